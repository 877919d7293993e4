package org.openiro.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.scope.CurrentScope;

/** The policy of the authority worked for. */
@ApplicationScoped
public class ServicePolicies {

    private final EntityManager entities;
    private final CurrentScope scope;
    private final Changes changes;
    private final Event<ServicePolicyChanged> changed;
    private final Audit audit;

    ServicePolicies(
            EntityManager entities,
            CurrentScope scope,
            Changes changes,
            Event<ServicePolicyChanged> changed,
            Audit audit) {
        this.entities = entities;
        this.scope = scope;
        this.changes = changes;
        this.changed = changed;
        this.audit = audit;
    }

    public ServicePolicy current() {
        return read().getServicePolicy();
    }

    LocalAuthority read() {
        return entities.find(LocalAuthority.class, scope.authority());
    }

    LocalAuthority replace(String ifMatch, ServicePolicy policy) {
        LocalAuthority authority = changes.of(LocalAuthority.class, scope.authority(), ifMatch);
        List<String> fields = authority.run(policy);
        audit.record(AuditEvent.of("REPLACE_SERVICE_POLICY", "LocalAuthority", authority.getId(), null)
                .changing(fields.toArray(String[]::new)));
        entities.flush();
        changed.fire(new ServicePolicyChanged());
        return authority;
    }
}
