package org.openiro.link;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.Session;
import org.openiro.platform.scope.CurrentScope;
import org.openiro.platform.scope.Scope;

/** Lets whoever holds a token in to what it is for, in one transaction scoped to it, and nobody else to anything. */
@ApplicationScoped
class LinkDoor {

    private final Session entities;
    private final CurrentScope scope;
    private final LinkPages pages;
    private final Map<LinkPurpose, LinkedPages> linked = new EnumMap<>(LinkPurpose.class);

    LinkDoor(Session entities, CurrentScope scope, LinkPages pages, @All List<LinkedPages> linked) {
        this.entities = entities;
        this.scope = scope;
        this.pages = pages;
        linked.forEach(each -> this.linked.put(each.purpose(), each));
    }

    @ActivateRequestContext
    LinkPage show(String token, String language) {
        return through(token, language, page -> page.show(language));
    }

    @ActivateRequestContext
    LinkPage submit(String token, String language, Map<String, String> fields) {
        return through(token, language, page -> page.submit(language, fields));
    }

    private LinkPage through(String token, String language, Function<LinkedPages, LinkPage> visit) {
        byte[] hash = LinkToken.hash(token);
        scope.enter(new Scope.Link(hash));
        return QuarkusTransaction.requiringNew().call(() -> {
            LinkState state = state(hash);
            return state == LinkState.OPEN ? visit.apply(linked.get(purpose())) : pages.closed(state, language);
        });
    }

    private LinkState state(byte[] hash) {
        String known = entities.createNativeQuery("select scope.link_state(:hash)", String.class)
                .setParameter("hash", hash)
                .getSingleResult();
        if (known == null) {
            return LinkState.UNKNOWN;
        }
        // It may have ended between the two questions, the scope and this one.
        return scope.refused() && known.equals("OPEN") ? LinkState.EXPIRED : LinkState.valueOf(known);
    }

    private LinkPurpose purpose() {
        return LinkPurpose.valueOf(entities.createNativeQuery("select scope.link_purpose()", String.class)
                .getSingleResult());
    }
}
