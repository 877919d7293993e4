package org.openiro.localstack;

import java.nio.file.Path;
import java.util.Optional;
import org.openiro.localstack.journey.Journey;
import org.openiro.localstack.stack.Addresses;
import org.openiro.localstack.stack.LocalStack;
import org.openiro.localstack.stack.StackDirectory;

/** {@code openiro tour}: the journey on a running stack, or on one of its own that ends with it. */
final class TourCommand {

    private final Path home;
    private final StackDirectory directory;
    private final Console console;

    TourCommand(Path home, StackDirectory directory, Console console) {
        this.home = home;
        this.directory = directory;
        this.console = console;
    }

    int run(Options options) {
        Optional<Addresses> running = Addresses.ofRunning(directory);
        if (running.isPresent()) {
            return walk(running.get());
        }
        try (LocalStack stack = new UpCommand(home, directory, console).start(options)) {
            return walk(stack.addresses());
        }
    }

    private int walk(Addresses addresses) {
        Journey.Outcome outcome = new Journey(addresses).walk(console);
        console.line("");
        console.line("%d passed, %d failed".formatted(outcome.passed(), outcome.failed()));
        return outcome.failed() == 0 ? 0 : 1;
    }
}
