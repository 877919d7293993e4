package org.openiro.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.scope.CurrentScope;

/** The authority worked for, and how it is reached. */
@ApplicationScoped
class AuthorityService {

    private final EntityManager entities;
    private final CurrentScope scope;
    private final Changes changes;
    private final Audit audit;

    AuthorityService(EntityManager entities, CurrentScope scope, Changes changes, Audit audit) {
        this.entities = entities;
        this.scope = scope;
        this.changes = changes;
        this.audit = audit;
    }

    LocalAuthority read() {
        return entities.find(LocalAuthority.class, scope.authority());
    }

    LocalAuthority update(String ifMatch, AuthorityDetails details) {
        LocalAuthority authority = changes.of(LocalAuthority.class, scope.authority(), ifMatch);
        List<String> changed = authority.describe(details);
        audit.record(AuditEvent.of("UPDATE_AUTHORITY", "LocalAuthority", authority.getId(), null)
                .changing(changed.toArray(String[]::new)));
        return authority;
    }
}
