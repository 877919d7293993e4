package org.openiro.localstack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.openiro.localstack.api.SignIns;
import org.openiro.localstack.seed.ChildPersona;
import org.openiro.localstack.seed.Persona;
import org.openiro.localstack.seed.SampleAuthorities;
import org.openiro.localstack.stack.Addresses;
import org.openiro.localstack.stack.LocalStack;
import org.openiro.localstack.stack.StackDirectory;
import org.openiro.localstack.stack.StackPorts;
import org.openiro.testkit.sample.SampleAuthority;

/** {@code openiro up}: starts everything, fills it, says where it is, and stays until it is stopped. */
final class UpCommand {

    private final Path home;
    private final StackDirectory directory;
    private final Console console;

    UpCommand(Path home, StackDirectory directory, Console console) {
        this.home = home;
        this.directory = directory;
        this.console = console;
    }

    int run(Options options) {
        try (LocalStack stack = start(options)) {
            show(stack.addresses());
            stack.awaitFailure().ifPresent(console::problem);
            return 1;
        }
    }

    /** Starts the stack with its sample authorities in it. */
    LocalStack start(Options options) {
        LocalStack stack = LocalStack.start(
                home,
                directory,
                StackPorts.from(options.values(), System.getenv()),
                options.flags().contains("--fresh"),
                console);
        try {
            new SampleAuthorities(new SignIns(stack.addresses()), console).load();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private void show(Addresses at) {
        console.line("""

                The local stack is running. The clock says %s.

                  Staff API        %2$s           contract %2$s/openapi.yaml, try it at %2$s/swagger-ui/
                  Companion API    %3$s           contract %3$s/openapi.yaml, try it at %3$s/swagger-ui/
                  Keycloak         %4$s
                  Received mail    %5$s
                  PostgreSQL       %6$s

                %7$s
                  Northmoor, in the app: %8$s

                  A token:         ./openiro token iro
                  A first call:    curl -H "Authorization: Bearer $(./openiro token iro)" %2$s/v1/me
                  Passwords and PINs are in %9$s.

                Ctrl-C stops everything.""".formatted(
                new LocalTime(directory).readable(),
                at.backend(),
                at.companion(),
                at.keycloak(),
                at.inbox(),
                at.databaseUrl(),
                Arrays.stream(SampleAuthority.values()).map(UpCommand::personas).collect(Collectors.joining("\n")),
                String.join(", ", ChildPersona.names()),
                home.toAbsolutePath().normalize().relativize(directory.secrets())));
    }

    private static String personas(SampleAuthority authority) {
        return Arrays.stream(Persona.values())
                .filter(persona -> persona.authority() == authority)
                .map(Persona::userName)
                .collect(Collectors.joining(", ", "  " + authority.displayName() + ": ", ""));
    }
}
