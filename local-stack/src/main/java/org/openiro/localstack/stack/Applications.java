package org.openiro.localstack.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The processes of both applications: one of each, and replicas beside them where somebody asks for one. */
final class Applications {

    private final Path home;
    private final StackDirectory directory;
    private final Environment environment;
    private final Started started;
    private final Map<Program, Application> first = new EnumMap<>(Program.class);

    /** @param home the directory of the sources, where both were built */
    Applications(Path home, StackDirectory directory, Environment environment, Started started) {
        this.home = home;
        this.directory = directory;
        this.environment = environment;
        this.started = started;
    }

    static void stopLeftBehind(StackDirectory directory) {
        for (Program program : Program.values()) {
            Application.stopLeftBehind(program.title(), directory);
            Application.stopLeftBehind(second(program), directory);
        }
    }

    /** Both at once; returns when both are ready. */
    void start() {
        for (Program program : Program.values()) {
            first.put(program, launch(program.title(), program, environment.of(program)));
        }
        first.forEach((program, application) -> application.awaitReady(environment.addressOf(program)));
    }

    Application get(Program program) {
        return first.get(program);
    }

    /** After it has ended, on the same port. */
    void startAgain(Program program) {
        Application again = launch(program.title(), program, environment.of(program));
        first.put(program, again);
        again.awaitReady(environment.addressOf(program));
    }

    /**
     * Another process beside the first.
     *
     * @param different what it is told otherwise than the first, as environment variables
     */
    Application join(Program program, URI address, Map<String, String> different) {
        Map<String, String> variables = environment.of(program);
        variables.put(program.portVariable(), Integer.toString(address.getPort()));
        variables.putAll(different);
        return launch(second(program), program, variables).awaitReady(address);
    }

    /** Completes when one of the first ends by itself, with what a person should know. */
    CompletableFuture<Object> ended() {
        return CompletableFuture.anyOf(
                first.values().stream().map(Application::ended).toArray(CompletableFuture[]::new));
    }

    private static String second(Program program) {
        return program.title() + "-2";
    }

    private Application launch(String name, Program program, Map<String, String> variables) {
        Path app = home.resolve(program.module())
                .resolve("target/local-app")
                .toAbsolutePath()
                .normalize();
        return started.keep(Application.start(name, app, variables, directory));
    }
}
