package org.openiro.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The clients that exist, or differ, only on a developer's machine. */
final class OverlayClients {

    private static final Set<String> PROVISIONER_ROLES = Set.of("manage-users", "view-users", "query-users");

    private final AdminApi admin;

    OverlayClients(AdminApi admin) {
        this.admin = admin;
    }

    /** The confidential client with the password grant that scripts sign personas in with. */
    void script(String secret) {
        ObjectNode client = object().put("clientId", StaffTokens.CLIENT)
                .put("description", "Local only: scripts and tests sign personas in.")
                .put("protocol", "openid-connect")
                .put("enabled", true)
                .put("publicClient", false)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", true)
                .put("fullScopeAllowed", false)
                .put("secret", secret);
        client.putArray("defaultClientScopes").add("basic").add(Realms.STAFF_AUDIENCE);
        client.putArray("optionalClientScopes");
        apply(Realms.STAFF, client);
    }

    /** Lets a public client return to pages on the given loopback ports, besides its versioned addresses. */
    void loopback(String realm, String clientId, List<Integer> ports) {
        ArrayNode addresses = JsonNodeFactory.instance.arrayNode();
        for (JsonNode client : RealmFiles.read(realm).path("clients")) {
            if (client.path("clientId").asText().equals(clientId)) {
                client.path("redirectUris").forEach(addresses::add);
            }
        }
        for (int port : ports) {
            addresses.add("http://localhost:" + port + "/*").add("http://" + Ports.LOOPBACK + ":" + port + "/*");
        }
        ObjectNode client = object().put("clientId", clientId);
        client.set("redirectUris", addresses);
        // "+" stands for the origins of the addresses above.
        client.putArray("webOrigins").add("+");
        apply(realm, client);
    }

    /** Gives the provisioner its secret, and its service account exactly the roles that it needs. */
    void provisioner(String secret) {
        String id = apply(
                Realms.CHILDREN,
                object().put("clientId", Realms.PROVISIONER_CLIENT).put("secret", secret));
        String realm = "/" + Realms.CHILDREN;
        String account = admin.get(realm + "/clients/" + id + "/service-account-user")
                .path("id")
                .asText();
        String management = find(Realms.CHILDREN, "realm-management").path("id").asText();
        String mappings = realm + "/users/" + account + "/role-mappings/clients/" + management;

        ArrayNode excess = JsonNodeFactory.instance.arrayNode();
        Set<String> held = new HashSet<>();
        for (JsonNode role : admin.get(mappings)) {
            held.add(role.path("name").asText());
            if (!PROVISIONER_ROLES.contains(role.path("name").asText())) {
                excess.add(role);
            }
        }
        ArrayNode missing = JsonNodeFactory.instance.arrayNode();
        for (String role : PROVISIONER_ROLES) {
            if (!held.contains(role)) {
                missing.add(admin.get(realm + "/clients/" + management + "/roles/" + role));
            }
        }
        if (!excess.isEmpty()) {
            admin.delete(mappings, excess);
        }
        if (!missing.isEmpty()) {
            admin.post(mappings, missing);
        }
    }

    /** Creates the client or brings the given fields up to date; answers its id. */
    String apply(String realm, ObjectNode wanted) {
        JsonNode actual = find(realm, wanted.path("clientId").asText());
        if (actual.isMissingNode()) {
            return admin.post("/" + realm + "/clients", wanted);
        }
        String id = actual.path("id").asText();
        if (!JsonSubset.contains(actual, wanted)) {
            ObjectNode changed = actual.deepCopy();
            changed.setAll(wanted);
            admin.put("/" + realm + "/clients/" + id, changed);
        }
        return id;
    }

    private JsonNode find(String realm, String clientId) {
        return admin.get("/" + realm + "/clients?clientId=" + Forms.encode(clientId))
                .path(0);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
