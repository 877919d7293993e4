package org.openiro.review.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells two contents apart: the same bytes for the same content, whatever wrote or read it. */
final class ContentHash {

    /** The form of the versions that were issued first: what is null stands in it. */
    private static final JsonMapper FIRST = sorted().build();

    // So that what was issued before contents had something more is the same after.
    private static final JsonMapper CANONICAL =
            sorted().serializationInclusion(JsonInclude.Include.NON_NULL).build();

    private ContentHash() {}

    /** SHA-256 in hexadecimal. */
    static String of(DocumentContent content) {
        return in(CANONICAL, content);
    }

    /** @param sha256 of what was issued, now or in the form of the first versions */
    static boolean fits(String sha256, DocumentContent content) {
        return sha256.equals(of(content)) || sha256.equals(in(FIRST, content));
    }

    private static JsonMapper.Builder sorted() {
        return JsonMapper.builder()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    private static String in(JsonMapper form, DocumentContent content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(form.writeValueAsBytes(content)));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
