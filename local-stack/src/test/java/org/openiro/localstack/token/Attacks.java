package org.openiro.localstack.token;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What somebody sends who has no token for a side, or a key of its realm and not enough else. */
final class Attacks {

    private static final long MINUTE = 60;

    private final Side side;
    private final Side other;
    private final RealmKey realm;
    private final KeyPair own = RealmKey.pair();
    private final Map<String, String> tokens = new LinkedHashMap<>();

    private Attacks(Side side, Side other, RealmKey realm) {
        this.side = side;
        this.other = other;
        this.realm = realm;
    }

    /** Tokens by what is wrong with them. */
    static Map<String, String> on(Side side, Side other, RealmKey realm) {
        Attacks attacks = new Attacks(side, other, realm);
        String real = side.token().get();
        Forgery token = Forgery.of(real);
        attacks.wellSigned(token);
        attacks.unsigned(token, real.substring(real.lastIndexOf('.') + 1));
        attacks.signedWithWhatIsPublic(token);
        attacks.signedByStrangers(token);
        attacks.tokens.put("a real one of the other side", other.token().get());
        return attacks.tokens;
    }

    /** By the realm's own key: nothing but the claim is wrong. */
    private void wellSigned(Forgery token) {
        signed("expired", token.claimingTime("iat", -6 * MINUTE).claimingTime("exp", -MINUTE));
        signed("not yet valid", token.claimingTime("nbf", 5 * MINUTE));
        signed("without an end", token.claiming("exp", null));
        signed("without a person", token.claiming("sub", null));
        signed(
                "of the other realm",
                token.claiming("iss", Forgery.of(other.token().get()).claim("iss")));
        signed("of a realm of the same name elsewhere", token.claiming("iss", "https://elsewhere.example/realms/x"));
        signed("without an issuer", token.claiming("iss", null));
        signed("for the other API", token.claiming("aud", other.audience()));
        signed("for an API whose name begins like ours", token.claiming("aud", side.audience() + "-2"));
        signed("for nobody", token.claiming("aud", null));
        tokens.put("signed as was not agreed", token.signed(realm.keys().getPrivate(), "RS512", "SHA512withRSA"));
    }

    private void signed(String name, Forgery token) {
        tokens.put(name, token.signed(realm.keys().getPrivate()));
    }

    private void unsigned(Forgery token, String signature) {
        tokens.put("unsigned", token.headed("alg", "none").under(""));
        tokens.put(
                "unsigned, and nobody's key",
                token.headed("alg", "none").headed("kid", null).under(""));
        tokens.put("unsigned in other letters", token.headed("alg", "nOnE").under(""));
        tokens.put("unsigned under a signature", token.headed("alg", "none").under(signature));
        tokens.put("without an algorithm", token.headed("alg", null).under(signature));
        tokens.put("without its signature", token.under(""));
        tokens.put(
                "about somebody else",
                token.claiming("sub", UUID.randomUUID().toString()).under(signature));
        tokens.put("prolonged", token.claimingTime("exp", 600 * MINUTE).under(signature));
    }

    /** As a secret that is shared, in each form in which it is published. */
    private void signedWithWhatIsPublic(Forgery token) {
        PublicKey key = realm.keys().getPublic();
        String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key.getEncoded());
        String pem = "-----BEGIN PUBLIC KEY-----\n" + text + "\n-----END PUBLIC KEY-----";
        tokens.put("HMAC with the public key", token.signed(key.getEncoded()));
        tokens.put("HMAC with the public key as PEM", token.signed(pem.getBytes(StandardCharsets.US_ASCII)));
        tokens.put(
                "HMAC with the public key as a line of PEM",
                token.signed((pem + "\n").getBytes(StandardCharsets.US_ASCII)));
        tokens.put(
                "HMAC with the modulus",
                token.signed(((RSAPublicKey) key).getModulus().toByteArray()));
    }

    private void signedByStrangers(Forgery token) {
        PrivateKey stranger = own.getPrivate();
        tokens.put("of a stranger's key under the realm's name", token.signed(stranger));
        tokens.put("of a key that nobody knows", token.headed("kid", "unknown").signed(stranger));
        tokens.put("of a key without a name", token.headed("kid", null).signed(stranger));
        RSAPublicKey key = (RSAPublicKey) own.getPublic();
        Map<String, String> brought = Map.of(
                "kty", "RSA", "kid", "brought", "n", encode(key.getModulus()), "e", encode(key.getPublicExponent()));
        tokens.put(
                "of a key that it brings along",
                token.headed("kid", "brought").headed("jwk", brought).signed(stranger));
        tokens.put(
                "of a key that it says where to find",
                token.headed("kid", "brought")
                        .headed("jku", "http://127.0.0.1:9/keys")
                        .signed(stranger));
    }

    private static String encode(BigInteger number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(number.toByteArray());
    }
}
