package org.openiro.review.invitation;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Sets a letter as PDF that says of itself what is a heading and what a paragraph (PDF/UA, ISO 14289-1). */
@ApplicationScoped
class LetterPrinter {

    /** Liberation Sans, which comes with PDFBox under the SIL Open Font License. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** Points of the code; printed at 3 cm each is about half a millimetre, which telephones read. */
    private static final int CODE_SIZE = 240;

    private final Engine templates;

    LetterPrinter(Engine templates) {
        this.templates = templates;
    }

    byte[] print(InvitationWords words, List<String> address, LocalDate date) {
        Map<String, Object> data = new HashMap<>();
        data.put("lang", words.language());
        data.put("dir", words.direction());
        data.put("title", words.subject());
        data.put("address", address);
        data.put("authority", words.authority());
        data.put("date", words.day(date));
        data.put("greeting", words.greeting());
        data.put("opening", words.opening());
        data.put("particulars", words.particulars());
        data.put("closing", words.closing());
        data.put("hasForm", words.formAddress() != null);
        if (words.formAddress() != null) {
            data.put("aboutForm", words.aboutForm());
            data.put("formAddress", words.formAddress());
            data.put("code", code(words.formAddress()));
            data.put("aboutCode", words.aboutCode());
        }
        return pdf(templates.getTemplate("consultation/letter").render(data));
    }

    private static byte[] pdf(String html) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(LetterPrinter::font, "Liberation Sans")
                    .usePdfUaAccessibility(true)
                    .withHtmlContent(html, null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font() {
        return LetterPrinter.class.getResourceAsStream(FONT);
    }

    /** The address as a picture that a telephone reads: nobody types so many characters. */
    private static String code(String address) {
        try {
            BitMatrix code = new QRCodeWriter()
                    .encode(address, BarcodeFormat.QR_CODE, CODE_SIZE, CODE_SIZE, Map.of(EncodeHintType.MARGIN, 2));
            BufferedImage picture =
                    new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
            for (int y = 0; y < code.getHeight(); y++) {
                for (int x = 0; x < code.getWidth(); x++) {
                    picture.setRGB(x, y, code.get(x, y) ? 0xFF000000 : 0xFFFFFFFF);
                }
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
