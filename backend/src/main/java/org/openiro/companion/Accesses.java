package org.openiro.companion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.platform.data.Ids;
import org.openiro.platform.problem.ProblemException;
import org.openiro.platform.scope.CurrentScope;

/** Accesses in the database. */
@ApplicationScoped
class Accesses {

    private static final int MOST_DRAWS = 100;

    private static final String INSERT =
            """
            insert into openiro.companion_access
                (id, local_authority_id, child_id, sign_in_name, status, requested_by, requested_at)
            values (:id, :authority, :child, :name, 'REQUESTED', :by, :now)
            on conflict (sign_in_name) do nothing
            """;

    private final Session entities;
    private final CurrentScope scope;
    private final SignInNames names;

    Accesses(Session entities, CurrentScope scope, SignInNames names) {
        this.entities = entities;
        this.scope = scope;
        this.names = names;
    }

    Optional<UUID> find(UUID child) {
        return entities.createQuery("select a.id from CompanionAccess a where a.childId = :child", UUID.class)
                .setParameter("child", child)
                .uniqueResultOptional();
    }

    CompanionAccess ofChild(UUID child) {
        return entities.find(CompanionAccess.class, find(child).orElseThrow(ProblemException::notFound));
    }

    CompanionAccess locked(UUID access) {
        return entities.find(CompanionAccess.class, access, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * A new access, whose sign-in name is fixed here and now: however often making the account has to be tried, it is
     * one account.
     */
    CompanionAccess add(UUID child, UUID by, Instant now) {
        UUID id = Ids.next();
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            int added = entities.createNativeMutationQuery(INSERT)
                    .setParameter("id", id)
                    .setParameter("authority", scope.authority())
                    .setParameter("child", child)
                    .setParameter("name", names.draw())
                    .setParameter("by", by)
                    .setParameter("now", now)
                    .executeUpdate();
            if (added == 1) {
                return entities.find(CompanionAccess.class, id);
            }
        }
        throw new IllegalStateException("No sign-in name is left to be drawn");
    }

    /** Holds back others who ask for an access of the same child; false for a child without a name to greet. */
    boolean lockChild(UUID child) {
        return entities.createNativeQuery(
                        "select coalesce(known_as, first_name) is not null from openiro.child where id = :child"
                                + " for no key update",
                        Boolean.class)
                .setParameter("child", child)
                .getSingleResult();
    }
}
