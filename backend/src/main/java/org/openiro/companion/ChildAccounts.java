package org.openiro.companion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Children's accounts in Keycloak: a sign-in name, and nothing else about a child. Whatever is asked of it can be asked
 * again with the same outcome, because work is done at least once.
 */
@ApplicationScoped
class ChildAccounts {

    private static final String CHOOSE_A_PIN = "UPDATE_PASSWORD";

    private final Keycloak keycloak;
    private final String realm;

    ChildAccounts(Keycloak keycloak, @ConfigProperty(name = "openiro.children.realm") String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    /**
     * Makes sure that there is an enabled account of this name that nobody can sign in with yet. One that is there
     * already was made by an attempt that did not finish, is closed, or is an orphan of a restored database: whoever
     * could sign in with it no longer can.
     *
     * @return the subject of the account's tokens
     */
    String open(String signInName) {
        return asking(() -> fresh(signInName));
    }

    /**
     * Sets a code that can be used once, to choose a PIN. It takes the place of an older code and of the PIN. An account
     * that has been deleted at the identity provider is made anew, because handing over a code says that the child is
     * to get in.
     *
     * @param subject of the account as it was when it was made
     * @return the subject of the account now; another one when it had to be made anew
     */
    String setCode(String signInName, String subject, String code) {
        return asking(() -> {
            String account = find(signInName)
                    .map(UserRepresentation::getId)
                    .filter(subject::equals)
                    .orElseGet(() -> fresh(signInName));
            CredentialRepresentation credential = new CredentialRepresentation();
            credential.setType(CredentialRepresentation.PASSWORD);
            credential.setValue(code);
            credential.setTemporary(true);
            UserResource user = realm().users().get(account);
            user.resetPassword(credential);
            user.logout();
            // A new code is often wanted because the child is locked out after wrong PINs.
            realm().attackDetection().clearBruteForceForUser(account);
            return account;
        });
    }

    /** Removes a code that has not been used; a PIN that was chosen with it stays. Without such an account there is none. */
    void removeUnusedCode(String signInName) {
        asking(() -> {
            find(signInName).ifPresent(account -> {
                UserResource user = realm().users().get(account.getId());
                if (user.toRepresentation().getRequiredActions().contains(CHOOSE_A_PIN)) {
                    user.credentials().stream()
                            .filter(credential -> CredentialRepresentation.PASSWORD.equals(credential.getType()))
                            .forEach(credential -> user.removeCredential(credential.getId()));
                }
            });
            return null;
        });
    }

    /** Ends every session and every way to sign in. Without such an account there is nothing to close. */
    void close(String signInName) {
        asking(() -> {
            find(signInName).ifPresent(account -> {
                UserResource user = realm().users().get(account.getId());
                account.setEnabled(false);
                user.update(account);
                forget(user);
            });
            return null;
        });
    }

    /** Ends one session; one that has ended already may be ended again. */
    void endSession(String session) {
        asking(() -> {
            try {
                realm().deleteSession(session, false);
            } catch (WebApplicationException e) {
                // The client of Keycloak has no exception of its own for what is not there: the session has ended.
                if (e.getResponse().getStatus() != Response.Status.NOT_FOUND.getStatusCode()) {
                    throw e;
                }
            }
            return null;
        });
    }

    private String fresh(String signInName) {
        Optional<UserRepresentation> known = find(signInName);
        if (known.isEmpty()) {
            return create(signInName);
        }
        UserRepresentation account = known.get();
        UserResource user = realm().users().get(account.getId());
        forget(user);
        account.setEnabled(true);
        account.setRequiredActions(List.of());
        user.update(account);
        return account.getId();
    }

    private Optional<UserRepresentation> find(String signInName) {
        // A search without a name finds everybody.
        Objects.requireNonNull(signInName);
        return realm().users().searchByUsername(signInName, true).stream().findFirst();
    }

    private String create(String signInName) {
        UserRepresentation account = new UserRepresentation();
        account.setUsername(signInName);
        account.setEnabled(true);
        try (Response response = realm().users().create(account)) {
            return CreatedResponseUtil.getCreatedId(response);
        }
    }

    private static void forget(UserResource user) {
        user.credentials().forEach(credential -> user.removeCredential(credential.getId()));
        user.logout();
    }

    private RealmResource realm() {
        return keycloak.realm(realm);
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            // What Keycloak answers to us is no answer to whoever asked us.
            throw new AccountsUnavailableException(e);
        }
    }
}
