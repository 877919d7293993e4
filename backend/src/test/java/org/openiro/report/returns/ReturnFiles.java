package org.openiro.report.returns;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openiro.testkit.sample.ReturnTables;

/** The tables of a return, for tests. */
public final class ReturnFiles {

    static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";
    static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";
    static final String REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE";

    private final Map<String, byte[]> tables = new LinkedHashMap<>();

    private ReturnFiles() {}

    public static ReturnFiles of(ReturnTables made) {
        ReturnFiles files = new ReturnFiles();
        files.put("HEADER", made.header());
        files.put("EPISODES", made.episodes());
        files.put("REVIEWS", made.reviews());
        return files;
    }

    /** A return without a line in it. */
    static ReturnFiles empty() {
        ReturnFiles files = new ReturnFiles();
        files.put("HEADER", List.of(HEADER));
        files.put("EPISODES", List.of(EPISODES));
        files.put("REVIEWS", List.of(REVIEWS));
        return files;
    }

    public ReturnFiles table(String table, byte[] csv) {
        ReturnFiles files = new ReturnFiles();
        files.tables.putAll(tables);
        files.tables.put(table, csv);
        return files;
    }

    public static ReturnFiles none() {
        return new ReturnFiles();
    }

    ReturnFiles header(String... lines) {
        return with("HEADER", lines);
    }

    ReturnFiles episodes(String... lines) {
        return with("EPISODES", lines);
    }

    ReturnFiles reviews(String... lines) {
        return with("REVIEWS", lines);
    }

    ReturnFiles without(String table) {
        ReturnFiles files = new ReturnFiles();
        files.tables.putAll(tables);
        files.tables.remove(table);
        return files;
    }

    Map<String, byte[]> tables() {
        return tables;
    }

    List<String> lines(String table) {
        return new String(tables.get(table), StandardCharsets.ISO_8859_1)
                .lines()
                .toList();
    }

    private ReturnFiles with(String table, String... lines) {
        List<String> all = new ArrayList<>(lines(table));
        all.addAll(List.of(lines));
        ReturnFiles files = new ReturnFiles();
        files.tables.putAll(tables);
        files.put(table, all);
        return files;
    }

    private void put(String table, List<String> lines) {
        tables.put(table, (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }
}
