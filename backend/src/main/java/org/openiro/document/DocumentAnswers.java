package org.openiro.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openiro.platform.operation.Answers;

/** Answers a document in the form that the caller likes best. */
@ApplicationScoped
public class DocumentAnswers {

    private static final MediaType PDF = new MediaType("application", "pdf");
    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_PLAIN_TYPE, PDF);

    private final HttpHeaders headers;
    private final PdfPrinter printer;
    private final Answers answers;

    DocumentAnswers(HttpHeaders headers, PdfPrinter printer, Answers answers) {
        this.headers = headers;
        this.printer = printer;
        this.answers = answers;
    }

    /**
     * As text or PDF.
     *
     * @param name of the file, without what says its form
     * @return empty for a caller who likes JSON at least as well
     */
    public Optional<Response> printed(String name, Supplier<Document> document) {
        MediaType wanted = headers.getAcceptableMediaTypes().stream()
                .flatMap(type -> FORMS.stream().filter(type::isCompatible).limit(1))
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON_TYPE);
        if (wanted.equals(MediaType.APPLICATION_JSON_TYPE)) {
            return Optional.empty();
        }
        Document whole = document.get();
        Response.ResponseBuilder response = wanted.equals(PDF)
                ? Response.ok(printer.print(whole), PDF)
                        .header("Content-Disposition", "attachment; filename=\"" + name + ".pdf\"")
                : Response.ok(PlainText.of(whole), "text/plain;charset=UTF-8");
        // Each form has a tag of its own: they are not the same bytes.
        return Optional.of(answers.tagged(response, List.of(wanted.toString(), whole)));
    }
}
