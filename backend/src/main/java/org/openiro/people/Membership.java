package org.openiro.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.access.Role;
import org.openiro.platform.data.Ids;

/** A role that a person holds or held in an authority: it ends, and stays. */
@Entity
public class Membership {

    @Id
    private UUID id = Ids.next();

    @Column(updatable = false)
    private UUID localAuthorityId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @Enumerated(EnumType.STRING)
    private Role role;

    private UUID teamId;
    private LocalDate since;
    private LocalDate endedOn;

    protected Membership() {}

    Membership(Person person, RoleInTeam held, LocalDate since) {
        this.localAuthorityId = person.getLocalAuthorityId();
        this.person = person;
        this.role = held.role();
        this.teamId = held.team();
        this.since = since;
    }

    void end(LocalDate on) {
        endedOn = on;
    }

    public boolean isCurrent() {
        return endedOn == null;
    }

    RoleInTeam held() {
        return new RoleInTeam(role, teamId);
    }

    public UUID getId() {
        return id;
    }

    public Role getRole() {
        return role;
    }

    /** Null for a role without a team. */
    public UUID getTeamId() {
        return teamId;
    }

    public LocalDate getSince() {
        return since;
    }

    /** The last day; null while it lasts. */
    public LocalDate getEndedOn() {
        return endedOn;
    }
}
