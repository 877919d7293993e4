package org.openiro.testkit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a developer's machine and the tests need over the versioned realms: personas with passwords, a scripted client
 * with the password grant, the provisioner's secret, and addresses on the loopback interface. The versioned files hold
 * none of these.
 *
 * <p>Secrets are made once and applied again at every start, so an installation keeps working after edits in
 * Keycloak's console and after changes of the realm files. Applying it twice changes nothing.
 */
public final class LocalOverlay {

    private final Map<String, String> subjects;
    private final String provisionerSecret;
    private final StaffTokens staffTokens;

    private LocalOverlay(Map<String, String> subjects, String provisionerSecret, StaffTokens staffTokens) {
        this.subjects = Map.copyOf(subjects);
        this.provisionerSecret = provisionerSecret;
        this.staffTokens = staffTokens;
    }

    /**
     * Brings a running server in line with the realm files and the options.
     *
     * @throws IllegalStateException if Keycloak refuses a change; the message holds its answer
     */
    public static LocalOverlay apply(KeycloakServer server, OverlayOptions options) {
        AdminApi admin = new AdminApi(server);
        Realms.ALL.forEach(new RealmUpdate(admin)::apply);

        Secrets secrets = Secrets.in(options.secretsFile());
        OverlayClients clients = new OverlayClients(admin);
        clients.script(secrets.get(StaffTokens.CLIENT_SECRET));
        clients.loopback(Realms.STAFF, "openiro-swagger", options.ports());
        clients.loopback(Realms.STAFF, "openiro-portal", options.ports());
        clients.loopback(Realms.CHILDREN, Realms.APP_CLIENT, options.ports());
        String provisionerSecret = secrets.get("client." + Realms.PROVISIONER_CLIENT + ".secret");
        clients.provisioner(provisionerSecret);

        StaffTokens tokens = new StaffTokens(server.baseUrl(), options.secretsFile());
        OverlayPersonas personas = new OverlayPersonas(admin, tokens);
        Map<String, String> subjects = new LinkedHashMap<>();
        for (String persona : options.personas()) {
            subjects.put(persona, personas.apply(persona, secrets.get(StaffTokens.passwordName(persona))));
        }
        return new LocalOverlay(subjects, provisionerSecret, tokens);
    }

    /**
     * The subject in a persona's tokens: its id in Keycloak.
     *
     * @throws IllegalArgumentException if the options did not name the persona
     */
    public String subjectOf(String persona) {
        String subject = subjects.get(persona);
        if (subject == null) {
            throw new IllegalArgumentException("No persona is named " + persona);
        }
        return subject;
    }

    /** The subject of every persona, by user name. */
    public Map<String, String> subjects() {
        return subjects;
    }

    /** The secret of the service account that opens and closes children's access. */
    public String provisionerSecret() {
        return provisionerSecret;
    }

    /** Signs personas in. */
    public StaffTokens staffTokens() {
        return staffTokens;
    }
}
