package org.openiro.review.invitation;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.openiro.document.PdfPrinter;

/** Prints a letter, with a code that leads to the form. */
@ApplicationScoped
class LetterPrinter {

    /** Points of the code; printed at 3 cm each is about half a millimetre, which telephones read. */
    private static final int CODE_SIZE = 240;

    private final PdfPrinter printer;

    LetterPrinter(PdfPrinter printer) {
        this.printer = printer;
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
        return printer.print("consultation/letter", data);
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
