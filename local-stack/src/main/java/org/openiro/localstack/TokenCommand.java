package org.openiro.localstack;

import java.util.List;
import java.util.Optional;
import org.openiro.localstack.api.SignIns;
import org.openiro.localstack.seed.ChildPersona;
import org.openiro.localstack.seed.Persona;
import org.openiro.localstack.stack.Addresses;
import org.openiro.localstack.stack.StackDirectory;
import org.openiro.localstack.stack.StackException;

/** {@code openiro token PERSONA}: signs somebody in and prints the token, so that it fits into a curl command. */
final class TokenCommand {

    private final StackDirectory directory;
    private final Console console;

    TokenCommand(StackDirectory directory, Console console) {
        this.directory = directory;
        this.console = console;
    }

    int run(List<String> words) {
        if (words.size() != 1) {
            throw new StackException("Whose token? " + everybody());
        }
        SignIns signIns = new SignIns(running(directory));
        console.line(token(signIns, words.get(0))
                .orElseThrow(() -> new StackException("There is no such persona. " + everybody())));
        return 0;
    }

    private static Optional<String> token(SignIns signIns, String name) {
        return Persona.find(name)
                .map(signIns::token)
                .or(() -> ChildPersona.find(name).map(signIns::token));
    }

    private static String everybody() {
        return "There are: " + String.join(", ", Persona.names()) + ", " + String.join(", ", ChildPersona.names())
                + ".";
    }

    /** @throws StackException with advice, if no stack runs */
    static Addresses running(StackDirectory directory) {
        return Addresses.ofRunning(directory)
                .orElseThrow(() -> new StackException("The local stack is not running. Start it with ./openiro up."));
    }
}
