package org.openiro.localstack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.Json;
import org.openiro.localstack.api.SignIns;
import org.openiro.localstack.api.Waiting;
import org.openiro.localstack.seed.ChildPersona;
import org.openiro.localstack.seed.Persona;
import org.openiro.localstack.stack.StackRows;

/** Compares what was acknowledged with what is there, as an administrator of the database sees it. */
final class Books {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    // Effects that each write has exactly once. One ? for the ids.
    private static final String PERIOD_EFFECTS = """
            select 'deadline ' || rule, subject_id from openiro.deadline where subject_id = any (?)
            union all select 'audit ' || action, subject_id from openiro.audit_entry where subject_id = any (?)
            union all select 'work ' || kind || ' ' || state, subject_id from openiro.work_item where subject_id = any (?)
            """;

    private static final List<String> OF_A_PERIOD = List.of(
            "deadline ALLOCATE_IRO",
            "deadline FIRST_REVIEW",
            "deadline NOTIFY_SERVICE",
            "deadline STATUTORY_VISIT_FIRST",
            "audit START_PERIOD_OF_CARE",
            "audit NOTIFY_IRO_SERVICE",
            "work NOTIFY_IRO_SERVICE DONE");

    private static final List<String> OF_A_MESSAGE =
            List.of("deadline MESSAGE_REPLY", "audit CHILD_MESSAGE_DELIVERED", "work CHILD_MESSAGE DONE");

    private final SignIns signIns;

    Books(SignIns signIns) {
        this.signIns = signIns;
    }

    /** @return what was compared, in words */
    String compare(StreamOfWrites writes) {
        List<String> children = ids(writes.children());
        List<String> periods = ids(writes.periods());
        List<String> messages = ids(writes.messages());
        awaitWork(periods, messages);

        assertThat(children).as("each child got an id of their own").doesNotHaveDuplicates();
        List<String> names = writes.children().stream()
                .map(child -> (String) child.write().body().get("lastName"))
                .toList();
        assertThat(rows("select last_name from openiro.child where last_name = any (?)", names))
                .as("children, by name")
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(rows("select child_id::text from openiro.period_of_care where child_id = any (?::uuid[])", children))
                .as("children of the periods of care")
                .containsExactlyInAnyOrderElementsOf(children);
        assertThat(rows("select id::text from openiro.message where id = any (?::uuid[])", messages))
                .as("messages")
                .containsExactlyInAnyOrderElementsOf(messages);
        assertEffects(periods, OF_A_PERIOD);
        assertEffects(messages, OF_A_MESSAGE);
        assertThat(rows(
                        "select subject_id::text from openiro.audit_entry where action = 'REGISTER_CHILD'"
                                + " and subject_id = any (?::uuid[])",
                        children))
                .as("registrations in the audit")
                .containsExactlyInAnyOrderElementsOf(children);
        int mails = assertNotices(periods);
        int replayed = assertReplays(writes);
        awaitSeal(children, periods);
        long sealed = assertSeal();
        long again = writes.children().stream().filter(each -> each.tries() > 1).count()
                + writes.periods().stream().filter(each -> each.tries() > 1).count()
                + writes.messages().stream().filter(each -> each.tries() > 1).count();
        return """
                %d children, %d periods of care and %d messages acknowledged, %d of them not at the first try %s; \
                each is there once, with its %d deadlines, %d work items done once, %d notices by mail for %d; \
                %d keys answered again as at first; %d audit entries sealed and whole""".formatted(
                        children.size(),
                        periods.size(),
                        messages.size(),
                        again,
                        new TreeMap<>(writes.refusals()),
                        4 * periods.size() + messages.size(),
                        periods.size() + messages.size(),
                        mails,
                        periods.size(),
                        replayed,
                        sealed);
    }

    private void awaitWork(List<String> periods, List<String> messages) {
        List<String> all = new ArrayList<>(periods);
        all.addAll(messages);
        Waiting.until(
                PATIENCE,
                "the work to be done",
                () -> rows(
                        "select kind || ' ' || attempts || ' ' || coalesce(failure, '') from openiro.work_item"
                                + " where state = 'READY' and subject_id = any (?::uuid[])",
                        all),
                List::isEmpty);
    }

    private void assertEffects(List<String> ids, List<String> expected) {
        Map<String, List<String>> effects = new TreeMap<>();
        ids.forEach(id -> effects.put(id, new ArrayList<>()));
        StackRows.of(signIns.addresses(), PERIOD_EFFECTS.replace("any (?)", "any (?::uuid[])"), ids)
                .forEach(row -> effects.get(row.get(1)).add(row.get(0)));
        assertThat(effects).hasSameSizeAs(ids);
        effects.forEach((id, found) -> assertThat(found.stream()
                        .filter(each -> !each.startsWith("work CHECK_"))
                        .toList())
                .as("effects of " + id)
                .containsExactlyInAnyOrderElementsOf(expected));
    }

    /** A mail may come twice after a crash, and then says so by its Message-ID. */
    private int assertNotices(List<String> periods) {
        List<String> items = rows(
                "select '<' || id || '@openiro.invalid>' from openiro.work_item where kind = 'NOTIFY_IRO_SERVICE'"
                        + " and subject_id = any (?::uuid[])",
                periods);
        List<String> arrived = Json.each(new Api(signIns.addresses().inbox(), null)
                        .get("/messages")
                        .expect(200)
                        .json())
                .map(mail -> mail.path("messageId").asText())
                .filter(new HashSet<>(items)::contains)
                .toList();
        assertThat(Set.copyOf(arrived)).as("notices that arrived").hasSize(items.size());
        return arrived.size();
    }

    /** The same key gives the first answer, whichever replica is asked. */
    private int assertReplays(StreamOfWrites writes) {
        Api office = signIns.staff(Persona.ADMIN);
        List<Acknowledged> all = new ArrayList<>(writes.children());
        all.addAll(writes.periods());
        for (Acknowledged each : all) {
            Answer again = each.write().send(office);
            assertThat(again.status()).isEqualTo(each.answer().status());
            assertThat(again.json()).isEqualTo(each.answer().json());
            assertThat(again.header("Location")).isEqualTo(each.answer().header("Location"));
        }
        Api child = signIns.child(ChildPersona.CHILD);
        for (Acknowledged each : writes.messages()) {
            assertThat(each.write().send(child).json().path("id").asText()).isEqualTo(each.id());
        }
        return all.size() + writes.messages().size();
    }

    /** Otherwise the chain would be found whole because it does not hold these entries yet. */
    private void awaitSeal(List<String> children, List<String> periods) {
        List<String> subjects = new ArrayList<>(children);
        subjects.addAll(periods);
        Waiting.until(
                PATIENCE,
                "the audit of what was written to be sealed",
                () -> rows(
                        "select e.id::text from openiro.audit_entry e where e.subject_id = any (?::uuid[])"
                                + " and not exists (select from openiro.audit_link l"
                                + " where l.local_authority_id = e.local_authority_id and l.entry_id = e.id)",
                        subjects),
                List::isEmpty);
    }

    private long assertSeal() {
        Api auditor = signIns.staff(Persona.AUDITOR);
        long from = 1;
        long checked = 0;
        JsonNode piece;
        do {
            piece = auditor.get("/v1/audit/verification?fromPosition=" + from)
                    .expect(200)
                    .json();
            assertThat(piece.path("findings"))
                    .as("what does not fit in the audit")
                    .isEmpty();
            checked += piece.path("checked").asLong();
            from = piece.path("nextPosition").asLong();
        } while (piece.has("nextPosition"));
        assertThat(checked).isPositive();
        return checked;
    }

    private static List<String> ids(List<Acknowledged> writes) {
        return writes.stream().map(Acknowledged::id).toList();
    }

    private List<String> rows(String sql, List<String> values) {
        return StackRows.column(signIns.addresses(), sql, values);
    }
}
