package org.openiro.companionapi.record;

import java.time.ZoneOffset;
import java.util.List;
import org.openiro.api.companion.model.DocumentBlock;
import org.openiro.api.companion.model.DocumentFact;
import org.openiro.api.companion.model.MyRecord;
import org.openiro.api.companion.model.MyRecordSection;
import org.openiro.api.companion.model.ReadingBand;
import org.openiro.companionapi.session.Me;

/** What was written for a child, as the app shows it. */
final class MyRecordMapper {

    private MyRecordMapper() {}

    static MyRecord toModel(RecordRow row, Written written, Me me) {
        return new MyRecord()
                .reviewId(row.reviewId)
                .title(written.title())
                .readingBand(ReadingBand.fromValue(me.getReadingBand().name()))
                .givenAt(row.givenAt.atOffset(ZoneOffset.UTC))
                .sections(written.sections().stream()
                        .map(section -> new MyRecordSection()
                                .title(section.title())
                                .blocks(section.blocks().stream()
                                        .map(MyRecordMapper::toModel)
                                        .toList()))
                        .toList());
    }

    private static DocumentBlock toModel(Written.Block block) {
        return new DocumentBlock()
                .kind(DocumentBlock.KindEnum.fromValue(block.kind()))
                .text(block.text() == null ? block.caption() : block.text())
                .items(block.items())
                .facts(block.facts() == null ? null : facts(block.facts()))
                .columns(block.columns())
                .rows(block.rows());
    }

    private static List<DocumentFact> facts(List<Written.Fact> facts) {
        return facts.stream()
                .map(fact -> new DocumentFact().name(fact.name()).value(fact.value()))
                .toList();
    }
}
