package org.openiro.report.ssda903;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the code lists once from their data file. */
final class CodeListFile {

    static final Map<CodeList, Map<String, CodeList.Code>> CODES = read();

    private CodeListFile() {}

    private static Map<CodeList, Map<String, CodeList.Code>> read() {
        Map<CodeList, Map<String, CodeList.Code>> lists = new EnumMap<>(CodeList.class);
        for (CodeList list : CodeList.values()) {
            lists.put(list, new HashMap<>());
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream file = CodeListFile.class.getResourceAsStream("code-lists.csv");
                CSVParser parser = CSVParser.parse(new InputStreamReader(file, StandardCharsets.UTF_8), format)) {
            for (CSVRecord line : parser) {
                CodeList.Code code = new CodeList.Code(
                        line.get("code"),
                        year(line.get("first_year")),
                        year(line.get("last_year")),
                        line.get("description"));
                lists.get(CodeList.valueOf(line.get("list"))).put(code.code(), code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }

    private static Integer year(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}
