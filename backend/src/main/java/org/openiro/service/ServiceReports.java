package org.openiro.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.ReportSpan;

/** How the service itself stands: one query for each report, however many people there are. */
@ApplicationScoped
class ServiceReports {

    /** Four weeks: sums over less would follow somebody through the week. */
    private static final int FEWEST_DAYS = 28;

    private static final String TRAINING = """
            select p.id, p.display_name, cast(max(e.last_day) as text),
                coalesce(max(e.last_day) > :yearBefore, false) as recent,
                coalesce(sum(e.hours) filter (where e.last_day > :yearBefore), 0),
                string_agg(distinct e.topic, ',') filter (where e.last_day > :yearBefore)
            from openiro.person p
            left join openiro.service_entry e on e.local_authority_id = p.local_authority_id and e.person_id = p.id
                and e.kind = 'TRAINING' and e.error_at is null
            where exists (select from openiro.membership m where m.local_authority_id = p.local_authority_id
                and m.person_id = p.id and m.role = 'IRO' and m.ended_on is null)
            group by p.id, p.display_name
            order by recent, p.display_name, p.id
            """;

    private static final String TIME = """
            select p.id, p.display_name, t.topic, t.hours
            from scope.time_spent(:from, :to) t
            join openiro.person p on p.id = t.person
            order by p.display_name, p.id, t.topic
            """;

    private static final String OTHER_DUTIES = """
            select p.id, p.display_name, e.topic,
                coalesce(sum(e.hours) filter (where e.status = 'ACCEPTED'), 0),
                count(*) filter (where e.status = 'REQUESTED'), count(*) filter (where e.status = 'REFUSED')
            from openiro.service_entry e
            join openiro.person p on p.local_authority_id = e.local_authority_id and p.id = e.person_id
            where e.kind = 'OTHER_DUTY' and e.error_at is null and e.first_day between :from and :to
            group by p.id, p.display_name, e.topic
            order by p.display_name, p.id, e.topic
            """;

    private final Session entities;
    private final AuthorityTime time;

    ServiceReports(Session entities, AuthorityTime time) {
        this.entities = entities;
        this.time = time;
    }

    /** Everybody who is an IRO today; those who had no training in twelve months first. */
    List<IroTraining> training() {
        return entities
                .createNativeQuery(TRAINING, Object[].class)
                .setParameter("yearBefore", time.today().minusYears(1))
                .list()
                .stream()
                .map(row -> new IroTraining(
                        (UUID) row[0],
                        (String) row[1],
                        row[2] == null ? null : LocalDate.parse((String) row[2]),
                        (Boolean) row[3],
                        (BigDecimal) row[4],
                        topics((String) row[5])))
                .toList();
    }

    /** Of everybody who recorded time that began in a span. */
    List<IroHours> timeSpent(LocalDate from, LocalDate to) {
        ReportSpan.require(from, to);
        if (to.isBefore(from.plusDays(FEWEST_DAYS - 1))) {
            throw ReportSpan.refused(
                    "Ask for at least " + FEWEST_DAYS + " days: the days of a colleague are their own.");
        }
        Map<UUID, IroHours> found = new LinkedHashMap<>();
        entities.createNativeQuery(TIME, Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .list()
                .forEach(row -> add(found, row));
        return List.copyOf(found.values());
    }

    /** Of everybody of whom a duty was requested that begins in a year. */
    List<IroOtherDuties> otherDuties(ReportingYear year) {
        Map<UUID, IroHours> hours = new LinkedHashMap<>();
        Map<UUID, int[]> counts = new LinkedHashMap<>();
        entities.createNativeQuery(OTHER_DUTIES, Object[].class)
                .setParameter("from", year.from())
                .setParameter("to", year.to())
                .list()
                .forEach(row -> {
                    add(hours, row);
                    int[] count = counts.computeIfAbsent((UUID) row[0], missing -> new int[2]);
                    count[0] += ((Number) row[4]).intValue();
                    count[1] += ((Number) row[5]).intValue();
                });
        return hours.values().stream()
                .map(each -> new IroOtherDuties(each, counts.get(each.person())[0], counts.get(each.person())[1]))
                .toList();
    }

    private static void add(Map<UUID, IroHours> found, Object[] row) {
        IroHours of = found.computeIfAbsent(
                (UUID) row[0], person -> new IroHours(person, (String) row[1], new ArrayList<>()));
        BigDecimal hours = (BigDecimal) row[3];
        if (hours.signum() > 0) {
            of.byTopic().add(new TopicHours(ServiceTopic.valueOf((String) row[2]), hours));
        }
    }

    private static List<ServiceTopic> topics(String names) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(","))
                        .map(ServiceTopic::valueOf)
                        .sorted()
                        .toList();
    }
}
