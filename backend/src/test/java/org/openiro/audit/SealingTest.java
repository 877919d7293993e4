package org.openiro.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.Rows;

/** How entries come into the chain: in order, each once, and without anybody who writes one waiting for it. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class SealingTest {

    @Inject
    AuditSealer sealer;

    @Inject
    SealingRounds rounds;

    @Test
    void shouldShowTheHeadToAuditors() {
        Chain chain = Chain.of(sealer);
        Api.anonymous().get("/v1/audit/seal").then().statusCode(401);
        chain.place().as("IRO_MANAGER").get("/v1/audit/seal").then().statusCode(403);
        chain.place()
                .as("DCS")
                .get("/v1/audit/seal")
                .then()
                .statusCode(200)
                .body("position", equalTo(0))
                .body("hash", nullValue());
        chain.read(3).seal(3).read(2);
        chain.place()
                .as("AUDITOR")
                .get("/v1/audit/seal")
                .then()
                .statusCode(200)
                .body("position", equalTo(3))
                .body("hash", matchesPattern("[0-9a-f]{64}"))
                .body("keyId", matchesPattern("[0-9a-f]{16}"))
                .body("unsealed", equalTo(2));
    }

    @Test
    void shouldRefuseHalfAHead() {
        Chain chain = Chain.of(sealer);
        chain.place().as("IRO").get("/v1/audit/verification").then().statusCode(403);
        for (String half : List.of("headPosition=3", "headHash=" + "0".repeat(64), "headPosition=0&headHash=x")) {
            chain.place()
                    .as("AUDITOR")
                    .get("/v1/audit/verification?" + half)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void shouldWaitForAnEntryOfARunningTransactionAndKeepItsPlace() throws SQLException {
        Chain chain = Chain.of(sealer).read(2);
        UUID late = UUID.randomUUID();
        try (Connection writer = Components.database().administrator();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("insert into openiro.audit_entry (id, local_authority_id, at, actor_kind, action,"
                    + " subject_type) values ('" + late + "', '" + chain.place().id()
                    + "', now(), 'WORK', 'LATE', 'Child')");
            chain.read(2).seal(2);
            assertThat(sealer.seal(chain.place().id())).isZero();
            assertThat(chain.length()).isEqualTo(2);
            writer.commit();
        }
        chain.seal(5);
        assertThat(chain.entry(3)).isEqualTo(late);
        assertThat(chain.findings()).isEmpty();
    }

    @Test
    void shouldLetNobodyWaitForTheSealer() throws SQLException {
        Chain chain = Chain.of(sealer).read(1);
        try (Connection other = Components.database().administrator();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // A sealer that has stopped in the middle, and nobody else can even look at the chain.
            statement.execute("select pg_advisory_xact_lock(hashtextextended('audit/"
                    + chain.place().id() + "', 0))");
            assertThat(sealer.seal(chain.place().id())).isZero();
            statement.execute("lock table openiro.audit_link in access exclusive mode");
            chain.read(3);
            chain.place()
                    .as("IRO_MANAGER")
                    .headers(Api.key())
                    .body(
                            "{\"firstName\": \"Ben\", \"lastName\": \"Ode\", \"dateOfBirth\": \"2014-05-05\",\"readingBand\": \"SIMPLE\"}")
                    .post("/v1/children")
                    .then()
                    .statusCode(201);
            other.rollback();
        }
        chain.seal(5);
        assertThat(chain.findings()).isEmpty();
    }

    @Test
    void shouldMakeOneChainWithManySealers() {
        Chain chain = Chain.of(sealer);
        chain.tamper("insert into openiro.audit_entry (id, local_authority_id, at, actor_kind, action, subject_type)"
                + " select gen_random_uuid(), :place, now(), 'WORK', 'BULK', 'Child' from generate_series(1, 3500)");
        List<CompletableFuture<Void>> sealers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    for (int round = 0; round < 5; round++) {
                        sealer.seal(chain.place().id());
                    }
                }))
                .toList();
        sealers.forEach(CompletableFuture::join);
        chain.seal(3500);
        chain.verify(Map.of()).body("findingCount", equalTo(0)).body("checked", equalTo(3500));
    }

    @Test
    void shouldSealANewAuthorityWithoutBeingTold() throws InterruptedException {
        Chain chain = Chain.of(sealer).read(2);
        rounds.begin(Duration.ofMillis(50));
        try {
            await().atMost(Duration.ofSeconds(20)).until(() -> chain.length() == 2);
            chain.read(2);
            await().atMost(Duration.ofSeconds(20)).until(() -> chain.length() == 4);
        } finally {
            rounds.end();
        }
    }

    @Test
    void shouldVerifyWhatAnOlderKeySealed() throws SQLException {
        Chain chain = Chain.of(sealer).read(4);
        SealKey older = new SealKey(Base64.getDecoder().decode(Components.OLDER_SEAL_KEY));
        SealLink first = SealLink.after(null, earliest(chain), older, Instant.parse("2026-06-08T09:13:00.123456Z"));
        chain.tamper("insert into openiro.audit_link values (:place, 1, '%s', '%s', '%s', '\\x%s', '\\x%s', '%s')"
                .formatted(
                        first.entryId(),
                        first.writer(),
                        first.keyId(),
                        hex(first.previous()),
                        hex(first.hash()),
                        first.sealedAt()));
        chain.seal(4);
        assertThat(chain.findings()).isEmpty();
        assertThat(Rows.of(
                        "select count(distinct key_id) from openiro.audit_link where local_authority_id = ?",
                        chain.place().id()))
                .containsExactly("2");
    }

    @Test
    void shouldGoOnAfterTheDataWereLoadedIntoAServerThatCountsAnew() {
        Chain chain = Chain.of(sealer);
        chain.tamper(
                "insert into openiro.audit_entry (id, local_authority_id, at, actor_kind, action, subject_type, writer)"
                        + " select gen_random_uuid(), :place, now(), 'WORK', 'OLD', 'Child', cast(cast(4000000000000 + i as text) as xid8)"
                        + " from generate_series(1, 3) i");
        chain.seal(3).read(2).seal(5).read(1);
        assertThat(chain.findings()).isEmpty();
        chain.read(1).seal(7);
        chain.verify(Map.of()).body("findingCount", equalTo(0)).body("checked", greaterThanOrEqualTo(7));
    }

    @Test
    void shouldNotStartWithoutAKey() {
        assertThatThrownBy(() -> new SealKeys(Optional.empty())).hasMessageContaining("OPENIRO_AUDIT_SEAL_KEYS");
        assertThatThrownBy(() -> new SealKeys(Optional.of(List.of("c2hvcnQ="))))
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> new SealKeys(Optional.of(List.of("not base64!"))))
                .hasMessageContaining("Base64");
    }

    private static SealedEntry earliest(Chain chain) throws SQLException {
        try (Connection connection = Components.database().administrator();
                PreparedStatement query = connection.prepareStatement(
                        "select "
                                + String.join(", ", SealedEntry.COLUMNS)
                                + " from openiro.audit_entry e where e.local_authority_id = ? order by e.writer, e.id limit 1")) {
            query.setObject(1, chain.place().id());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return SealedEntry.read(row, 1);
            }
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
