package org.openiro.localstack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openiro.localstack.Console;
import org.openiro.localstack.api.SignIns;
import org.openiro.localstack.seed.SampleAuthorities;
import org.openiro.localstack.stack.LocalStack;
import org.openiro.localstack.stack.StackDirectory;
import org.openiro.localstack.stack.StackPorts;

/** The journey of {@code openiro tour}, step by step, on a stack of its own with free ports. */
class JourneyIT {

    @TempDir
    private static Path directory;

    private static LocalStack stack;

    @BeforeAll
    static void start() {
        Path home = Path.of(System.getProperty("openiro.home"));
        Console console = Console.ofProgram();
        Logger.getLogger("").setLevel(Level.SEVERE);
        stack = LocalStack.start(
                home, new StackDirectory(directory.resolve("stack")), StackPorts.anyFree(), false, console);
        new SampleAuthorities(new SignIns(stack.addresses()), console).load();
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> shouldWalkTheWholeJourney() {
        return new Journey(stack.addresses())
                .legs().stream()
                        .map(leg -> DynamicTest.dynamicTest(leg.title(), () -> {
                            Held held = new Held();
                            leg.walk().accept(held);
                            assertThat(held.checks).as("checks in this step").isPositive();
                        }));
    }

    private static final class Held implements Report {

        private int checks;

        @Override
        public void passed(String what) {
            checks++;
        }

        @Override
        public void note(String text) {
            System.out.println("  " + text);
        }
    }
}
