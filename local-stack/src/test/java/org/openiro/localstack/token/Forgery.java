package org.openiro.localstack.token;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openiro.localstack.api.Json;

/** A real token that is being changed: its readable parts, to be signed anew by whatever is at hand. */
final class Forgery {

    private final ObjectNode header;
    private final ObjectNode claims;

    private Forgery(ObjectNode header, ObjectNode claims) {
        this.header = header;
        this.claims = claims;
    }

    static Forgery of(String token) {
        return new Forgery(part(token, 0), part(token, 1));
    }

    private static ObjectNode part(String token, int index) {
        byte[] text = Base64.getUrlDecoder().decode(token.split("\\.")[index]);
        return (ObjectNode) Json.read(new String(text, StandardCharsets.UTF_8));
    }

    String keyId() {
        return header.path("kid").asText();
    }

    String claim(String name) {
        return claims.path(name).asText();
    }

    /** @param value null takes the claim out */
    Forgery claiming(String name, Object value) {
        return new Forgery(header, changed(claims, name, value));
    }

    /** @param seconds after the real token was issued, which was just now; before it, if negative */
    Forgery claimingTime(String name, long seconds) {
        return claiming(name, claims.path("iat").asLong() + seconds);
    }

    /** @param value null takes the property out */
    Forgery headed(String name, Object value) {
        return new Forgery(changed(header, name, value), claims);
    }

    private static ObjectNode changed(ObjectNode of, String name, Object value) {
        ObjectNode copy = of.deepCopy();
        if (value == null) {
            copy.remove(name);
        } else {
            copy.putPOJO(name, value);
        }
        return (ObjectNode) Json.read(copy.toString());
    }

    /** Signs with a private key under the algorithm {@code RS256}. */
    String signed(PrivateKey key) {
        return signed(key, "RS256", "SHA256withRSA");
    }

    String signed(PrivateKey key, String algorithm, String name) {
        String text = headed("alg", algorithm).text();
        try {
            Signature signature = Signature.getInstance(name);
            signature.initSign(key);
            signature.update(bytes(text));
            return text + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs with what everybody knows, as if it were a secret that is shared. */
    String signed(byte[] secret) {
        String text = headed("alg", "HS256").text();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, mac.getAlgorithm()));
            return text + "." + encode(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Under the signature that another token had, or none. */
    String under(String signature) {
        return text() + "." + signature;
    }

    private String text() {
        return encode(bytes(header.toString())) + "." + encode(bytes(claims.toString()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
