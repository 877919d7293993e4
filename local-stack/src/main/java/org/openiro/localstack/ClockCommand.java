package org.openiro.localstack;

import java.nio.file.Files;
import java.util.List;
import org.openiro.localstack.stack.StackDirectory;
import org.openiro.localstack.stack.StackException;

/** {@code openiro clock +3d}: moves the local clock forward; what falls due on the way happens at once. */
final class ClockCommand {

    private final StackDirectory directory;
    private final Console console;

    ClockCommand(StackDirectory directory, Console console) {
        this.directory = directory;
        this.console = console;
    }

    int run(List<String> words) {
        LocalTime time = new LocalTime(directory);
        if (words.size() > 1) {
            throw new StackException("One move at a time, such as ./openiro clock +3d.");
        }
        if (words.size() == 1) {
            if (!Files.isDirectory(directory.root())) {
                throw new StackException("There is no local stack yet. Start it with ./openiro up.");
            }
            time.moveBy(LocalTime.parseMove(words.get(0)));
        }
        console.line("The local clock says " + time.readable() + ".");
        return 0;
    }
}
