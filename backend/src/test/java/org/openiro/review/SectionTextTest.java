package org.openiro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openiro.document.Block;
import org.openiro.review.SectionText.Passage;

/** How sections of a record are written. */
class SectionTextTest {

    @Test
    void shouldKeepPiecesInOrderWithThoseWhoMayReadThem() {
        SectionText text = SectionText.write()
                .fact("Held", LocalDate.of(2026, 6, 30))
                .fact("Nothing", (String) null)
                .fact("In time", true)
                .readBy(RecordReaders.SERVICE)
                .paragraph(" Words ")
                .paragraph(" ")
                .list(List.of())
                .forChild()
                .paragraph("For you")
                .readBy(RecordReaders.EVERYONE)
                .heading("More")
                .done();
        assertThat(text.passages())
                .containsExactly(
                        new Passage(
                                RecordReaders.EVERYONE,
                                new Block.Facts(List.of(
                                        new Block.Fact("Held", "30 June 2026"), new Block.Fact("In time", "Yes")))),
                        new Passage(RecordReaders.SERVICE, new Block.Paragraph("Words")),
                        new Passage(RecordReaders.EVERYONE, new Block.Heading("More")));
        assertThat(text.forChild()).containsExactly(new Block.Paragraph("For you"));
    }

    @Test
    void shouldBeStoredAndReadAgain() throws Exception {
        SectionText text = SectionText.write()
                .heading("A")
                .paragraph("b")
                .fact("c", "d")
                .list(List.of("e"))
                .forChild()
                .table("f", List.of("g", "h"), List.of(List.of("i", "j")))
                .done();
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readValue(json.writeValueAsString(text), SectionText.class))
                .isEqualTo(text);
        assertThat(text.forChild().get(0).words()).containsExactly("f", "g", "h", "i", "j");
    }

    @Test
    void shouldNotTakeATableWithHoles() {
        assertThatThrownBy(() -> new Block.Table("t", List.of("a", "b"), List.of(List.of("c"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
