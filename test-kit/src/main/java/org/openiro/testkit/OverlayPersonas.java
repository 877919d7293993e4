package org.openiro.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The staff accounts that exist only on a developer's machine. */
final class OverlayPersonas {

    private static final String USERS = "/" + Realms.STAFF + "/users";

    private final AdminApi admin;
    private final StaffTokens tokens;

    OverlayPersonas(AdminApi admin, StaffTokens tokens) {
        this.admin = admin;
        this.tokens = tokens;
    }

    /** Makes sure that the persona can sign in with its password; answers its subject. */
    String apply(String username, String password) {
        JsonNode found = admin.get(USERS + "?exact=true&username=" + Forms.encode(username))
                .path(0);
        if (found.isMissingNode()) {
            ObjectNode user = account().put("username", username);
            user.putArray("credentials").add(credential(password));
            return admin.post(USERS, user);
        }
        String id = found.path("id").asText();
        if (!canSignIn(username)) {
            repair(id, password);
        }
        return id;
    }

    /** Signing in is the only way to see whether a password is still the one we keep. */
    private boolean canSignIn(String username) {
        try {
            tokens.token(username);
            return true;
        } catch (SignInException e) {
            return false;
        }
    }

    private void repair(String id, String password) {
        ObjectNode user = admin.get(USERS + "/" + id).deepCopy();
        user.setAll(account());
        user.putArray("requiredActions");
        admin.put(USERS + "/" + id, user);
        admin.put(USERS + "/" + id + "/reset-password", credential(password));
        admin.delete("/" + Realms.STAFF + "/attack-detection/brute-force/users/" + id, null);
    }

    private static ObjectNode account() {
        return JsonNodeFactory.instance.objectNode().put("enabled", true);
    }

    private static ObjectNode credential(String password) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "password")
                .put("value", password)
                .put("temporary", false);
    }
}
