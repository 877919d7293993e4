package org.openiro.report.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openiro.report.ssda903.ReturnFormatException.Fault;

class TableReaderTest {

    private static final String REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE\n";

    @ParameterizedTest
    @EnumSource(Table.class)
    void shouldRecogniseEveryTableByItsColumns(Table table) {
        assertThat(open(String.join(",", table.columns())).header().table()).isEqualTo(table);
    }

    @Test
    void shouldTakeColumnsInAnyOrderAndCaseAndIgnoreOthers() {
        TableReader reader = open("review_code, Note ,CHILD,\"Review\",dob\nPN1,x,C1,20/06/2025,01/05/2015\n");

        assertThat(reader.header().table()).isEqualTo(Table.REVIEWS);
        assertThat(reader.header().ignored()).containsExactly("NOTE");
        assertThat(reader.next().values()).containsExactly("C1", "01/05/2015", "20/06/2025", "PN1");
    }

    @Test
    void shouldSkipAByteOrderMark() {
        assertThat(open("\uFEFF" + REVIEWS).header().table()).isEqualTo(Table.REVIEWS);
    }

    @Test
    void shouldNumberRowsAsASpreadsheetDoesWhateverEndsTheLines() {
        List<RawRow> rows = rows(open(REVIEWS + "C1,,,\r\n\r\n,,,\r\nC2,,,\rC3,,,\n\nC4,,,"));

        assertThat(rows).extracting(RawRow::number).containsExactly(2, 5, 6, 8);
        assertThat(rows).extracting(row -> row.value("CHILD")).containsExactly("C1", "C2", "C3", "C4");
    }

    @Test
    void shouldReadQuotedValuesAndStripSpace() {
        RawRow row = open(REVIEWS + " C1 , \"01/05/2015\" ,\u00A020/06/2025,\"P\"\"N\"\n")
                .next();

        assertThat(row.values()).containsExactly("C1", "01/05/2015", "20/06/2025", "P\"N");
    }

    @Test
    void shouldLoseOnlyTheRowWhoseQuoteStaysOpen() {
        List<RawRow> rows = rows(open(REVIEWS + "C1,\"01/05/2015,,\nC2,,,\n"));

        assertThat(rows).extracting(RawRow::fault).containsExactly(Anomaly.ROW_UNREADABLE, null);
    }

    @Test
    void shouldLoseOnlyTheRowThatIsNotUtf8() {
        InputStream latin1 = stream(REVIEWS + "Caf\u00E9,,,\nC2,,,\n", StandardCharsets.ISO_8859_1);

        assertThat(rows(TableReader.open(latin1)))
                .extracting(RawRow::fault)
                .containsExactly(Anomaly.ROW_NOT_UTF8, null);
    }

    @Test
    void shouldLoseOnlyTheRowThatIsFarTooLong() {
        List<RawRow> rows = rows(open(REVIEWS + "C1," + "x".repeat(3_000_000) + ",,\nC2,,,\n"));

        assertThat(rows).extracting(RawRow::fault).containsExactly(Anomaly.ROW_TOO_LONG, null);
        assertThat(rows.get(1).number()).isEqualTo(3);
    }

    @Test
    void shouldLoseOnlyTheRowWithControlCharacters() {
        List<RawRow> rows = rows(open(REVIEWS + "C\u00001,,,\nC2,,,\n"));

        assertThat(rows).extracting(RawRow::fault).containsExactly(Anomaly.ROW_UNREADABLE, null);
    }

    @Test
    void shouldNameTheMissingColumns() {
        assertFault(
                        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST\n",
                        Fault.COLUMNS_MISSING)
                .hasMessageContaining("Episodes")
                .hasMessageContaining("URN");
    }

    @Test
    void shouldRefuseWhatIsNoTableOfTheReturnWithoutRepeatingIt() {
        assertFault("surname,colour\nsecret,blue\n", Fault.TABLE_UNKNOWN)
                .hasMessageNotContainingAny("surname", "colour", "secret")
                .hasMessageContaining("first row");
    }

    @Test
    void shouldRefuseAColumnNamedTwice() {
        assertFault("CHILD,DOB,REVIEW,REVIEW_CODE,dob\n", Fault.COLUMN_TWICE);
    }

    @Test
    void shouldRefuseOtherSeparators() {
        assertFault("CHILD;DOB;REVIEW;REVIEW_CODE\n", Fault.NOT_COMMA_SEPARATED);
    }

    @Test
    void shouldRefuseAnEmptyFile() {
        assertFault("\n \n", Fault.EMPTY);
        assertFault("", Fault.EMPTY);
    }

    @Test
    void shouldRefuseWorkbooksAndUtf16() {
        assertFault("PK\u0003\u0004rest", Fault.NOT_TEXT);
        assertThatThrownBy(() -> TableReader.open(stream("\uFEFF" + REVIEWS, StandardCharsets.UTF_16LE)))
                .asInstanceOf(throwable(ReturnFormatException.class))
                .extracting(ReturnFormatException::fault)
                .isEqualTo(Fault.NOT_UTF8);
    }

    @Test
    void shouldRefuseAFirstRowWithAnOpenQuote() {
        assertFault("\"CHILD,DOB,REVIEW,REVIEW_CODE\n", Fault.FIRST_ROW_UNREADABLE);
    }

    @Test
    void shouldEndAfterTheLastRow() {
        TableReader reader = open(REVIEWS);

        assertThat(reader.hasNext()).isFalse();
        assertThatThrownBy(reader::next).isInstanceOf(NoSuchElementException.class);
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertFault(
            String text, Fault fault) {
        return assertThatThrownBy(() -> open(text))
                .isInstanceOf(ReturnFormatException.class)
                .satisfies(thrown ->
                        assertThat(((ReturnFormatException) thrown).fault()).isEqualTo(fault));
    }

    private static List<RawRow> rows(TableReader reader) {
        List<RawRow> rows = new ArrayList<>();
        reader.forEachRemaining(rows::add);
        return rows;
    }

    private static TableReader open(String text) {
        return TableReader.open(stream(text, StandardCharsets.UTF_8));
    }

    private static InputStream stream(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }
}
