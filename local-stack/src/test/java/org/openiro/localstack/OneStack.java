package org.openiro.localstack;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openiro.localstack.api.SignIns;
import org.openiro.localstack.seed.SampleAuthorities;
import org.openiro.localstack.stack.Addresses;
import org.openiro.localstack.stack.LocalStack;
import org.openiro.localstack.stack.StackDirectory;
import org.openiro.localstack.stack.StackFaults;
import org.openiro.localstack.stack.StackPorts;

/**
 * One local stack with its sample authorities for all end-to-end tests of a JVM, on free ports: started for the first
 * test that asks for its {@link Addresses} or its {@link StackFaults}, stopped with the JVM. Tests run in several JVMs
 * beside each other; they may move the clock of their stack and add to it, and rely on nothing that another test did.
 * Somebody at work on a test names a stack of their own that runs already with {@code -Dopeniro.stack=.openiro}.
 */
public final class OneStack implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Addresses.class || type == StackFaults.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        boolean faults = parameter.getParameter().getType() == StackFaults.class;
        String running = System.getProperty("openiro.stack");
        if (running != null && !faults) {
            return Addresses.ofRunning(new StackDirectory(home().resolve(running)))
                    .orElseThrow();
        }
        LocalStack stack = Running.STACK;
        return faults ? new StackFaults(stack) : stack.addresses();
    }

    private static Path home() {
        return Path.of(System.getProperty("openiro.home"));
    }

    /** Started when it is first asked for. JUnit comes once for each class, so that it cannot say which one was the last. */
    private static final class Running {

        static final LocalStack STACK = start();

        private static LocalStack start() {
            Console console = Console.ofProgram();
            Logger.getLogger("").setLevel(Level.SEVERE);
            Path directory = home().resolve("local-stack/target/stack-" + System.getProperty("openiro.fork"));
            LocalStack stack =
                    LocalStack.start(home(), new StackDirectory(directory), StackPorts.anyFree(), true, console);
            try {
                new SampleAuthorities(new SignIns(stack.addresses()), console).load();
                Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stack-stops"));
                return stack;
            } catch (RuntimeException e) {
                stack.close();
                throw e;
            }
        }
    }
}
