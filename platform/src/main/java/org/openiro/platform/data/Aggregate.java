package org.openiro.platform.data;

import io.quarkus.arc.Arc;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Version;
import java.util.UUID;
import org.openiro.platform.scope.CurrentScope;

/** Root of what changes together. Its id is made here, its authority comes from the scope, never from a request. */
@MappedSuperclass
public abstract class Aggregate {

    @Id
    private UUID id = Ids.next();

    @Column(updatable = false)
    private UUID localAuthorityId;

    @Version
    private long version;

    public UUID getId() {
        return id;
    }

    public UUID getLocalAuthorityId() {
        return localAuthorityId;
    }

    public long getVersion() {
        return version;
    }

    /** The entity tag of this state: changes with every change. */
    public String etag() {
        return "\"" + version + "\"";
    }

    @PrePersist
    void takeAuthorityFromScope() {
        if (localAuthorityId == null) {
            localAuthorityId =
                    Arc.container().instance(CurrentScope.class).get().authority();
        }
    }
}
