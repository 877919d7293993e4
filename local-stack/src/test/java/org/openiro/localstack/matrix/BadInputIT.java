package org.openiro.localstack.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openiro.localstack.OneStack;
import org.openiro.localstack.api.SignIns;
import org.openiro.localstack.stack.Addresses;

/**
 * Damaged requests for every operation, made from the contracts: none fails the service, every refusal is a problem in the
 * contract's form, and nothing of what was sent is kept, answered or logged. A seeded part is tried each time; all of it
 * with {@code -Dopeniro.damage=all}.
 */
@ExtendWith(OneStack.class)
class BadInputIT {

    private static final int KINDS_AT_LEAST = 30;
    private static final int PART = 8;
    private static final long SEED = 20_261_122;

    private static final String GIVES_ROLES = "addMembership";

    private static final AccessTable TABLE = AccessTable.read();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final ExecutorService SENDERS = Executors.newFixedThreadPool(4);

    private static Addresses stack;
    private static Requests requests;

    @BeforeAll
    static void makeTheCases(Addresses addresses) {
        stack = addresses;
        SignIns signIns = new SignIns(addresses);
        Cases cases = Cases.make(TABLE, signIns);
        requests = new Requests(addresses, new Tokens(signIns, cases), cases);
    }

    @AfterAll
    static void sendNoMore() {
        SENDERS.shutdown();
    }

    @Test
    void shouldRefuseWhatIsDamagedAndKeepNothingOfIt() throws Exception {
        boolean all = "all".equals(System.getProperty("openiro.damage"));
        Random random = new Random(SEED);
        List<String> wrong = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        int tried = 0;
        int operations = 0;
        for (Operation operation : Operation.all()) {
            Optional<Cell> permitted = permitted(operation);
            if (permitted.isEmpty() || operation.id().equals("quickExit")) {
                continue;
            }
            operations++;
            List<Damage> damages = new ArrayList<>(Damages.of(operation));
            if (operation.id().equals(GIVES_ROLES)) {
                // What is overlooked would make somebody what they are not, in other tests too.
                damages.removeIf(damage -> !damage.refused());
            }
            assertThat(damages.size()).as(operation.id()).isGreaterThanOrEqualTo(KINDS_AT_LEAST);
            // In an order that does not hang on that of any map, so that a run can be had again.
            damages.sort(Comparator.comparing(Damage::name));
            Collections.shuffle(damages, random);
            Draft good = requests.draft(permitted.get());
            List<Damage> chosen = all ? damages : damages.subList(0, PART);
            tried += chosen.size();
            List<Future<HttpResponse<byte[]>>> answers = SENDERS.invokeAll(chosen.stream()
                    .<Callable<HttpResponse<byte[]>>>map(damage -> () ->
                            HTTP.send(damage.inflict().apply(good).request(), HttpResponse.BodyHandlers.ofByteArray()))
                    .toList());
            for (int i = 0; i < chosen.size(); i++) {
                Damage damage = chosen.get(i);
                HttpResponse<byte[]> answer = answers.get(i).get();
                statuses.merge(answer.statusCode(), 1, Integer::sum);
                problemWith(answer, damage)
                        .ifPresent(problem -> wrong.add(operation.id() + ", " + damage.name() + ": " + problem));
            }
        }
        System.out.printf("Bad input: %d requests for %d operations: %s%n", tried, operations, statuses);
        assertThat(wrong).isEmpty();
        assertThat(tablesWithTheMark()).isEmpty();
        assertThat(logsWithTheMark()).isEmpty();
    }

    /** Somebody who may: the request gets as far as possible. */
    private static Optional<Cell> permitted(Operation operation) {
        return Cell.all(TABLE).stream()
                .filter(cell -> cell.operation().equals(operation)
                        && cell.relation() == Relation.OWN
                        && cell.expected() == Expected.ALLOWED)
                .findFirst();
    }

    private static Optional<String> problemWith(HttpResponse<byte[]> answer, Damage damage) {
        int status = answer.statusCode();
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        if (status >= 500) {
            return Optional.of("answered " + status);
        }
        if (damage.refused() && status < 400) {
            return Optional.of("was not refused, but " + status);
        }
        if (text.contains(Damage.MARK) || answer.headers().map().toString().contains(Damage.MARK)) {
            return Optional.of("was sent back, with " + status);
        }
        return status < 400 ? Optional.empty() : notAProblem(answer, text);
    }

    private static Optional<String> notAProblem(HttpResponse<byte[]> answer, String text) {
        int status = answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("nothing");
        if (!type.startsWith("application/problem+json")) {
            return Optional.of("answered " + status + " as " + type);
        }
        Reply reply = new Reply(status, text);
        boolean complete = reply.json().path("type").asText().startsWith("/problems/")
                && reply.json().path("status").asInt() == status
                && reply.json().hasNonNull("title")
                && reply.json().hasNonNull("detail")
                && reply.json().hasNonNull("correlationId");
        return complete ? Optional.empty() : Optional.of("answered " + status + " with an incomplete problem");
    }

    private static List<String> tablesWithTheMark() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(stack.databaseUrl(), "postgres", null);
                Statement tables = connection.createStatement();
                ResultSet table = tables.executeQuery(
                        "select table_name from information_schema.tables where table_schema = 'openiro'")) {
            while (table.next()) {
                try (Statement rows = connection.createStatement();
                        ResultSet row = rows.executeQuery("select count(*) from openiro." + table.getString(1)
                                + " t where cast(t as text) like '%" + Damage.MARK + "%'")) {
                    row.next();
                    if (row.getLong(1) > 0) {
                        found.add(table.getString(1));
                    }
                }
            }
        }
        return found;
    }

    private static List<Path> logsWithTheMark() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(stack.directory().root())) {
            for (Path log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                if (new String(Files.readAllBytes(log), StandardCharsets.UTF_8).contains(Damage.MARK)) {
                    found.add(log);
                }
            }
        }
        return found;
    }
}
