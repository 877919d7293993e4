package org.openiro.clock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.platform.data.Ids;
import org.openiro.platform.data.RowBatch;

/** Rows of the deadline book written many at a time: one statement for those withdrawn, one for those entered. */
final class DeadlineRows {

    private static final String WITHDRAW = """
            update openiro.deadline d set state = 'WITHDRAWN', withdrawn_reason = r.reason, withdrawn_on = r.day,
                version = d.version + 1
            from {rows} r (id, reason, day) where d.id = r.id and d.state = 'OPEN'
            """;

    private static final String INSERT = """
            insert into openiro.deadline (id, local_authority_id, child_id, person_id, rule, basis, legal_source, subject_type,
                subject_id, sequence, anchor_event, anchor_date, amount, unit, due_date, provisional, explanation,
                counted_holidays, responsible, policy_version, state, met_on, met_by, withdrawn_reason,
                passed_at, entered_on)
            select r.id, scope.current_authority(), r.child, r.person, r.rule, r.basis, r.source, r.type, r.subject, r.sequence,
                r.event, r.anchor, r.amount, r.unit, r.due, r.provisional, r.explanation, r.holidays, r.responsible,
                r.policy, r.state, r.met_on, r.met_by, r.reason, r.passed_at, r.entered_on
            from {rows} r (id, child, person, rule, basis, source, type, subject, sequence, event, anchor, amount, unit, due,
                provisional, explanation, holidays, responsible, policy, state, met_on, met_by, reason, passed_at, entered_on)
            """;

    private final ObjectMapper json;
    private final LocalDate today;
    private final RowBatch withdrawn = RowBatch.of("uuid", "text", "date");
    private final RowBatch entered = RowBatch.of(
            "uuid",
            "uuid",
            "uuid",
            "text",
            "text",
            "text",
            "text",
            "uuid",
            "int",
            "text",
            "date",
            "int",
            "text",
            "date",
            "boolean",
            "text",
            "jsonb",
            "text",
            "int",
            "text",
            "date",
            "uuid",
            "text",
            "timestamptz",
            "date");

    /**
     * What became of a row that is entered when it is over already, or has passed.
     *
     * @param passedAt null unless it is on record that it passed
     */
    record Fate(DeadlineState state, LocalDate metOn, UUID metBy, String withdrawnReason, Instant passedAt) {

        static final Fate OPEN = new Fate(DeadlineState.OPEN, null, null, null, null);

        static Fate passed(Instant at) {
            return new Fate(DeadlineState.OPEN, null, null, null, at);
        }
    }

    DeadlineRows(ObjectMapper json, LocalDate today) {
        this.json = json;
        this.today = today;
    }

    void withdraw(UUID id, String reason, LocalDate on) {
        withdrawn.add(id, reason, on);
    }

    /** @return the id of the row */
    UUID enter(DueDate due, DeadlineSubject subject, Responsible responsible, Fate fate) {
        UUID id = Ids.next();
        entered.add(
                id,
                subject.child(),
                subject.person(),
                due.rule(),
                due.basis(),
                due.legalSource(),
                subject.type(),
                subject.id(),
                subject.sequence(),
                due.rule().anchorEvent().name(),
                due.from(),
                due.timescale().amount(),
                due.timescale().unit().name(),
                due.dueDate(),
                due.provisional(),
                due.explanation(),
                holidays(due),
                responsible,
                due.policyVersion(),
                fate.state(),
                fate.metOn(),
                fate.metBy(),
                fate.withdrawnReason(),
                fate.passedAt(),
                today);
        return id;
    }

    /** What is withdrawn goes first, because one subject has one open row of a rule. */
    void write(Connection connection) throws SQLException {
        withdrawn.execute(connection, WITHDRAW);
        entered.execute(connection, INSERT);
    }

    private String holidays(DueDate due) {
        try {
            return json.writeValueAsString(due.skippedDays());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
