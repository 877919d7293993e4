package org.openiro.localstack.isolation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.openiro.localstack.stack.Addresses;

/**
 * Many people who ask at once, some of whom hang up before the answer comes, some send nonsense, while every so often a
 * connection to the database breaks.
 */
final class Crowd {

    private static final int CLIENTS = 12;
    private static final int BREAKS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NONSENSE = "{\"text\": ";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(20260609);
    private final AtomicInteger heard = new AtomicInteger();
    private final AtomicInteger hungUp = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();
    private final List<Callable<String>> requests = new ArrayList<>();
    private final URI application;

    Crowd(URI application) {
        this.application = application;
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** One of so many. */
    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    /** @param answers to what may be answered, besides that the service is not available for a moment */
    void reads(String path, String token, int status, Answers answers) {
        add(request(path, token).GET(), status, answers);
    }

    void sendsNonsense(String path, String token, Answers answers) {
        add(
                request(path, token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(NONSENSE)),
                400,
                answers);
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(application.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private void add(HttpRequest.Builder request, int status, Answers answers) {
        boolean impatient = oneIn(10);
        HttpRequest built = request.timeout(impatient ? Duration.ofMillis(1 + random.nextInt(20)) : PATIENCE)
                .build();
        requests.add(() -> {
            try {
                HttpResponse<String> answer = http.send(built, BodyHandlers.ofString());
                heard.incrementAndGet();
                boolean away = answer.statusCode() == 503;
                if (away) {
                    broken.incrementAndGet();
                }
                return away || answer.statusCode() == status
                        ? answers.wrong(answer.body())
                        : built.uri().getPath() + " answered " + answer.statusCode() + " instead of " + status;
            } catch (HttpTimeoutException e) {
                hungUp.incrementAndGet();
                return impatient ? null : built.uri().getPath() + " was not answered";
            } catch (IOException e) {
                return built.uri().getPath() + ": " + e;
            }
        });
    }

    /**
     * Lets all ask.
     *
     * @param role whose connections break
     * @return what was wrong, if anything was
     */
    List<String> ask(Addresses stack, String role) throws InterruptedException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (int i = 1; i <= BREAKS; i++) {
                requests.add(requests.size() * i / (BREAKS + 1), () -> breakAConnection(stack, role));
            }
            List<String> wrong = new ArrayList<>();
            for (Future<String> each : clients.invokeAll(requests)) {
                String found = each.get();
                if (found != null) {
                    wrong.add(found);
                }
            }
            return wrong;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            clients.shutdown();
        }
    }

    private String breakAConnection(Addresses stack, String role) throws SQLException {
        try (Connection connection = DriverManager.getConnection(stack.databaseUrl(), "postgres", null);
                Statement statement = connection.createStatement();
                ResultSet ended = statement.executeQuery("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where usename = '" + role + "' order by state = 'idle' limit 1")) {
            while (ended.next()) {
                cut.incrementAndGet();
            }
            return null;
        }
    }

    /** How many connections to the database broke; 0 would mean that nothing was tried. */
    int connectionsCut() {
        return cut.get();
    }

    String told() {
        return "%d answers heard, %d senders hung up before, %d answered that nothing could be answered"
                .formatted(heard.get(), hungUp.get(), broken.get());
    }

    /** Looks at what came. */
    @FunctionalInterface
    interface Answers {

        /** @return null, or what is wrong about it */
        String wrong(String body);
    }
}
