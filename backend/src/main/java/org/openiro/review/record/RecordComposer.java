package org.openiro.review.record;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.review.RecordPart;
import org.openiro.review.RecordSection;
import org.openiro.review.ReviewAtHand;
import org.openiro.review.ReviewsAtHand;
import org.openiro.review.SectionText;

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

    /**
     * A record as it would be issued now.
     *
     * @param heldBack parts of which something looks like an address, and is not for everybody whom it was meant for
     */
    record Composed(RecordContent content, Set<RecordPart> heldBack) {}

    Composed compose(UUID review, Narrative narrative) {
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
        Map<RecordPart, SectionText> safe = new EnumMap<>(texts);
        // How the IRO is reached stands there to be read.
        safe.keySet().remove(RecordPart.CONCERNS);
        AddressFilter filter = AddressFilter.of(texts.values());
        safe.replaceAll((part, text) -> filter.apply(text));
        Set<RecordPart> heldBack = safe.keySet().stream()
                .filter(part -> !safe.get(part).equals(texts.get(part)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RecordPart.class)));
        texts.putAll(safe);
        RecordContent content = new RecordContent(
                authority(),
                texts.entrySet().stream()
                        .map(entry -> RecordContent.Section.of(entry.getKey(), entry.getValue()))
                        .filter(section -> !section.passages().isEmpty()
                                || !section.forChild().isEmpty())
                        .toList(),
                lacks,
                null);
        return new Composed(content, heldBack);
    }

    private String authority() {
        return (String) entities.createNativeQuery(
                        "select name from openiro.local_authority where id = scope.current_authority()", String.class)
                .getSingleResult();
    }
}
