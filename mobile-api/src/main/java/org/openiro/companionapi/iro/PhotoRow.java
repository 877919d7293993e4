package org.openiro.companionapi.iro;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The photo of the child's IRO at the moment. */
@Entity
@Immutable
@Table(name = "my_iro_photo")
class PhotoRow {

    @Id
    UUID id;

    LocalDate startedOn;
    LocalDate endedOn;
    byte[] content;
    String sha256;
}
