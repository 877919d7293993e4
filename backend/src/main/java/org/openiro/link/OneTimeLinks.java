package org.openiro.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.openiro.platform.data.Ids;
import org.openiro.platform.scope.CurrentScope;

/** Makes one-time links, and ends them early. */
@ApplicationScoped
public class OneTimeLinks {

    private final Session entities;
    private final CurrentScope scope;
    private final String base;

    /** @param base where the pages are reached from outside, without a slash at its end */
    OneTimeLinks(Session entities, CurrentScope scope, @ConfigProperty(name = "openiro.links.base-url") String base) {
        this.entities = entities;
        this.scope = scope;
        this.base = base;
    }

    /**
     * A new link. It is known to the caller alone: what is stored is a hash.
     *
     * @param child whose record it belongs to
     * @param subject what may be done by it, once, however many links lead there
     * @param expiresAt by the clock of the database server
     */
    public OneTimeLink issue(LinkPurpose purpose, UUID child, UUID subject, Instant expiresAt) {
        UUID id = Ids.next();
        String token = LinkToken.random();
        entities.createNativeMutationQuery("""
                        insert into openiro.one_time_link (id, local_authority_id, child_id, purpose, subject_id, token_hash,
                            expires_at)
                        values (:id, :authority, :child, :purpose, :subject, :hash, :expires)
                        """)
                .setParameter("id", id)
                .setParameter("authority", scope.authority())
                .setParameter("child", child)
                .setParameter("purpose", purpose.name())
                .setParameter("subject", subject)
                .setParameter("hash", LinkToken.hash(token))
                .setParameter("expires", expiresAt)
                .executeUpdate();
        return new OneTimeLink(id, base + LinkRoutes.PATH + token);
    }

    /** What the links lead to is open until another time now. */
    public void expireAt(UUID subject, Instant expiresAt) {
        entities.createNativeMutationQuery("update openiro.one_time_link set expires_at = :expires"
                        + " where local_authority_id = scope.current_authority() and subject_id = :subject")
                .setParameter("expires", expiresAt)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /** What the links lead to is not asked any more. */
    public void revoke(UUID subject, Instant now) {
        entities.createNativeMutationQuery("update openiro.one_time_link set revoked_at = :now"
                        + " where local_authority_id = scope.current_authority() and subject_id = :subject"
                        + " and revoked_at is null")
                .setParameter("now", now)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /** @param address with the token: for the recipient's eyes only, never for a log */
    public record OneTimeLink(UUID id, String address) {}
}
