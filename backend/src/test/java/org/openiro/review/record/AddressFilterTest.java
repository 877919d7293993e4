package org.openiro.review.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openiro.document.Block;
import org.openiro.review.RecordReaders;
import org.openiro.review.SectionText;
import org.openiro.review.SectionText.Passage;

/** What looks like an address is taken out of what others read, and nothing else with it. */
class AddressFilterTest {

    private static final String ADDRESS = "He is at 4 Harbour Road.";

    @Test
    void shouldTakeOutTheRowTheItemAndTheFact() {
        SectionText text = SectionText.write()
                .table("Decided", List.of("What", "Who"), List.of(List.of("Visits", "Tom"), List.of(ADDRESS, "Tom")))
                .list(List.of("Plain", ADDRESS))
                .readBy(RecordReaders.PROFESSIONALS)
                .fact("Home", ADDRESS)
                .fact("School", "A good one")
                .forChild()
                .list(List.of(ADDRESS, "You came."))
                .paragraph(ADDRESS)
                .done();
        SectionText safe = AddressFilter.of(List.of(text)).apply(text);
        assertThat(safe.passages())
                .containsExactly(
                        everyone(table("Visits")),
                        service(table(ADDRESS)),
                        everyone(new Block.BulletList(List.of("Plain"))),
                        service(new Block.BulletList(List.of(ADDRESS))),
                        new Passage(
                                RecordReaders.PROFESSIONALS,
                                new Block.Facts(List.of(new Block.Fact("School", "A good one")))),
                        service(new Block.Facts(List.of(new Block.Fact("Home", ADDRESS)))));
        assertThat(safe.forChild()).containsExactly(new Block.BulletList(List.of("You came.")));
    }

    @Test
    void shouldKnowPeopleWhomAnotherSectionNames() {
        SectionText details = SectionText.write()
                .naming(Stream.of("Amira Lane", null))
                .fact("Child", "Amira Lane")
                .done();
        SectionText decided = SectionText.write()
                .naming(Stream.of("Sarah Lane"))
                .table("Decided", List.of("What", "Who"), List.of(List.of("Amira Lane visits", "Sarah Lane, Nurse")))
                .done();
        AddressFilter filter = AddressFilter.of(List.of(details, decided));
        assertThat(filter.apply(details)).isEqualTo(details);
        assertThat(filter.apply(decided)).isEqualTo(decided);
    }

    private static Block table(String first) {
        return new Block.Table("Decided", List.of("What", "Who"), List.of(List.of(first, "Tom")));
    }

    private static Passage everyone(Block block) {
        return new Passage(RecordReaders.EVERYONE, block);
    }

    private static Passage service(Block block) {
        return new Passage(RecordReaders.SERVICE, block);
    }
}
