package org.openiro.localstack.stack;

import java.util.Locale;

/** What the local stack is made of, each with the port on 127.0.0.1 that it takes unless told otherwise. */
public enum Component {
    BACKEND("The staff API", 8080),
    COMPANION("The companion API", 8090),
    KEYCLOAK("Keycloak", 8180),
    DATABASE("PostgreSQL", 54_329),
    MAIL("The mail receiver (SMTP)", 54_325),
    INBOX("The page with received mail", 8280);

    private final String title;
    private final int port;

    Component(String title, int port) {
        this.title = title;
        this.port = port;
    }

    public String title() {
        return title;
    }

    int usualPort() {
        return port;
    }

    /** The option that sets another port, such as {@code --backend-port}. */
    public String option() {
        return "--" + name().toLowerCase(Locale.ROOT) + "-port";
    }

    /** The environment variable that sets another port, such as {@code OPENIRO_BACKEND_PORT}. */
    public String variable() {
        return "OPENIRO_" + name() + "_PORT";
    }
}
