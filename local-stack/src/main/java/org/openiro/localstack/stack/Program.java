package org.openiro.localstack.stack;

/** The two applications, as they are called and where they are built. */
enum Program {
    BACKEND("backend", "backend", Component.BACKEND, "OPENIRO_BACKEND_PORT"),
    COMPANION("companion", "mobile-api", Component.COMPANION, "OPENIRO_MOBILE_API_PORT");

    private final String title;
    private final String module;
    private final Component component;
    private final String portVariable;

    Program(String title, String module, Component component, String portVariable) {
        this.title = title;
        this.module = module;
        this.component = component;
        this.portVariable = portVariable;
    }

    /** Of its log and of the file with its process id. */
    String title() {
        return title;
    }

    String module() {
        return module;
    }

    Component component() {
        return component;
    }

    /** The environment variable that tells it its port. */
    String portVariable() {
        return portVariable;
    }
}
