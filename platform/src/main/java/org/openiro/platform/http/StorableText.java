package org.openiro.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;

/** Text that the database can keep unchanged: without NUL, and without halves of characters. */
class StorableText extends StringDeserializer {

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String text = super.deserialize(json, context);
        if (text != null && text.codePoints().anyMatch(StorableText::isRefused)) {
            throw MismatchedInputException.from(json, String.class, "Text with a character that is none");
        }
        return text;
    }

    private static boolean isRefused(int character) {
        return character == 0 || Character.getType(character) == Character.SURROGATE;
    }
}
