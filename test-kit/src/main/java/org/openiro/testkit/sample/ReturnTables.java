package org.openiro.testkit.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tables of a return as lines of comma-separated values, each starting with its row of column names. */
public final class ReturnTables {

    private final List<String> header = new ArrayList<>(List.of("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB"));
    private final List<String> episodes = new ArrayList<>(List.of(
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC," + "REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN"));
    private final List<String> reviews = new ArrayList<>(List.of("CHILD,DOB,REVIEW,REVIEW_CODE"));

    /** Lines of the Header table, the first being its column names. */
    public List<String> header() {
        return header;
    }

    public List<String> episodes() {
        return episodes;
    }

    public List<String> reviews() {
        return reviews;
    }

    /**
     * Writes {@code header.csv}, {@code episodes.csv} and {@code reviews.csv} into a folder, which is created if need
     * be. Everything is ASCII, save the rows that are meant not to be UTF-8: a byte is written for each character.
     */
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve("header.csv"), header);
        write(folder.resolve("episodes.csv"), episodes);
        write(folder.resolve("reviews.csv"), reviews);
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\r\n", lines) + "\r\n", StandardCharsets.ISO_8859_1);
    }
}
