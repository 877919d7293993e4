package org.openiro.test;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

/** Waits for what background work does. */
public final class Until {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private Until() {}

    /** Returns once a query finds these rows, in this order; see {@link Rows}. */
    public static void rows(List<String> expected, String sql, Object... parameters) {
        await().atMost(LONG_ENOUGH)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(Rows.of(sql, parameters))
                        .isEqualTo(expected));
    }

    /** Returns once a work item about a subject has been done. */
    public static void done(String kind, Object subject) {
        rows(List.of("DONE"), "select state from openiro.work_item where kind = ? and subject_id = ?", kind, subject);
    }
}
