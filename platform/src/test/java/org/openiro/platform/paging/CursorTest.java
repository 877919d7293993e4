package org.openiro.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).asInstanceOf(type(ProblemException.class)).satisfies(refused -> {
            assertThat(refused.type().status()).isEqualTo(400);
            assertThat(refused.errors().get(0).pointer()).isEqualTo("/parameters/cursor");
        });
    }
}
