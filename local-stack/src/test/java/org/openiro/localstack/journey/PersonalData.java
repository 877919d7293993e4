package org.openiro.localstack.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openiro.localstack.stack.Addresses;
import org.openiro.localstack.stack.StackRows;

/** What the database holds about people, and where the logs of a stack repeat it. */
final class PersonalData {

    /** Names and words as they were typed, and what opens somebody's account. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("a child's last name", "select distinct last_name from openiro.child"),
            Map.entry("a child's whole name", "select distinct first_name || ' ' || last_name from openiro.child"),
            Map.entry("the name of somebody", "select distinct display_name from openiro.person"),
            Map.entry("an e-mail address", "select distinct email from openiro.person where email is not null"),
            Map.entry("a message", "select distinct body from openiro.message"),
            Map.entry("what a child thinks", "select distinct words from openiro.child_view where words is not null"),
            Map.entry(
                    "what should be different about a review",
                    "select distinct words from openiro.review_change_request where words is not null"),
            Map.entry("why an advocate was asked for", "select distinct words from openiro.advocacy_reason"),
            Map.entry(
                    "feedback",
                    "select distinct could_be_better from openiro.review_feedback where could_be_better is not null"),
            Map.entry("a date of birth", "select distinct cast(date_of_birth as text) from openiro.child"),
            Map.entry("an NHS number", "select value from openiro.consistent_identifier where value is not null"),
            Map.entry(
                    "where an invitation goes",
                    "select distinct email from openiro.invitation where email is not null"),
            Map.entry(
                    "what a child wishes",
                    "select distinct time_text from openiro.review_wishes where time_text is not null"),
            Map.entry(
                    "where a record goes",
                    "select distinct email from openiro.record_recipient where email is not null"),
            Map.entry(
                    "where a link to raise a concern goes",
                    "select distinct invited_email from openiro.concern where invited_email is not null"),
            Map.entry(
                    "what the next IRO should know",
                    "select distinct handover_note from openiro.allocation where handover_note is not null"));

    /** Tables in whose texts, also within documents, people write what they like. */
    private static final List<String> WRITTEN = List.of(
            "review_considerations",
            "review_decision",
            "review_document",
            "record_recipient",
            "kept_apart",
            "significant_event",
            "case_note",
            "change_proposal",
            "contact_wish",
            "concern");

    /** Of at least three words: fewer are names, which are looked for anyhow, and codes. */
    private static final String SENTENCES = """
            select distinct text #>> '{}'
            from openiro.%s t, jsonb_path_query(to_jsonb(t), 'strict $.** ? (@.type() == "string")') text
            where text #>> '{}' like '%% %% %%'
            """;

    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{20,}");

    private final Map<Pattern, String> patterns = new LinkedHashMap<>();
    private final Addresses addresses;

    private PersonalData(Addresses addresses) {
        this.addresses = addresses;
    }

    static PersonalData heldBy(Addresses addresses) {
        PersonalData data = new PersonalData(addresses);
        KINDS.forEach((kind, sql) -> StackRows.column(addresses, sql).forEach(text -> data.lookFor(kind, text)));
        WRITTEN.forEach(table -> StackRows.column(addresses, SENTENCES.formatted(table))
                .forEach(text -> data.lookFor("what was written in " + table, text)));
        data.patterns.put(TOKEN, "a token");
        return data;
    }

    /** @param text null or empty where somebody has none of the kind */
    private void lookFor(String kind, String text) {
        if (text != null && !text.isBlank()) {
            patterns.put(Pattern.compile("(?<![\\w-])" + Pattern.quote(text) + "(?![\\w-])"), kind);
        }
    }

    int size() {
        return patterns.size();
    }

    /** Each place by log, line and kind; never the data itself, because this is printed. */
    List<String> inLogs() {
        List<String> found = new ArrayList<>();
        for (Path log : logs()) {
            List<String> lines = lines(log);
            for (int i = 0; i < lines.size(); i++) {
                for (Map.Entry<Pattern, String> pattern : patterns.entrySet()) {
                    if (pattern.getKey().matcher(lines.get(i)).find()) {
                        found.add(log.getFileName() + " line " + (i + 1) + ": " + pattern.getValue());
                    }
                }
            }
        }
        return found;
    }

    List<Path> logs() {
        // Of the applications, and of Keycloak in a directory of its own.
        try (Stream<Path> files = Files.walk(addresses.directory().root(), 2)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
