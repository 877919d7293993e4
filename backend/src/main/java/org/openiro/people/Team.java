package org.openiro.people;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openiro.platform.data.Aggregate;

/** A team of social workers. Its manager answers for every case of its workers. */
@Entity
public class Team extends Aggregate {

    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "manager_id")
    private Person manager;

    private Instant createdAt;

    protected Team() {}

    Team(String name, Person manager, Instant now) {
        this.name = name;
        this.manager = manager;
        this.createdAt = now;
    }

    /**
     * Takes over the team's name and manager.
     *
     * @return the names of what has changed
     */
    List<String> describe(String newName, Person newManager) {
        List<String> changed = new ArrayList<>();
        if (!newName.equals(name)) {
            changed.add("name");
        }
        if (!newManager.getId().equals(manager.getId())) {
            changed.add("managerId");
        }
        name = newName;
        manager = newManager;
        return changed;
    }

    public String getName() {
        return name;
    }

    public Person getManager() {
        return manager;
    }

    Instant getCreatedAt() {
        return createdAt;
    }
}
