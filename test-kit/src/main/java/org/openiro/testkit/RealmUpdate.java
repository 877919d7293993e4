package org.openiro.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Carries changes of a realm file into a realm that exists, because Keycloak's import passes over such a realm. Users
 * and keys stay. Additions and changes are carried over; what was taken out of a file stays until the state is
 * deleted.
 */
final class RealmUpdate {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Parts of a realm file that the realm resource itself does not take. */
    private static final List<String> PARTS = List.of(
            "clients",
            "clientScopes",
            "roles",
            "defaultRole",
            "scopeMappings",
            "clientScopeMappings",
            "components",
            "requiredActions",
            "localizationTexts",
            "defaultDefaultClientScopes",
            "defaultOptionalClientScopes");

    private final AdminApi admin;

    RealmUpdate(AdminApi admin) {
        this.admin = admin;
    }

    /** Does nothing if the realm was made from, or updated to, this version of its file. */
    void apply(String realm) {
        ObjectNode file = RealmFiles.read(realm);
        JsonNode actual = admin.get("/" + realm);
        String version = "/attributes/" + RealmFiles.VERSION_ATTRIBUTE;
        if (actual.at(version).equals(file.at(version))) {
            return;
        }
        updateClientScopes(realm, file.path("clientScopes"));
        OverlayClients clients = new OverlayClients(admin);
        for (JsonNode client : file.path("clients")) {
            clients.apply(realm, client.deepCopy());
        }
        for (JsonNode action : file.path("requiredActions")) {
            admin.put(
                    "/" + realm + "/authentication/required-actions/"
                            + action.path("alias").asText(),
                    action);
        }
        updateTexts(realm, file.path("localizationTexts"));
        admin.put("/" + realm + "/users/profile", profile(file));
        // Last, because it carries the version: an update that was cut short is done again.
        admin.put("/" + realm, settings(actual, file));
    }

    private void updateClientScopes(String realm, JsonNode wanted) {
        String path = "/" + realm + "/client-scopes";
        Map<String, String> ids = new HashMap<>();
        admin.get(path)
                .forEach(scope ->
                        ids.put(scope.path("name").asText(), scope.path("id").asText()));
        for (JsonNode scope : wanted) {
            String id = ids.get(scope.path("name").asText());
            if (id == null) {
                admin.post(path, scope);
            } else {
                admin.put(path + "/" + id, ((ObjectNode) scope.deepCopy()).without("protocolMappers"));
                replaceMappers(path + "/" + id + "/protocol-mappers/models", scope.path("protocolMappers"));
            }
        }
    }

    private void replaceMappers(String path, JsonNode wanted) {
        for (JsonNode mapper : admin.get(path)) {
            admin.delete(path + "/" + mapper.path("id").asText(), null);
        }
        wanted.forEach(mapper -> admin.post(path, mapper));
    }

    private void updateTexts(String realm, JsonNode texts) {
        for (Map.Entry<String, JsonNode> locale : texts.properties()) {
            admin.post("/" + realm + "/localization/" + locale.getKey(), locale.getValue());
        }
    }

    private static JsonNode profile(JsonNode file) {
        String path = "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0";
        try {
            return JSON.readTree(file.at(path).asText());
        } catch (IOException e) {
            throw new UncheckedIOException("The user profile in a realm file is not valid JSON", e);
        }
    }

    private static JsonNode settings(JsonNode actual, ObjectNode file) {
        ObjectNode settings = file.deepCopy();
        settings.remove(PARTS);
        ObjectNode attributes = actual.path("attributes").deepCopy();
        attributes.setAll((ObjectNode) settings.path("attributes"));
        settings.set("attributes", attributes);
        return settings;
    }
}
