package org.openiro.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a component's log, so that an error message shows the cause and not only the symptom. */
public final class LogTail {

    private static final int LINES = 40;

    private LogTail() {}

    /** The last forty lines, with the place of the file. */
    public static String of(Path log) {
        if (!Files.exists(log)) {
            return "It wrote no log.";
        }
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> tail = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
            return "The end of its log (" + log + "):\n" + String.join("\n", tail);
        } catch (IOException e) {
            return "Its log could not be read: " + log;
        }
    }
}
