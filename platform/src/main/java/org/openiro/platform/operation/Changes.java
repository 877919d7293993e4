package org.openiro.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.problem.ProblemException;

/** Loads what is to be changed, locked and in the state the caller saw. */
@ApplicationScoped
public class Changes {

    private final EntityManager entities;

    Changes(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The row is locked first, so that of several concurrent writers each later one meets the new state and is told
     * its entity tag.
     *
     * @param ifMatch the entity tag the caller saw; null for a change the caller could not have seen beforehand
     * @throws ProblemException 404 when not there or not visible, 412 with the current ETag when it has changed
     */
    public <T extends Aggregate> T of(Class<T> type, UUID id, String ifMatch) {
        T found = entities.find(type, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw ProblemException.notFound();
        }
        requireSeen(ifMatch, found.etag());
        return found;
    }

    /**
     * As for an aggregate, for what is not one.
     *
     * @param ifMatch null for a change the caller could not have seen beforehand
     * @param etag of the present state, which is locked already
     * @throws ProblemException 412 with the current ETag when the caller saw another state
     */
    public void requireSeen(String ifMatch, String etag) {
        if (ifMatch != null && !matches(ifMatch, etag)) {
            throw new ProblemException(
                    "precondition-failed",
                    "Somebody changed this since you read it. Read it again and repeat your change.",
                    List.of(),
                    Map.of("ETag", etag));
        }
    }

    /**
     * For operations that decide themselves when If-Match is needed.
     *
     * @throws ProblemException 428 when it was not sent, 412 with the current ETag when the caller saw another state
     */
    public void requireIfMatch(String ifMatch, String etag) {
        if (ifMatch == null) {
            throw IfMatchInterceptor.missing();
        }
        requireSeen(ifMatch, etag);
    }

    private static boolean matches(String ifMatch, String etag) {
        for (String candidate : ifMatch.split(",")) {
            if (candidate.strip().equals("*") || candidate.strip().equals(etag)) {
                return true;
            }
        }
        return false;
    }
}
