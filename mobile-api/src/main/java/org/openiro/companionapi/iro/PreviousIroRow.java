package org.openiro.companionapi.iro;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An IRO whom the child had before; of them only the name is shown. */
@Entity
@Immutable
@Table(name = "my_previous_iro")
class PreviousIroRow {

    @Id
    UUID id;

    String name;
    LocalDate endedOn;
}
