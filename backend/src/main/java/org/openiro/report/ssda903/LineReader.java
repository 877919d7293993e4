package org.openiro.report.ssda903;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads a text file line by line with bounded memory. A line ends with CR LF, LF or CR.
 *
 * <p>The text is UTF-8, with or without a byte order mark; there is no second guess such as windows-1252, because a
 * guess can turn one child's data into wrong data without anybody seeing it, and every column that is imported is plain
 * ASCII anyway. Bytes that are not UTF-8 become U+FFFD, by which the caller knows the line they spoil: one stray byte
 * costs its own row, not the table.
 */
final class LineReader implements Closeable {

    /** Characters of a line that are kept: several times the longest row any table of the return can have. */
    static final int MAX_LINE = 4_096;

    private final BufferedReader reader;
    private boolean afterCarriageReturn;
    private boolean tooLong;
    private int number;

    LineReader(InputStream input) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(input, 4);
        skipMarkOrRefuse(bytes);
        this.reader = new BufferedReader(new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    /** The next line, cut after {@link #MAX_LINE} characters, or null at the end. */
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        tooLong = false;
        boolean any = false;
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '\n' && afterCarriageReturn) {
                afterCarriageReturn = false;
                continue;
            }
            any = true;
            afterCarriageReturn = c == '\r';
            if (c == '\r' || c == '\n') {
                break;
            }
            if (line.length() < MAX_LINE) {
                line.append((char) c);
            } else {
                tooLong = true;
            }
        }
        if (!any) {
            return null;
        }
        number++;
        return line.toString();
    }

    /** The 1-based number of the line last read. */
    int number() {
        return number;
    }

    /** Whether the line last read was cut. */
    boolean tooLong() {
        return tooLong;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static void skipMarkOrRefuse(PushbackInputStream bytes) throws IOException {
        byte[] start = new byte[4];
        int length = bytes.readNBytes(start, 0, 4);
        int b0 = start[0] & 0xFF;
        int b1 = start[1] & 0xFF;
        if (length >= 2 && ((b0 == 0xFF && b1 == 0xFE) || (b0 == 0xFE && b1 == 0xFF))) {
            throw new ReturnFormatException(
                    ReturnFormatException.Fault.NOT_UTF8,
                    "The file is encoded as UTF-16. Save it as CSV in UTF-8 and send it again.");
        }
        boolean zip = b0 == 'P' && b1 == 'K' && start[2] < ' ';
        boolean oldWorkbook = b0 == 0xD0 && b1 == 0xCF;
        if (length == 4 && (zip || oldWorkbook)) {
            throw new ReturnFormatException(
                    ReturnFormatException.Fault.NOT_TEXT,
                    "The file is a workbook or an archive. Save each table as CSV in UTF-8 and send that.");
        }
        boolean mark = length >= 3 && b0 == 0xEF && b1 == 0xBB && (start[2] & 0xFF) == 0xBF;
        int skip = mark ? 3 : 0;
        bytes.unread(start, skip, length - skip);
    }
}
