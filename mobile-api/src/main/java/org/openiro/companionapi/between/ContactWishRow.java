package org.openiro.companionapi.between;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That the child asked their IRO to get in touch. */
@Entity
@Immutable
@Table(name = "my_contact_wish")
class ContactWishRow {

    @Id
    UUID id;

    String words;
    Instant askedAt;
    LocalDate contactedOn;
    LocalDate contactDue;

    boolean says(String text) {
        return Objects.equals(words, text);
    }
}
