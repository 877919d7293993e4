package org.openiro.localstack.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openiro.localstack.stack.StackException;

/**
 * A folder with a statutory return as CSV files. Tables are told by their columns, whatever the files are called.
 *
 * @param tables the file of each table that was found
 * @param leftOut names of CSV files that are tables of another kind
 */
public record ReturnFolder(Map<Table, Path> tables, List<String> leftOut) {

    /** The tables that can be imported, each with the columns that no other table has together. */
    public enum Table {
        HEADER("SEX", "DOB", "ETHNIC"),
        EPISODES("DECOM", "RNE", "LS"),
        REVIEWS("REVIEW", "REVIEW_CODE");

        private final Set<String> columns;

        Table(String... columns) {
            this.columns = Set.of(columns);
        }
    }

    /**
     * Looks into a folder.
     *
     * @throws StackException if it is none, if two files hold the same table, or if Header or Episodes is missing
     */
    public static ReturnFolder read(Path folder) {
        Map<Table, Path> tables = new EnumMap<>(Table.class);
        List<String> leftOut = new ArrayList<>();
        for (Path file : csvFiles(folder)) {
            Optional<Table> table = tableOf(file);
            if (table.isEmpty()) {
                leftOut.add(file.getFileName().toString());
            } else if (tables.put(table.get(), file) != null) {
                throw new StackException("More than one file in " + folder + " holds the table " + table.get() + ": "
                        + csvFiles(folder).stream()
                                .filter(each -> tableOf(each).equals(table))
                                .map(each -> each.getFileName().toString())
                                .collect(Collectors.joining(", "))
                        + ". Leave one of them there.");
            }
        }
        if (!tables.containsKey(Table.HEADER) || !tables.containsKey(Table.EPISODES)) {
            throw new StackException("A return needs at least the tables Header (with SEX, DOB, ETHNIC) and Episodes "
                    + "(with DECOM, RNE, LS); they are not both in " + folder + ".");
        }
        return new ReturnFolder(Collections.unmodifiableMap(tables), List.copyOf(leftOut));
    }

    private static List<Path> csvFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new StackException("There is no folder " + folder + ".");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Table> tableOf(Path file) {
        Set<String> columns = columns(file);
        return Arrays.stream(Table.values())
                .filter(table -> columns.containsAll(table.columns))
                .findFirst();
    }

    private static Set<String> columns(Path file) {
        // Column names are ASCII; whatever else the file holds is for the server to judge.
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            String line = Optional.ofNullable(reader.readLine()).orElse("");
            return Arrays.stream(line.replaceFirst("^\u00EF\u00BB\u00BF", "").split(","))
                    .map(name -> name.replace("\"", "").strip().toUpperCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
