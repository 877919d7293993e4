package org.openiro.test;

import java.util.UUID;
import org.openiro.testkit.OpenIroDatabase;

/** Two authorities whose people are registered straight in the database, one for each role; subject = role and place. */
public final class Authorities {

    public static final UUID NORTHMOOR = UUID.fromString("01974000-0000-7000-8000-000000000001");
    public static final UUID EASTHAVEN = UUID.fromString("01974000-0000-7000-8000-000000000002");

    private static final String SQL = """
            insert into openiro.local_authority (id, code, name, service_inbox) values
                ('%1$s', 'northmoor', 'Northmoor Council', 'reviews@northmoor.example'),
                ('%2$s', 'easthaven', 'Easthaven Council', 'reviews@easthaven.example');
            insert into openiro.person (id, local_authority_id, subject, kind, display_name, first_name, email)
            select gen_random_uuid(), a.id, lower(replace(r.role, '_', '-')) || '@' || a.code, 'STAFF',
                initcap(replace(r.role, '_', ' ')) || ' of ' || a.name, initcap(r.role), null
            from openiro.local_authority a,
                unnest(array['IRO', 'IRO_MANAGER', 'SOCIAL_WORKER', 'PRACTICE_MANAGER', 'ADMIN', 'ADVOCATE', 'GUARDIAN', 'DCS',
                    'LEAD_MEMBER', 'AUDITOR', 'SYSTEM']) r (role);
            insert into openiro.membership (id, local_authority_id, person_id, role, since)
            select gen_random_uuid(), p.local_authority_id, p.id, upper(replace(split_part(p.subject, '@', 1), '-', '_')), '2020-01-01'
            from openiro.person p;
            insert into openiro.person (id, local_authority_id, subject, kind, display_name, first_name)
            select gen_random_uuid(), a.id, 'advocate@both', 'EXTERNAL', 'Jo Lane', 'Jo' from openiro.local_authority a;
            insert into openiro.membership (id, local_authority_id, person_id, role, since)
            select gen_random_uuid(), p.local_authority_id, p.id, 'ADVOCATE', '2020-01-01'
            from openiro.person p where p.subject = 'advocate@both';
            """;

    private Authorities() {}

    static void register(OpenIroDatabase database) {
        database.asAdministrator(SQL.formatted(NORTHMOOR, EASTHAVEN));
    }
}
