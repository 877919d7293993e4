package org.openiro.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openiro.localstack.api.UnexpectedAnswerException;
import org.openiro.localstack.stack.Component;
import org.openiro.localstack.stack.StackDirectory;
import org.openiro.localstack.stack.StackException;
import org.openiro.testkit.SignInException;

/**
 * The commands of the script {@code openiro}, which says what there is, builds what it needs, and names the directory of the
 * sources as {@code openiro.home}.
 */
public final class Main {

    private final Path home;
    private final StackDirectory directory;
    private final Console console;

    private Main(Path home, Console console) {
        this.home = home;
        this.directory = new StackDirectory(home.resolve(".openiro"));
        this.console = console;
    }

    /** Ends with 0 when all went well, 1 when something did not, 2 when the command was not understood. */
    public static void main(String[] arguments) {
        // Warnings of the libraries behind the components; what matters is said by the commands themselves.
        Logger.getLogger("").setLevel(Level.SEVERE);
        Console console = Console.ofProgram();
        Path home = Path.of(System.getProperty("openiro.home", "."));
        int status;
        try {
            status = new Main(home, console).run(List.of(arguments));
        } catch (StackException | SignInException | UnexpectedAnswerException | IllegalStateException e) {
            console.problem(e.getMessage());
            status = 1;
        }
        System.exit(status);
    }

    private int run(List<String> arguments) {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        Options options = Options.parse(
                arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size()), known(), Set.of("--fresh"));
        return switch (command) {
            case "up" -> new UpCommand(home, directory, console).run(options);
            case "tour" -> new TourCommand(home, directory, console).run(options);
            case "token" -> new TokenCommand(directory, console).run(options.words());
            case "import" -> new ImportCommand(directory, console).run(options);
            case "audit" -> new AuditCommand(directory, console).run(options);
            case "clock" -> new ClockCommand(directory, console).run(options.words());
            default -> {
                console.problem("There is no command " + command + ". ./openiro help shows what there is.");
                yield 2;
            }
        };
    }

    private static Set<String> known() {
        List<String> options = new ArrayList<>(List.of("--years", "--as", "--head"));
        Arrays.stream(Component.values()).map(Component::option).forEach(options::add);
        return new HashSet<>(options);
    }
}
