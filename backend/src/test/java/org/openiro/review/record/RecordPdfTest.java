package org.openiro.review.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.openiro.test.Components;

/** The record on paper, which says of itself what it is. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class RecordPdfTest extends RecordCase {

    @Test
    void shouldBeTaggedTitledAndWhole() throws IOException {
        put("record-draft", "*", "{\"summary\": \"Amira is well.\\u000BShe\\u0001 plays.\\uFFFE\"}")
                .statusCode(200);
        post(
                        "record-versions",
                        "*",
                        "{\"sha256\": \"" + asIro().get(of("record-draft")).path("sha256") + "\"}")
                .statusCode(201);
        byte[] pdf = asIro().accept("application/pdf")
                .get(of("record-versions") + "/1")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Record of a review");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Amira is well.", "She plays.", "Too loud there", "The school was closed", "020 7946 0018");
        }
    }
}
