package org.openiro.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.platform.problem.ProblemException;

class CursorTest {

    private static final UUID ID = UUID.fromString("01974000-0000-7000-8000-000000000001");

    @Test
    void shouldStartWithTheFirstPageWhenNoCursorIsSent() {
        assertThat(Cursor.parse(null, 2)).isEmpty();
    }

    @Test
    void shouldGiveBackTheSortKeyItWasMadeOf() {
        String sent = Cursor.after(
                        "Zoë | O’Brien, 🙂",
                        LocalDate.of(2026, 3, 9),
                        Instant.parse("2026-03-09T10:15:30.123456Z"),
                        7L,
                        ID)
                .toString();

        Cursor read = Cursor.parse(sent, 5).orElseThrow();

        assertThat(read.text(0)).isEqualTo("Zoë | O’Brien, 🙂");
        assertThat(read.date(1)).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(read.instant(2)).isEqualTo(Instant.parse("2026-03-09T10:15:30.123456Z"));
        assertThat(read.number(3)).isEqualTo(7L);
        assertThat(read.id(4)).isEqualTo(ID);
    }

    @Test
    void shouldBeSafeInAnAddress() {
        assertThat(Cursor.after("???>>>~~~", ID).toString()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "AAAA", "AAAAAA", "bm90IGEgY3Vyc29y"})
    void shouldRefuseWhatIsNoCursor(String sent) {
        assertRefused(() -> Cursor.parse(sent, 1));
    }

    @Test
    void shouldRefuseACursorThatWasAltered() {
        String made = Cursor.after("Ahmed", ID).toString();
        for (int i = 0; i < made.length() - 1; i++) {
            String altered = made.substring(0, i) + (made.charAt(i) == 'A' ? 'B' : 'A') + made.substring(i + 1);
            assertRefused(() -> Cursor.parse(altered, 2));
        }
    }

    @Test
    void shouldRefuseTheCursorOfAnotherList() {
        assertRefused(() -> Cursor.parse(Cursor.after("Ahmed", ID).toString(), 1));
        assertRefused(() -> Cursor.parse(Cursor.after("Ahmed", ID).toString(), 2)
                .orElseThrow()
                .date(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31",
                "+10000-01-01",
                "0000-12-31",
                "-0001-01-01",
                "2026-02-30",
                "20260309",
                "2026-3-9",
                "infinity",
                ""
            })
    void shouldRefuseADateThatNoListHas(String forged) {
        Cursor cursor = forged(forged);
        assertRefused(() -> cursor.date(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-12-31T23:59:59.999999999Z",
                "-1000000000-01-01T00:00:00Z",
                "+294277-01-01T00:00:00Z",
                "9999-12-31T24:00:00Z",
                "2026-03-09T10:15:30",
                "2026-03-09",
                "infinity"
            })
    void shouldRefuseAnInstantThatNoListHas(String forged) {
        Cursor cursor = forged(forged);
        assertRefused(() -> cursor.instant(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "1.5", "one", "", " 1"})
    void shouldRefuseANumberThatIsNone(String forged) {
        Cursor cursor = forged(forged);
        assertRefused(() -> cursor.number(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul \0 inside", "half a pair \uD800", "\uDC00 the other half"})
    void shouldRefuseTextThatNoDatabaseKeeps(String forged) {
        assertRefused(() -> forged(forged));
    }

    /** Random damage: to the bytes under a sum that fits again, as only somebody who means it would make. */
    @Test
    void shouldReadOrRefuseWhateverIsForged() {
        Random random = new Random(20260609);
        byte[] made = Base64.getUrlDecoder()
                .decode(Cursor.after(Instant.parse("2026-03-09T10:15:30.123456Z"), LocalDate.of(2026, 3, 9), 7L, ID)
                        .toString());
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = Arrays.copyOf(made, made.length - random.nextInt(3) + random.nextInt(3));
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                damaged[Integer.BYTES + random.nextInt(damaged.length - Integer.BYTES)] = (byte) random.nextInt(256);
            }
            if (!isRead(sealed(damaged))) {
                refused++;
            }
        }
        assertThat(refused).isBetween(10_000, 19_999);
    }

    @Test
    void shouldReadOrRefuseWhateverIsSent() {
        Random random = new Random(20260610);
        for (int round = 0; round < 20_000; round++) {
            byte[] noise = new byte[random.nextInt(64)];
            random.nextBytes(noise);
            String sent = round % 2 == 0
                    ? Base64.getUrlEncoder().withoutPadding().encodeToString(noise)
                    : new String(noise, StandardCharsets.ISO_8859_1);
            assertThat(isRead(sent)).isFalse();
        }
    }

    @Test
    void shouldCutThePageAndPointBehindItsLastItem() {
        Page<Integer> page = Page.of(List.of(1, 2, 3), 2, Cursor::after);

        assertThat(page.items()).containsExactly(1, 2);
        assertThat(Cursor.parse(page.nextCursor(), 1).orElseThrow().number(0)).isEqualTo(2);
        assertThat(page.map(i -> "n" + i).items()).containsExactly("n1", "n2");
        assertThat(page.map(i -> "n" + i).nextCursor()).isEqualTo(page.nextCursor());
    }

    @Test
    void shouldEndWithAPageWithoutACursor() {
        assertThat(Page.of(List.of(1, 2), 2, Cursor::after).nextCursor()).isNull();
        assertThat(Page.of(List.<Integer>of(), Page.fetch(1), Cursor::after).nextCursor())
                .isNull();
    }

    /** Any other exception than the refusal would be an internal error. */
    private static boolean isRead(String sent) {
        try {
            Cursor cursor = Cursor.parse(sent, 4).orElseThrow();
            assertThat(cursor.instant(0)).isBetween("0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z");
            assertThat(cursor.date(1)).isBetween("0001-01-01", "9999-12-31");
            cursor.number(2);
            cursor.id(3);
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.type().status()).isEqualTo(400);
            return false;
        }
    }

    private static Cursor forged(String part) {
        return Cursor.parse(Cursor.after(part).toString(), 1).orElseThrow();
    }

    private static String sealed(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes, Integer.BYTES, bytes.length - Integer.BYTES);
        ByteBuffer.wrap(bytes).putInt((int) sum.getValue());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).asInstanceOf(type(ProblemException.class)).satisfies(refused -> {
            assertThat(refused.type().status()).isEqualTo(400);
            assertThat(refused.errors().get(0).pointer()).isEqualTo("/parameters/cursor");
        });
    }
}
