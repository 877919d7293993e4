package org.openiro.companionapi.iro;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The child's IRO at the moment. */
@Entity
@Immutable
@Table(name = "my_iro")
class MyIroRow {

    /** The allocation. */
    @Id
    UUID id;

    LocalDate startedOn;
    LocalDate endedOn;
    String name;
    String firstName;
    String aboutMe;
    String contactPhone;
    String contactText;
    String contactEmail;
    String contactHours;
    LocalDate outOfOfficeUntil;
    String outOfOfficeText;
    String outOfOfficeCover;
    String photoSha256;
    Instant childSawAt;
    LocalDate visitOn;
    String visitPartOfDay;

    /** When the IRO before introduced this one; null until then. */
    LocalDate introducedOn;
}
