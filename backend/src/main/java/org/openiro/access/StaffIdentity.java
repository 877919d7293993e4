package org.openiro.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.access.Memberships.Membership;
import org.openiro.platform.problem.ProblemException;
import org.openiro.platform.problem.ProblemMappers;
import org.openiro.platform.scope.CurrentScope;
import org.openiro.platform.scope.Scope;

/**
 * A token says who; what they are is ours. Roles and authority come from the memberships of the token's subject, never
 * from the token.
 */
@ApplicationScoped
class StaffIdentity implements SecurityIdentityAugmentor {

    static final String AUTHORITY_HEADER = "OpenIRO-Authority";

    private final Memberships memberships;

    StaffIdentity(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        RoutingContext request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        String chosen = request == null ? null : request.request().getHeader(AUTHORITY_HEADER);
        return context.runBlocking(() -> withMemberships(identity, chosen));
    }

    private SecurityIdentity withMemberships(SecurityIdentity identity, String chosen) {
        String subject = identity.getPrincipal().getName();
        List<Membership> all = memberships.of(subject);
        Set<UUID> authorities = all.stream().map(Membership::authority).collect(Collectors.toSet());
        QuarkusSecurityIdentity.Builder known = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials());
        if (chosen == null && authorities.size() > 1) {
            return known.addAttribute(
                            ProblemMappers.UNDECIDED,
                            new ProblemException(
                                    "authority-needed",
                                    "You belong to several authorities. Send the id of the one you act for as "
                                            + AUTHORITY_HEADER + "; your memberships list them."))
                    .build();
        }
        UUID authority = chosen == null ? only(authorities) : parse(chosen);
        if (authority == null || !authorities.contains(authority)) {
            return (chosen == null ? known : known.addAttribute(ProblemMappers.UNDECIDED, ProblemException.notFound()))
                    .build();
        }
        List<Membership> here =
                all.stream().filter(m -> m.authority().equals(authority)).toList();
        Set<Role> roles = here.stream().map(Membership::role).collect(Collectors.toUnmodifiableSet());
        return known.addRoles(roles.stream().map(Role::name).collect(Collectors.toSet()))
                .addAttribute(CurrentScope.ATTRIBUTE, new Scope.Staff(subject, authority))
                .addAttribute(
                        CurrentActor.ATTRIBUTE, new Actor(subject, here.get(0).person(), authority, roles))
                .build();
    }

    private static UUID only(Set<UUID> authorities) {
        return authorities.isEmpty() ? null : authorities.iterator().next();
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
