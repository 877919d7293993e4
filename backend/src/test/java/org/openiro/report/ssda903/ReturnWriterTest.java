package org.openiro.report.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnWriterTest {

    private static final ChildHistory CHILD = MiniReturn.empty()
            .header("C1,F,01/05/2010,WBRI,UN1,1,03/04/2026")
            .episode("C1,02/06/2025,S,C2,N1,U6,PR1,31/08/2025,E4A,,ZZ1 1AA,ZZ2 2BB,XXXXXXX")
            .review("C1,01/05/2010,20/06/2025,PN1", "C1,01/05/2010,20/07/2025,")
            .onlyChild();

    private static final ChildHistory SHORT_BREAKS = MiniReturn.empty()
            .header("C2,F,01/05/2010,WBRI,UN1,0,")
            .episode("C2,02/06/2025,S,V4,N2,K2,PR1,,,,,,")
            .review("C2,01/05/2010,20/06/2025,PN1")
            .onlyChild();

    @Test
    void shouldWriteTheExactColumnsWithCrLf() {
        assertThat(Written.table(Table.HEADER, List.of(CHILD)))
                .isEqualTo("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\r\nC1,F,01/05/2010,WBRI,UN1,1,03/04/2026\r\n");
        assertThat(Written.table(Table.EPISODES, List.of(CHILD)))
                .isEqualTo("CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,"
                        + "URN\r\nC1,02/06/2025,S,C2,N1,U6,PR1,31/08/2025,E4A,,ZZ1 1AA,ZZ2 2BB,XXXXXXX\r\n");
        assertThat(Written.table(Table.REVIEWS, List.of(CHILD)))
                .isEqualTo("CHILD,DOB,REVIEW,REVIEW_CODE\r\nC1,01/05/2010,20/06/2025,PN1\r\n"
                        + "C1,01/05/2010,20/07/2025,\r\n");
    }

    @Test
    void shouldLeaveReviewsAndMotherhoodOfShortBreaksOut() {
        assertThat(Written.table(Table.HEADER, List.of(SHORT_BREAKS))).endsWith("C2,F,01/05/2010,WBRI,UN1,,\r\n");
        assertThat(Written.table(Table.REVIEWS, List.of(SHORT_BREAKS))).isEqualTo("CHILD,DOB,REVIEW,REVIEW_CODE\r\n");
        assertThat(Written.table(Table.EPISODES, List.of(SHORT_BREAKS))).contains("C2,02/06/2025,S,V4");
    }

    @Test
    void shouldNotWriteATableThatIsNotImported() {
        assertThatIllegalArgumentException().isThrownBy(() -> Written.table(Table.UASC, List.of()));
    }

    @Test
    void shouldWriteTheXmlForm() throws Exception {
        assertThat(xml(CHILD, SHORT_BREAKS)).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?><EXPSSDA903>
                        <CHILD><HEADER><CHILDID>C1</CHILDID><UPN>UN1</UPN><SEX>F</SEX><DOB>01/05/2010</DOB>
                        <ETHNIC>WBRI</ETHNIC><UASC/>
                        <AREVIEW><REVIEW>20/06/2025</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
                        <AREVIEW><REVIEW>20/07/2025</REVIEW><REVIEW_CODE/></AREVIEW>
                        <MOTHER>1</MOTHER><MC_DOB>03/04/2026</MC_DOB></HEADER>
                        <EPISODE><DECOM>02/06/2025</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL>
                        <PL_POST>ZZ2 2BB</PL_POST><HOME_POST>ZZ1 1AA</HOME_POST><URN>XXXXXXX</URN>
                        <PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC>31/08/2025</DEC><REC>E4A</REC>
                        <REASON_PLACE_CHANGE/></EPISODE></CHILD>
                        <CHILD><HEADER><CHILDID>C2</CHILDID><UPN>UN1</UPN><SEX>F</SEX><DOB>01/05/2010</DOB>
                        <ETHNIC>WBRI</ETHNIC><UASC/><MOTHER/><MC_DOB/></HEADER>
                        <EPISODE><DECOM>02/06/2025</DECOM><RNE>S</RNE><LS>V4</LS><CIN>N2</CIN><PL>K2</PL>
                        <PL_POST/><HOME_POST/><URN/><PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC/><REC/>
                        <REASON_PLACE_CHANGE/></EPISODE></CHILD></EXPSSDA903>""".replace("\n", ""));
    }

    @Test
    void shouldLeaveAChildWithoutHeaderOutOfTheXmlForm() throws Exception {
        assertThat(xml(MiniReturn.empty().episode(MiniReturn.EPISODE).onlyChild()))
                .doesNotContain("CHILD");
    }

    private static String xml(ChildHistory... children) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XmlReturnWriter writer = new XmlReturnWriter(out)) {
            for (ChildHistory child : children) {
                writer.write(ExportChild.of(child));
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
