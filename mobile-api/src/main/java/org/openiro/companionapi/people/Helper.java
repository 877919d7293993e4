package org.openiro.companionapi.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Somebody a message would reach at the moment, as the view {@code my_helper} shows them. */
@Entity
@Immutable
@Table(name = "my_helper")
public class Helper {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Place recipient;

    private String name;
    private String firstName;
    private LocalDate since;
    private LocalDate until;

    public Place getRecipient() {
        return recipient;
    }

    public String getName() {
        return name;
    }

    public String getFirstName() {
        return firstName;
    }

    /** The day somebody's time ends is their successor's already. */
    boolean isThereOn(LocalDate day) {
        return !since.isAfter(day) && (until == null || until.isAfter(day));
    }

    /** The place in a child's life that somebody holds. */
    public enum Place {
        IRO,
        SOCIAL_WORKER,
        ADVOCATE
    }
}
