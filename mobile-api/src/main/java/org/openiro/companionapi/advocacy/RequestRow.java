package org.openiro.companionapi.advocacy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A time the child asked for an advocate, or an IRO did for the child. */
@Entity
@Immutable
@Table(name = "my_advocacy_request")
class RequestRow {

    @Id
    UUID id;

    String status;
    Instant requestedAt;
    String providerName;
    String advocateName;
    LocalDate answerDue;
}
