package org.openiro.companionapi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of keys that the realm adds or withdraws, with the application's own settings. */
class KeyWithdrawalTest {

    private static final String ISSUER = "http://localhost/realms/openiro-children";

    /** The library takes a second reading within this time for the first one. */
    private static final Duration READ_ANEW_AFTER = Duration.ofMillis(400);

    private final Map<String, KeyPair> keys = Map.of("old", key(), "new", key());
    private HttpServer realm;
    private volatile Set<String> published;

    @BeforeEach
    void openRealm() throws IOException {
        realm = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        realm.createContext("/certs", exchange -> {
            byte[] body = jwks().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Cache-Control", "no-cache");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        realm.start();
    }

    @AfterEach
    void closeRealm() {
        realm.stop(0);
    }

    @Test
    void shouldStopTrustingAWithdrawnKeyWithinTheStatedMinutes() throws IOException {
        assertThat(settings())
                .containsEntry("smallrye.jwt.jwks.refresh-interval", "3")
                .containsEntry("smallrye.jwt.jwks.forced-refresh-interval", "1")
                .containsEntry("smallrye.jwt.jwks.retain-cache-on-error-duration", "1");
    }

    @Test
    void shouldTakeANewKeyAtOnceAndDropTheWithdrawnOneWithIt() throws Exception {
        DefaultJWTParser parser = new DefaultJWTParser(context());
        published = Set.of("old");
        assertThat(parser.parse(token("old")).getSubject()).isEqualTo("amira");

        published = Set.of("new");
        new CountDownLatch(1).await(READ_ANEW_AFTER.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(parser.parse(token("new")).getSubject()).isEqualTo("amira");
        assertThatThrownBy(() -> parser.parse(token("old"))).isInstanceOf(ParseException.class);
    }

    private JWTAuthContextInfo context() throws IOException {
        Properties settings = settings();
        JWTAuthContextInfo context =
                new JWTAuthContextInfo("http://127.0.0.1:" + realm.getAddress().getPort() + "/certs", ISSUER);
        context.setSignatureAlgorithm(
                Set.of(SignatureAlgorithm.fromAlgorithm(settings.getProperty("mp.jwt.verify.publickey.algorithm"))));
        context.setExpectedAudience(Set.of(settings.getProperty("mp.jwt.verify.audiences")));
        context.setJwksRefreshInterval(Integer.valueOf(settings.getProperty("smallrye.jwt.jwks.refresh-interval")));
        context.setForcedJwksRefreshInterval(
                Integer.parseInt(settings.getProperty("smallrye.jwt.jwks.forced-refresh-interval")));
        return context;
    }

    private String token(String key) {
        return Jwt.issuer(ISSUER)
                .audience("openiro-companion-api")
                .subject("amira")
                .claim("sid", "s1")
                .expiresIn(Duration.ofMinutes(5))
                .jws()
                .keyId(key)
                .sign(keys.get(key).getPrivate());
    }

    private String jwks() {
        return published.stream()
                .map(id -> {
                    RSAPublicKey key = (RSAPublicKey) keys.get(id).getPublic();
                    return "{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}"
                            .formatted(
                                    id,
                                    encode(key.getModulus().toByteArray()),
                                    encode(key.getPublicExponent().toByteArray()));
                })
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    private static String encode(byte[] number) {
        byte[] unsigned = number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    private static Properties settings() throws IOException {
        try (InputStream in = KeyWithdrawalTest.class.getResourceAsStream("/application.properties")) {
            Properties settings = new Properties();
            settings.load(in);
            return settings;
        }
    }

    private static KeyPair key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
