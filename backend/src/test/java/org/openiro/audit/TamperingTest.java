package org.openiro.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.test.Authorities;
import org.openiro.test.Components;
import org.openiro.test.Rows;

/** As somebody who can write whatever they like to the database, but does not have the key. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class TamperingTest {

    @Inject
    AuditSealer sealer;

    @Test
    void shouldFindNothingInAChainThatNobodyTouched() {
        Chain chain = Chain.sealed(sealer, 5);
        chain.verify(chain.head())
                .body("findings", hasSize(0))
                .body("findingCount", equalTo(0))
                .body("checked", equalTo(5))
                .body("sealedThrough", equalTo(5))
                .body("nextPosition", nullValue());
    }

    @Test
    void shouldNameAnEntryWhicheverColumnWasChanged() {
        List<String> columns = Rows.of("select column_name, data_type from information_schema.columns"
                + " where table_schema = 'openiro' and table_name = 'audit_entry' order by ordinal_position");
        Chain chain = Chain.sealed(sealer, columns.size());
        List<String> expected = new ArrayList<>();
        List<UUID> entries = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            entries.add(chain.entry(i + 1));
        }
        for (int i = 0; i < columns.size(); i++) {
            String[] column = columns.get(i).split("\\|");
            chain.tamper("update openiro.audit_entry set " + column[0] + " = " + another(column[0], column[1])
                    + " where id = '" + entries.get(i) + "'");
            boolean gone = List.of("id", "local_authority_id").contains(column[0]);
            expected.add((gone ? "REMOVED " : "CHANGED ") + (i + 1) + " " + entries.get(i));
        }
        assertThat(columns).hasSizeGreaterThan(14);
        assertThat(chain.findings())
                .filteredOn(finding -> !finding.startsWith("INSERTED"))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void shouldNameAnEntryWhoseSealWasChanged() {
        Chain chain = Chain.sealed(sealer, 6);
        chain.tamper(
                "update openiro.audit_link set hash = sha256('') where position = 2 and local_authority_id = :place;"
                        + "update openiro.audit_link set sealed_at = sealed_at + interval '1 day' where position = 4"
                        + " and local_authority_id = :place;"
                        + "update openiro.audit_link set key_id = 'another' where position = 5 and local_authority_id = :place");
        assertThat(chain.findings())
                .containsExactly(
                        "CHANGED 2 " + chain.entry(2), "CHANGED 4 " + chain.entry(4), "CHANGED 5 " + chain.entry(5));
    }

    @Test
    void shouldNameARemovedEntry() {
        Chain chain = Chain.sealed(sealer, 5);
        UUID gone = chain.entry(3);
        chain.tamper("delete from openiro.audit_entry where id = '" + gone + "'");
        assertThat(chain.findings()).containsExactly("REMOVED 3 " + gone);
    }

    @Test
    void shouldNameAnEntryRemovedWithItsSeal() {
        Chain chain = Chain.sealed(sealer, 5);
        remove(chain, 3);
        assertThat(chain.findings()).containsExactly("REMOVED 3 -");
    }

    @Test
    void shouldFindAGapAlthoughTheRestWasMovedUp() {
        Chain chain = Chain.sealed(sealer, 6);
        remove(chain, 3);
        chain.tamper(
                "update openiro.audit_link set position = position + 100 where position > 3 and local_authority_id = :place;"
                        + "update openiro.audit_link set position = position - 101 where position > 100 and local_authority_id = :place");
        assertThat(chain.findings()).containsExactly("REMOVED 3 " + chain.entry(3));
    }

    @Test
    void shouldFindAMissingBeginning() {
        Chain chain = Chain.sealed(sealer, 4);
        remove(chain, 1);
        assertThat(chain.findings()).containsExactly("REMOVED 1 -");
    }

    @Test
    void shouldNameAnEntryInsertedAmongSealedOnes() {
        Chain chain = Chain.sealed(sealer, 5);
        UUID forged = UUID.randomUUID();
        chain.tamper(
                "insert into openiro.audit_entry (id, local_authority_id, at, actor_kind, action, subject_type, writer)"
                        + " select '" + forged + "', e.local_authority_id, e.at, 'STAFF', 'READ', 'Child', e.writer"
                        + " from openiro.audit_entry e where e.id = '" + chain.entry(2) + "'");
        assertThat(chain.findings()).containsExactly("INSERTED - " + forged);
        chain.read(1).seal(6);
        assertThat(chain.findings()).containsExactly("INSERTED - " + forged);
    }

    @Test
    void shouldFindAMissingEndByAHeadKeptElsewhereAndOnlySo() {
        Chain chain = Chain.sealed(sealer, 5);
        Map<String, Object> kept = chain.head();
        remove(chain, 5);
        remove(chain, 4);
        chain.verify(Map.of()).body("findings", hasSize(0)).body("sealedThrough", equalTo(3));
        assertThat(chain.findings(kept)).containsExactly("TRUNCATED 4 -");
        chain.read(4).seal(7);
        assertThat(chain.findings()).isEmpty();
        assertThat(chain.findings(kept)).containsExactly("TRUNCATED 5 " + chain.entry(5));
    }

    @Test
    void shouldNameTwoThatChangedPlaces() {
        Chain apart = Chain.sealed(sealer, 7);
        UUID second = apart.entry(2);
        UUID fifth = apart.entry(5);
        swap(apart, 2, 5);
        assertThat(apart.findings()).containsExactly("REORDERED 2 " + fifth, "REORDERED 5 " + second);

        Chain neighbours = Chain.sealed(sealer, 7);
        UUID third = neighbours.entry(3);
        UUID fourth = neighbours.entry(4);
        swap(neighbours, 3, 4);
        assertThat(neighbours.findings()).containsExactly("REORDERED 3 " + fourth, "REORDERED 4 " + third);
    }

    @Test
    void shouldNameEveryLinkThatWasMadeWithoutTheKey() {
        Chain chain = Chain.sealed(sealer, 5);
        chain.tamper(
                "update openiro.audit_entry set reason = 'Nothing to see here' where id = '" + chain.entry(2) + "';"
                        + "update openiro.audit_link set hash = sha256(convert_to('forged' || position, 'UTF8'))"
                        + " where position >= 2 and local_authority_id = :place;"
                        + "update openiro.audit_link set previous = sha256(convert_to('forged' || position - 1, 'UTF8'))"
                        + " where position >= 3 and local_authority_id = :place");
        assertThat(chain.findings())
                .containsExactly(
                        "CHANGED 2 " + chain.entry(2),
                        "CHANGED 3 " + chain.entry(3),
                        "CHANGED 4 " + chain.entry(4),
                        "CHANGED 5 " + chain.entry(5));
    }

    @Test
    void shouldCountWhatItDoesNotName() {
        Chain chain = Chain.of(sealer);
        chain.tamper("insert into openiro.audit_entry (id, local_authority_id, at, actor_kind, action, subject_type)"
                + " select gen_random_uuid(), :place, now(), 'WORK', 'BULK', 'Child' from generate_series(1, 2100)");
        chain.seal(2100);
        chain.tamper("delete from openiro.audit_entry e using openiro.audit_link l where l.entry_id = e.id"
                + " and l.local_authority_id = :place and l.position between 900 and 1149");
        chain.verify(Map.of())
                .body("findings", hasSize(200))
                .body("findings[0].position", equalTo(900))
                .body("findings[199].position", equalTo(1099))
                .body("findingCount", equalTo(250))
                .body("checked", equalTo(2100));
        chain.verify(Map.of("fromPosition", 1101))
                .body("findings", hasSize(49))
                .body("findings[0].position", equalTo(1101))
                .body("checked", equalTo(1000));
    }

    private static void remove(Chain chain, int position) {
        chain.tamper("delete from openiro.audit_entry where id = '" + chain.entry(position) + "';"
                + "delete from openiro.audit_link where local_authority_id = :place and position = " + position);
    }

    private static void swap(Chain chain, int one, int other) {
        chain.tamper(
                "update openiro.audit_link set position = 1000 where position = %1$d and local_authority_id = :place;"
                                .formatted(one)
                        + "update openiro.audit_link set position = %1$d where position = %2$d and local_authority_id = :place;"
                                .formatted(one, other)
                        + "update openiro.audit_link set position = %1$d where position = 1000 and local_authority_id = :place"
                                .formatted(other));
    }

    private static String another(String column, String type) {
        return switch (type) {
            case "uuid" ->
                column.equals("local_authority_id") ? "'" + Authorities.NORTHMOOR + "'" : "gen_random_uuid()";
            case "text" -> "coalesce(" + column + ", '') || ','";
            case "timestamp with time zone" -> column + " + interval '1 microsecond'";
            case "ARRAY" -> "array_append(" + column + ", 'reason')";
            case "xid8" -> "cast(cast(cast(" + column + " as text) as bigint) - 1 as text)::xid8";
            default -> throw new AssertionError("How is a " + type + " changed?");
        };
    }
}
