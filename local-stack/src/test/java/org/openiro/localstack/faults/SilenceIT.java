package org.openiro.localstack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openiro.localstack.LocalTime;
import org.openiro.localstack.OneStack;
import org.openiro.localstack.api.SignIns;
import org.openiro.localstack.api.Waiting;
import org.openiro.localstack.stack.Replica;
import org.openiro.localstack.stack.StackFaults;
import org.openiro.localstack.stack.StackRows;

/**
 * What follows from the passing of time alone happens once, at its very moment, while two replicas do the work and one of
 * them is killed in the middle of it.
 */
@ExtendWith(OneStack.class)
class SilenceIT {

    private static final int REVIEWS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final String DUE = "select distinct due_date::text from openiro.deadline"
            + " where rule = 'MANAGER_RESPONSE' and subject_id = any (?::uuid[])";
    private static final String OURS = " from openiro.review_decision d where d.issue_id = any (?::uuid[])";
    private static final String AUDITED = "select e.subject_id::text from openiro.audit_entry e where e.action = '%s'"
            + " and e.subject_id in (select d.id" + OURS + ")";

    private StackFaults faults;
    private LocalTime time;
    private List<String> issues;

    @BeforeEach
    void decide(StackFaults stack) {
        faults = stack;
        time = new LocalTime(stack.addresses().directory());
        DecidedReviews reviews = new DecidedReviews(new SignIns(stack.addresses()));
        issues = IntStream.range(0, REVIEWS).mapToObj(each -> reviews.decide()).toList();
    }

    @Test
    void shouldAgreeByDefaultAndBecomeOverdueOnceWhicheverReplicaSurvives() {
        List<String> decisions = rows("select d.id::text" + OURS);
        assertThat(decisions).hasSize(2 * REVIEWS);
        LocalDate answerDue = LocalDate.parse(rows(DUE).get(0));
        String silent = "select d.id::text" + OURS + " and d.answer = 'AGREED_BY_DEFAULT'";

        int atTheKill = killedWhile(answerDue, silent);
        assertThat(rows(silent)).containsExactlyInAnyOrderElementsOf(decisions);
        assertThat(rows("select distinct extract(epoch from d.answered_at)::bigint::text" + OURS))
                .containsExactly(String.valueOf(
                        answerDue.plusDays(1).atStartOfDay(LONDON).toEpochSecond()));
        assertThat(rows(AUDITED.formatted("AGREE_DECISION_BY_DEFAULT"))).containsExactlyInAnyOrderElementsOf(decisions);

        LocalDate carriedOutDue =
                LocalDate.parse(rows("select distinct d.due_on::text" + OURS).get(0));
        String late = "select d.id::text" + OURS + " and d.overdue_since is not null";
        int lateAtTheKill = killedWhile(carriedOutDue, late);
        assertThat(rows(late)).containsExactlyInAnyOrderElementsOf(decisions);
        assertThat(rows("select d.subject_id::text from openiro.deadline d where d.rule = 'OVERDUE_TAKEN_UP'"
                        + " and d.subject_id in (select d.id" + OURS + ")"))
                .containsExactlyInAnyOrderElementsOf(decisions);
        System.out.printf(
                "  %d decisions agreed by default once each (%d when a replica was killed), overdue once each (%d)%n",
                decisions.size(), atTheKill, lateAtTheKill);
    }

    /** @return how many there were when the first of two replicas was killed */
    private int killedWhile(LocalDate due, String done) {
        try (Replica other = faults.joinBackend(Map.of())) {
            assertThat(rows(done)).as("before its time").isEmpty();
            time.moveBy(Duration.between(
                    time.now(), due.plusDays(1).atStartOfDay(LONDON).plusMinutes(1)));
            Waiting.until(PATIENCE, "the first of them", () -> rows(done), found -> !found.isEmpty());
            faults.killBackend();
            int atTheKill = rows(done).size();
            assertThat(atTheKill).as("killed in the middle of it").isLessThan(2 * REVIEWS);
            Waiting.until(PATIENCE, "all of them", () -> rows(done), found -> found.size() == 2 * REVIEWS);
            return atTheKill;
        } finally {
            faults.startBackend();
        }
    }

    private List<String> rows(String sql) {
        return StackRows.column(faults.addresses(), sql, issues);
    }
}
