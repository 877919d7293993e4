package org.openiro.localstack.stack;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.openiro.testkit.LocalOverlay;
import org.openiro.testkit.Ports;
import org.openiro.testkit.Realms;
import org.openiro.testkit.Secrets;

/** What the applications are told about this stack. */
record Environment(Addresses addresses, StackPorts ports, LocalOverlay overlay) {

    /** A map of the caller's own, to be changed at will. */
    Map<String, String> of(Program program) {
        Map<String, String> variables = program == Program.BACKEND ? backend() : companion();
        variables.put(program.portVariable(), port(program.component()));
        return variables;
    }

    URI addressOf(Program program) {
        return program == Program.BACKEND ? addresses.backend() : addresses.companion();
    }

    private Map<String, String> backend() {
        Map<String, String> variables = common();
        variables.put("OPENIRO_STAFF_ISSUER", addresses.issuer(Realms.STAFF));
        // A withdrawn key is refused within seconds here, so that this can be watched.
        variables.put("OPENIRO_STAFF_KEYS_READ_EVERY", "2s");
        variables.put("OPENIRO_STAFF_KEYS_READ_AT_MOST_EVERY", "1s");
        variables.put("OPENIRO_CHILDREN_ADMIN_URL", addresses.keycloak().toString());
        variables.put("OPENIRO_PROVISIONER_SECRET", overlay.provisionerSecret());
        variables.put(
                "OPENIRO_AUDIT_SEAL_KEYS",
                Secrets.in(addresses.directory().secrets()).key("audit.seal-key"));
        variables.put("OPENIRO_AUDIT_SEAL_EVERY", "2s");
        variables.put("OPENIRO_MAIL_HOST", Ports.LOOPBACK);
        variables.put("OPENIRO_MAIL_PORT", port(Component.MAIL));
        variables.put("OPENIRO_MAIL_FROM", "notices@openiro.example");
        variables.put("OPENIRO_LINKS_URL", addresses.backend().toString().replaceAll("/$", ""));
        return variables;
    }

    private Map<String, String> companion() {
        Map<String, String> variables = common();
        // Whoever tries things out asks from one address, and quickly.
        variables.put("OPENIRO_CHILD_REQUESTS_PER_MINUTE", "6000");
        variables.put("OPENIRO_ADDRESS_REQUESTS_PER_MINUTE", "60000");
        variables.put("OPENIRO_CHILDREN_ISSUER", addresses.issuer(Realms.CHILDREN));
        return variables;
    }

    private Map<String, String> common() {
        Map<String, String> variables = new HashMap<>();
        variables.put("OPENIRO_HOST", Ports.LOOPBACK);
        variables.put("OPENIRO_DATABASE_URL", addresses.databaseUrl());
        // Nobody is slow on one machine but who tries to be.
        variables.put("OPENIRO_HTTP_HEAD_TIMEOUT", "4s");
        variables.put("OPENIRO_HTTP_JSON_TIMEOUT", "8s");
        variables.put("OPENIRO_LOCAL_CLOCK_FILE", addresses.directory().clock().toString());
        return variables;
    }

    private String port(Component component) {
        return Integer.toString(ports.get(component));
    }
}
