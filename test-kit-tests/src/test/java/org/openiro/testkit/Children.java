package org.openiro.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Children's accounts, made as the backend makes them: with the provisioner's service account and nothing more. */
final class Children {

    static final String CODE = "K7QX-2MPD-9RTW-H4VN";
    static final String PIN = "481603";

    private Children() {}

    /** An account with the activation code and without e-mail or name; answers its user name. */
    static String provision() {
        CredentialRepresentation code = new CredentialRepresentation();
        code.setType(CredentialRepresentation.PASSWORD);
        code.setValue(CODE);
        code.setTemporary(true);
        UserRepresentation child = new UserRepresentation();
        child.setUsername("child-" + UUID.randomUUID());
        child.setEnabled(true);
        child.setCredentials(List.of(code));
        try (Keycloak provisioner = provisioner();
                Response response = realm(provisioner).users().create(child)) {
            assertThat(CreatedResponseUtil.getCreatedId(response)).isNotEmpty();
        }
        return child.getUsername();
    }

    static String id(String username) {
        try (Keycloak provisioner = provisioner()) {
            return realm(provisioner)
                    .users()
                    .searchByUsername(username, true)
                    .get(0)
                    .getId();
        }
    }

    static RealmResource realm(Keycloak keycloak) {
        return keycloak.realm(Realms.CHILDREN);
    }

    static Keycloak provisioner() {
        return KeycloakBuilder.builder()
                .serverUrl(Identity.server().baseUrl())
                .realm(Realms.CHILDREN)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(Realms.PROVISIONER_CLIENT)
                .clientSecret(Identity.overlay().provisionerSecret())
                .build();
    }
}
