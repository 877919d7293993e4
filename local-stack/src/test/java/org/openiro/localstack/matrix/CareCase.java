package org.openiro.localstack.matrix;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.openiro.localstack.api.CachedToken;

/** A child's case with one of each kind of thing, and what surrounds it in its authority. */
final class CareCase {

    private final Map<Kind, String> things = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, String>> readable = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, String>> withheld = new EnumMap<>(Kind.class);
    private final Set<String> ofTheChild = new HashSet<>();
    private String authority;
    private Supplier<String> childToken;
    private Supplier<String> freshChildToken;

    void put(Kind kind, String id) {
        if (id.isEmpty()) {
            throw new IllegalStateException("A " + kind + " without an id");
        }
        things.put(kind, id);
        if (kind.isOfAChild()) {
            ofTheChild.add(id);
        }
    }

    /** One that those in a role who are tied to the child may read, and one of the same child that they may not. */
    void put(Kind kind, String role, String readableId, String withheldId) {
        readable.computeIfAbsent(kind, missing -> new HashMap<>()).put(role, readableId);
        withheld.computeIfAbsent(kind, missing -> new HashMap<>()).put(role, withheldId);
        ofTheChild.add(readableId);
        ofTheChild.add(withheldId);
    }

    String get(Kind kind, String role) {
        String id = readable.getOrDefault(kind, Map.of()).getOrDefault(role, things.get(kind));
        if (id == null) {
            throw new IllegalStateException("The case has no " + kind);
        }
        return id;
    }

    /** Null when nothing of the kind is withheld from the role. */
    String withheld(Kind kind, String role) {
        return withheld.getOrDefault(kind, Map.of()).get(role);
    }

    Collection<String> ofTheChild() {
        return ofTheChild;
    }

    /** Words that are only in this case. */
    void mark(String words) {
        ofTheChild.add(words);
    }

    String authority() {
        return authority;
    }

    void in(String authorityId) {
        this.authority = authorityId;
    }

    String childToken() {
        return childToken.get();
    }

    String freshChildToken() {
        return freshChildToken.get();
    }

    /** @param signIn a token of a new sign-in each time */
    void signsIn(Supplier<String> signIn) {
        this.freshChildToken = signIn;
        this.childToken = new CachedToken(signIn);
    }
}
