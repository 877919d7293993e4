package org.openiro.advocacy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * What a child wants help with. The database shows it to an advocate who is nothing else in the authority, and to
 * nobody else, whatever is asked here.
 */
@Entity
@Immutable
class AdvocacyReason {

    @Id
    private UUID requestId;

    private String words;

    protected AdvocacyReason() {}
}
