package org.openiro.companionapi.help;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** National help lines. Numbers change, so they are data: the file that comes along, or one of whoever runs this. */
@ApplicationScoped
class NationalHelp {

    private static final String RESOURCE = "national-help.yaml";

    private final List<Line> lines;

    NationalHelp(@ConfigProperty(name = "openiro.help.national-file") Optional<String> file) {
        this.lines = read(file);
    }

    List<Line> lines() {
        return lines;
    }

    private static List<Line> read(Optional<String> file) {
        try (InputStream yaml = file.isPresent()
                ? Files.newInputStream(Path.of(file.get()))
                : NationalHelp.class.getResourceAsStream(RESOURCE)) {
            return new YAMLMapper().readValue(yaml, Lines.class).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Lines(List<Line> lines) {}
}
