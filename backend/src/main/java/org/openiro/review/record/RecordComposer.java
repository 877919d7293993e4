package org.openiro.review.record;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openiro.document.Block;
import org.openiro.review.PlaceWords;
import org.openiro.review.RecordPart;
import org.openiro.review.RecordReaders;
import org.openiro.review.RecordSection;
import org.openiro.review.ReviewAtHand;
import org.openiro.review.ReviewsAtHand;
import org.openiro.review.SectionText;
import org.openiro.review.SectionText.Passage;

/** Composes the record of a review as things stand: every section, and what the IRO writes. */
@ApplicationScoped
class RecordComposer {

    private final List<RecordSection> sections;
    private final ReviewsAtHand reviews;
    private final EntityManager entities;

    RecordComposer(@All List<RecordSection> sections, ReviewsAtHand reviews, EntityManager entities) {
        this.sections = sections;
        this.reviews = reviews;
        this.entities = entities;
    }

    RecordContent compose(UUID review, Narrative narrative) {
        ReviewAtHand atHand = reviews.of(review);
        Map<RecordPart, SectionText> texts = new EnumMap<>(RecordPart.class);
        texts.put(RecordPart.SUMMARY, narrative.text());
        List<RecordContent.Lack> lacks = new ArrayList<>();
        if (!narrative.hasSummary()) {
            lacks.add(new RecordContent.Lack(RecordPart.SUMMARY, "The IRO has written no summary."));
        }
        for (RecordSection section : sections) {
            section.of(atHand).ifPresent(text -> {
                if (texts.putIfAbsent(section.part(), text) != null) {
                    throw new IllegalStateException("Two sections give " + section.part());
                }
            });
            section.lacks(atHand).ifPresent(sentence -> lacks.add(new RecordContent.Lack(section.part(), sentence)));
        }
        return new RecordContent(
                authority(),
                texts.entrySet().stream()
                        .map(entry -> RecordContent.Section.of(
                                entry.getKey(), withoutAddresses(entry.getKey(), entry.getValue())))
                        .filter(section -> !section.passages().isEmpty()
                                || !section.forChild().isEmpty())
                        .toList(),
                lacks,
                null);
    }

    /**
     * Where a child lives can be a secret that protects them, and free words may hold it. What looks like an address is
     * for the service alone, whoever else the passage was for. How the IRO is reached stands there to be read.
     */
    private static SectionText withoutAddresses(RecordPart part, SectionText text) {
        if (part == RecordPart.CONCERNS) {
            return text;
        }
        return new SectionText(
                text.passages().stream()
                        .map(passage -> holdsAddress(passage.block())
                                ? new Passage(RecordReaders.SERVICE, passage.block())
                                : passage)
                        .toList(),
                text.forChild().stream().filter(block -> !holdsAddress(block)).toList());
    }

    private static boolean holdsAddress(Block block) {
        return block.words().anyMatch(PlaceWords::holdAddress);
    }

    private String authority() {
        return (String) entities.createNativeQuery(
                        "select name from openiro.local_authority where id = scope.current_authority()", String.class)
                .getSingleResult();
    }
}
