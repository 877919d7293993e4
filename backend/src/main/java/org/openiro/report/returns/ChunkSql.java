package org.openiro.report.returns;

/** The statements of {@link ChunkChanges}; {@code {rows}} stands for the rows of a batch. */
final class ChunkSql {

    static final String INSERT_CHILDREN = """
            insert into openiro.child (id, local_authority_id, local_identifier, sex, date_of_birth, ethnicity, upn,
                mother, mother_child_dob)
            select id, scope.current_authority(), identifier, sex, birth, ethnicity, upn, mother, mc_dob
            from {rows} r (id, identifier, sex, birth, ethnicity, upn, mother, mc_dob)
            """;

    static final String UPDATE_CHILDREN = """
            update openiro.child c set sex = r.sex, date_of_birth = r.birth, ethnicity = r.ethnicity, upn = r.upn,
                mother = r.mother, mother_child_dob = r.mc_dob, version = c.version + 1
            from {rows} r (id, identifier, sex, birth, ethnicity, upn, mother, mc_dob) where c.id = r.id
            """;

    static final String UPSERT_HEADERS = """
            insert into openiro.return_header (local_authority_id, child_id, as_returned, years)
            select scope.current_authority(), child, string_to_array(fields, E'\\t'), cast(years as integer[])
            from {rows} r (child, fields, years)
            on conflict (local_authority_id, child_id)
            do update set as_returned = excluded.as_returned, years = excluded.years
            """;

    static final String INSERT_PERIODS = """
            insert into openiro.period_of_care (id, local_authority_id, child_id, status, source, start_known,
                looked_after_from, ended_on, ended_at, end_reason, sequence_known)
            select id, scope.current_authority(), child, status, 'SSDA903', start_known, starts, ended_on, ended_at,
                reason, sequence_known
            from {rows} r (id, child, status, starts, start_known, ended_on, ended_at, reason, sequence_known)
            """;

    static final String UPDATE_PERIODS = """
            update openiro.period_of_care p set status = r.status, start_known = r.start_known,
                looked_after_from = r.starts, ended_on = r.ended_on, ended_at = r.ended_at, end_reason = r.reason,
                sequence_known = r.sequence_known, version = p.version + 1
            from {rows} r (id, child, status, starts, start_known, ended_on, ended_at, reason, sequence_known)
            where p.id = r.id
            """;

    static final String INSERT_EPISODES = """
            insert into openiro.episode (id, local_authority_id, child_id, period_of_care_id, started_on,
                reason_new_episode, legal_status, category_of_need, placement_type, placement_provider, ended_on,
                reason_ceased, reason_place_change, home_postcode, placement_postcode, placement_urn, as_returned,
                source)
            select id, scope.current_authority(), child, period, starts, rne, ls, cin, place, provider, ends, rec,
                change, home, placement, urn, string_to_array(returned, E'\\t'), 'SSDA903'
            from {rows} r (id, child, period, starts, rne, ls, cin, place, provider, ends, rec, change, home, placement,
                urn, returned)
            """;

    static final String UPDATE_EPISODES = """
            update openiro.episode e set period_of_care_id = r.period, reason_new_episode = r.rne, legal_status = r.ls,
                category_of_need = r.cin, placement_type = r.place, placement_provider = r.provider, ended_on = r.ends,
                reason_ceased = r.rec, reason_place_change = r.change, home_postcode = r.home,
                placement_postcode = r.placement, placement_urn = r.urn,
                as_returned = string_to_array(r.returned, E'\\t'), version = e.version + 1
            from {rows} r (id, child, period, starts, rne, ls, cin, place, provider, ends, rec, change, home, placement,
                urn, returned)
            where e.id = r.id
            """;

    static final String INSERT_REVIEWS = """
            insert into openiro.review (id, local_authority_id, child_id, period_of_care_id, status, source, opened_on,
                completed_on, counts_on, participation_code, recorded_at)
            select id, scope.current_authority(), child, period, 'HELD', 'SSDA903', held, held, held, code, recorded_at
            from {rows} r (id, child, period, held, code, recorded_at)
            """;

    static final String UPDATE_REVIEWS = """
            update openiro.review v set period_of_care_id = r.period, participation_code = r.code,
                version = v.version + 1
            from {rows} r (id, period, code) where v.id = r.id
            """;

    static final String INSERT_ANOMALIES = """
            insert into openiro.return_anomaly (id, local_authority_id, import_id, table_name, row_number, code,
                severity)
            select id, scope.current_authority(), import, table_name, number, code, severity
            from {rows} r (id, import, table_name, number, code, severity)
            """;

    static final String INSERT_DIFFERENCES = """
            insert into openiro.return_difference (id, local_authority_id, import_id, child_id, review_id, field,
                in_openiro, in_return)
            select id, scope.current_authority(), import, child, review, field, here, there
            from {rows} r (id, import, child, review, field, here, there)
            """;

    private ChunkSql() {}
}
