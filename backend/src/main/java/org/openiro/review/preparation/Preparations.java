package org.openiro.review.preparation;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openiro.review.Paper;
import org.openiro.review.PapersOnRecord;
import org.openiro.review.part.ReviewPapers;

/** Preparations as the database keeps them, and what the rest of the record adds to them. */
@ApplicationScoped
class Preparations {

    private final EntityManager entities;
    private final ReviewPapers written;
    private final List<PapersOnRecord> keepers;

    Preparations(EntityManager entities, ReviewPapers written, @All List<PapersOnRecord> keepers) {
        this.entities = entities;
        this.written = written;
        this.keepers = keepers;
    }

    /** The one that was recorded, or an empty one that is not kept yet. */
    Preparation of(UUID child, UUID review) {
        return find(review).orElseGet(() -> new Preparation(child, review));
    }

    Optional<Preparation> find(UUID review) {
        return written.find(Preparation.class, review);
    }

    Papers papers(Preparation preparation) {
        Map<Paper, LocalDate> onRecord = new EnumMap<>(Paper.class);
        keepers.forEach(keeper -> onRecord.putAll(keeper.of(preparation.getChildId())));
        return new Papers(preparation.paperEntries(), onRecord);
    }

    /** Those that are not, or not any more, key people of the child. */
    List<UUID> strangers(UUID child, Collection<UUID> keyPeople) {
        if (keyPeople.isEmpty()) {
            return List.of();
        }
        List<UUID> known = entities.createQuery(
                        "select k.id from KeyPerson k where k.childId = :child and k.id in :ids", UUID.class)
                .setParameter("child", child)
                .setParameter("ids", keyPeople)
                .getResultList();
        return keyPeople.stream().filter(id -> !known.contains(id)).toList();
    }
}
