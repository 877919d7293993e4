package org.openiro.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.Json;
import org.openiro.localstack.api.SignIns;
import org.openiro.localstack.seed.Persona;
import org.openiro.localstack.stack.StackDirectory;
import org.openiro.localstack.stack.StackException;

/** {@code openiro audit head} and {@code openiro audit verify}: the seal of the audit, and whether it holds. */
final class AuditCommand {

    private final StackDirectory directory;
    private final Console console;

    AuditCommand(StackDirectory directory, Console console) {
        this.directory = directory;
        this.console = console;
    }

    /** Ends with 1 when something was found. */
    int run(Options options) {
        String as = options.values().getOrDefault("--as", Persona.AUDITOR.userName());
        Persona persona = Persona.find(as).orElseThrow(() -> new StackException("There is no persona " + as + "."));
        if (options.words().equals(List.of("head"))) {
            return head(api(persona));
        }
        if (options.words().equals(List.of("verify"))) {
            Optional<JsonNode> kept = Optional.ofNullable(options.values().get("--head"))
                    .map(Path::of)
                    .map(AuditCommand::read);
            return new AuditReport(console).show(api(persona), kept);
        }
        throw new StackException("./openiro audit head, or ./openiro audit verify [--head FILE]");
    }

    private Api api(Persona persona) {
        return new SignIns(TokenCommand.running(directory)).staff(persona);
    }

    private int head(Api api) {
        console.line(api.get("/v1/audit/seal").expect(200).text());
        return 0;
    }

    private static JsonNode read(Path file) {
        try {
            JsonNode head = Json.read(Files.readString(file));
            if (head.path("position").isIntegralNumber()
                    && head.path("hash").asText().matches("[0-9a-f]{64}")) {
                return head;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new StackException("Cannot read the head in " + file, e);
        }
        throw new StackException("There is no head in " + file + ", as ./openiro audit head prints it.");
    }
}
