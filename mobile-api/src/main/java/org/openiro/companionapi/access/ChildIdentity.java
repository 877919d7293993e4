package org.openiro.companionapi.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.openiro.platform.scope.CurrentScope;
import org.openiro.platform.scope.Scope;

/**
 * A token says who and in which session. Which child that is, and whether the session still stands, the database says
 * anew for every transaction.
 */
@ApplicationScoped
class ChildIdentity implements SecurityIdentityAugmentor {

    /** Keycloak's name for the session; without it a child could not leave. */
    private static final String SESSION = "sid";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            String subject = token.getSubject();
            String session = token.claim(SESSION).map(Object::toString).orElse("");
            if (subject != null && !subject.isBlank() && !session.isBlank()) {
                return Uni.createFrom()
                        .item(QuarkusSecurityIdentity.builder(identity)
                                .addAttribute(CurrentScope.ATTRIBUTE, new Scope.Child(subject, session))
                                .build());
            }
        }
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }
}
