package org.openiro.test;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** An authority of its own, with one person for each role, for tests that change what everybody in it shares. */
public record AnotherAuthority(UUID id, String code) {

    private static final String SQL = """
            insert into openiro.local_authority (id, code, name) values ('%1$s', '%2$s', 'Council %2$s');
            insert into openiro.person (id, local_authority_id, subject, kind, display_name, first_name)
            select gen_random_uuid(), '%1$s', lower(replace(r.role, '_', '-')) || '@%2$s', 'STAFF',
                initcap(replace(r.role, '_', ' ')) || ' Person', initcap(r.role)
            from unnest(array['IRO', 'IRO_MANAGER', 'SOCIAL_WORKER', 'PRACTICE_MANAGER', 'ADMIN', 'ADVOCATE', 'GUARDIAN', 'DCS',
                'LEAD_MEMBER', 'AUDITOR', 'SYSTEM']) r (role);
            insert into openiro.membership (id, local_authority_id, person_id, role, since)
            select gen_random_uuid(), p.local_authority_id, p.id, upper(replace(split_part(p.subject, '@', 1), '-', '_')), '2020-01-01'
            from openiro.person p where p.local_authority_id = '%1$s';
            """;

    public static AnotherAuthority register() {
        UUID id = UUID.randomUUID();
        String code = "x" + id.toString().substring(0, 12);
        Components.database().asAdministrator(SQL.formatted(id, code));
        return new AnotherAuthority(id, code);
    }

    public RequestSpecification as(String role) {
        return Api.asSubject(Api.subject(role, code));
    }

    /** The person of a role. */
    public UUID person(String role) {
        return UUID.fromString(Rows.of("select id from openiro.person where subject = ?", Api.subject(role, code))
                .get(0));
    }
}
