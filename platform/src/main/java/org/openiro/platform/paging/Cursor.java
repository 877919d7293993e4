package org.openiro.platform.paging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/**
 * Where a page ended: the sort key of its last item, for a query that asks what comes after it. Opaque to callers. It
 * says where to go on and opens nothing: what a page may hold is decided anew for every page.
 */
public final class Cursor {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private static final int LAST_YEAR = 9999;

    private final List<String> key;

    private Cursor(List<String> key) {
        this.key = key;
    }

    /**
     * The cursor after an item.
     *
     * @param key what the list is sorted by, in order, ending with the id; texts, dates, instants, numbers and ids,
     *     none null. No names: a cursor stands in an address, and addresses are logged on the way. A list by name has the
     *     id alone and looks the name up.
     */
    public static Cursor after(Object... key) {
        return new Cursor(Arrays.stream(key).map(Object::toString).toList());
    }

    /**
     * Reads what a caller sent.
     *
     * @param sent null for the first page
     * @param parts how many values the sort key has
     * @return empty for the first page
     * @throws ProblemException 400 at {@code /parameters/cursor} when this API did not make it for such a list
     */
    public static Optional<Cursor> parse(String sent, int parts) {
        if (sent == null) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sent);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            int sum = in.readInt();
            if (sum != sum(bytes)) {
                throw malformed();
            }
            List<String> key = new ArrayList<>();
            while (in.available() > 0) {
                key.add(in.readUTF());
            }
            if (key.size() != parts || !key.stream().allMatch(Cursor::isStorable)) {
                throw malformed();
            }
            return Optional.of(new Cursor(List.copyOf(key)));
        } catch (IllegalArgumentException | IOException e) {
            throw malformed();
        }
    }

    public String text(int position) {
        return key.get(position);
    }

    /** @throws ProblemException 400 when there is something else */
    public UUID id(int position) {
        return as(position, UUID::fromString);
    }

    /** @throws ProblemException 400 when there is something else */
    public LocalDate date(int position) {
        return as(position, text -> inRange(LocalDate.parse(text)));
    }

    /** @throws ProblemException 400 when there is something else */
    public Instant instant(int position) {
        return as(position, text -> {
            Instant instant = Instant.parse(text);
            inRange(LocalDate.ofInstant(instant, ZoneOffset.UTC));
            return instant;
        });
    }

    /** @throws ProblemException 400 when there is something else */
    public long number(int position) {
        return as(position, Long::parseLong);
    }

    /** As it goes to the caller. */
    @Override
    public String toString() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(0);
            for (String part : key) {
                out.writeUTF(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] encoded = bytes.toByteArray();
        int sum = sum(encoded);
        for (int i = 0; i < Integer.BYTES; i++) {
            encoded[i] = (byte) (sum >>> (24 - 8 * i));
        }
        return ENCODER.encodeToString(encoded);
    }

    private <T> T as(int position, Function<String, T> parser) {
        try {
            return parser.apply(key.get(position));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw malformed();
        }
    }

    // Java's dates reach further than those of the database, which would call such a question a failure.
    private static LocalDate inRange(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("No list goes as far as that");
        }
        return date;
    }

    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    // Finds mistakes, not forgers: there is nothing to gain by a forged cursor.
    private static int sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes, Integer.BYTES, Math.max(bytes.length - Integer.BYTES, 0));
        return (int) sum.getValue();
    }

    /** For a cursor that leads to nothing, too: whom it names is not, or no longer, in the caller's list. */
    public static ProblemException malformed() {
        return new ProblemException(
                "bad-request",
                "Send the cursor exactly as the page before gave it, or none to start anew.",
                new FieldProblem("/parameters/cursor", "MALFORMED", "This is not a cursor of this list."));
    }
}
