package org.openiro.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Sets documents as PDF that says of itself what is a heading, a paragraph or a table (PDF/UA, ISO 14289-1). */
@ApplicationScoped
public class PdfPrinter {

    /** Liberation Sans, which comes with PDFBox under the SIL Open Font License. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final Engine templates;

    PdfPrinter(Engine templates) {
        this.templates = templates;
    }

    /** Prints a document in the one layout that all have. */
    public byte[] print(Document document) {
        return print("document/document", Map.of("document", document, "sections", FlatSection.of(document)));
    }

    /** @param template that makes a whole page of XHTML */
    public byte[] print(String template, Map<String, Object> data) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(PdfPrinter::font, "Liberation Sans")
                    .usePdfUaAccessibility(true)
                    .withHtmlContent(
                            PrintableText.of(templates.getTemplate(template).render(data)), null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font() {
        return PdfPrinter.class.getResourceAsStream(FONT);
    }
}
