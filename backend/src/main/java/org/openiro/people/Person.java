package org.openiro.people;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.openiro.access.Role;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.problem.ProblemException;

/** A professional as one authority knows them. */
@Entity
public class Person extends Aggregate {

    private String subject;

    @Enumerated(EnumType.STRING)
    private PersonKind kind;

    private String displayName;
    private String firstName;
    private String email;
    private String phone;
    private Instant createdAt;

    @OneToMany(mappedBy = "person", cascade = CascadeType.PERSIST)
    @OrderBy("since, id")
    private List<Membership> memberships = new ArrayList<>();

    protected Person() {}

    Person(PersonDetails details, Instant now) {
        this.createdAt = now;
        describe(details);
    }

    /**
     * Takes over what is known of the person now. Without a subject they can no longer sign in.
     *
     * @return the names of what has changed
     */
    final List<String> describe(PersonDetails details) {
        List<String> changed = new ArrayList<>();
        note(changed, "displayName", displayName, details.displayName());
        note(changed, "firstName", firstName, details.firstName());
        note(changed, "email", email, details.email());
        note(changed, "phone", phone, details.phone());
        note(changed, "kind", kind, details.kind());
        note(changed, "subject", subject, details.subject());
        displayName = details.displayName();
        firstName = details.firstName();
        email = details.email();
        phone = details.phone();
        kind = details.kind();
        subject = details.subject();
        return changed;
    }

    /**
     * Gives a role from a day on.
     *
     * @throws ProblemException 409 when the person has it already
     */
    Membership give(RoleInTeam role, LocalDate today) {
        if (memberships.stream().anyMatch(m -> m.isCurrent() && m.held().equals(role))) {
            throw new ProblemException(
                    "membership-exists", "The person has this role already, in this team or without one.");
        }
        Membership membership = new Membership(this, role, today);
        memberships.add(membership);
        return membership;
    }

    /**
     * @throws ProblemException 404 when the person never had this membership
     */
    Membership membership(UUID id) {
        return memberships.stream()
                .filter(m -> m.getId().equals(id))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /** Whether the person has a role in another way than through this membership. */
    boolean holdsBeside(Membership one) {
        return memberships.stream().anyMatch(m -> m != one && m.isCurrent() && m.getRole() == one.getRole());
    }

    /** Whether the person has a role now, in whatever team. */
    public boolean holds(Role role) {
        return memberships.stream().anyMatch(m -> m.isCurrent() && m.getRole() == role);
    }

    /** Null while the person cannot sign in. */
    public String getSubject() {
        return subject;
    }

    public PersonKind getKind() {
        return kind;
    }

    /** As colleagues see it. */
    public String getDisplayName() {
        return displayName;
    }

    /** As a child is shown it. */
    public String getFirstName() {
        return firstName;
    }

    public String getEmail() {
        return email;
    }

    public String getPhone() {
        return phone;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** Those that ended too, the oldest first. */
    public List<Membership> getMemberships() {
        return List.copyOf(memberships);
    }

    private static void note(List<String> changed, String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(name);
        }
    }
}
