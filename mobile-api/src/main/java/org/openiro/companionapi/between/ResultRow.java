package org.openiro.companionapi.between;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What came of something the child was asked about. */
@Entity
@Immutable
@Table(name = "my_result")
class ResultRow {

    @Id
    UUID id;

    String words;
    Instant toldAt;
    String toldBy;
}
