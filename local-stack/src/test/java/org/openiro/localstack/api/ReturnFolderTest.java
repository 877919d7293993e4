package org.openiro.localstack.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openiro.localstack.api.ReturnFolder.Table;
import org.openiro.localstack.stack.StackException;

class ReturnFolderTest {

    private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\r\n";
    private static final String EPISODES = "CHILD,DECOM,RNE,LS,CIN,PLACE\n";

    @TempDir
    private Path folder;

    @Test
    void shouldTellTablesByTheirColumnsWhateverTheFilesAreCalled() throws IOException {
        write("a.csv", "\uFEFF\"Child\", sex ,\"DOB\",Ethnic\n1,M,01/01/2015,WBRI\n");
        write("header.CSV", EPISODES);
        write("z.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n");
        write("uasc.csv", "CHILD,SEX,DOB,DUC\n");
        write("empty.csv", "");
        write("notes.txt", HEADER);

        ReturnFolder found = ReturnFolder.read(folder);

        assertThat(found.tables())
                .isEqualTo(Map.of(
                        Table.HEADER, folder.resolve("a.csv"),
                        Table.EPISODES, folder.resolve("header.CSV"),
                        Table.REVIEWS, folder.resolve("z.csv")));
        assertThat(found.leftOut()).containsExactlyInAnyOrder("uasc.csv", "empty.csv");
    }

    @Test
    void shouldRefuseTwoFilesWithOneTable() throws IOException {
        write("header.csv", HEADER);
        write("header-2.csv", HEADER);
        write("episodes.csv", EPISODES);
        assertThatThrownBy(() -> ReturnFolder.read(folder))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("header-2.csv, header.csv");
    }

    @Test
    void shouldRefuseAFolderWithoutEpisodesAndAFolderThatIsNone() throws IOException {
        write("header.csv", HEADER);
        assertThatThrownBy(() -> ReturnFolder.read(folder)).hasMessageContaining("Episodes");
        assertThatThrownBy(() -> ReturnFolder.read(folder.resolve("none"))).hasMessageContaining("There is no folder");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
