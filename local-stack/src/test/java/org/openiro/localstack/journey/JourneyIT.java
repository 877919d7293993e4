package org.openiro.localstack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openiro.localstack.OneStack;
import org.openiro.localstack.stack.Addresses;

/** The journey of {@code openiro tour}, step by step. */
@ExtendWith(OneStack.class)
class JourneyIT {

    @TestFactory
    Stream<DynamicTest> shouldWalkTheWholeJourney(Addresses addresses) {
        return new Journey(addresses)
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
