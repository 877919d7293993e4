package org.openiro.companionapi.between;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.platform.problem.ProblemException;

/** A child asks their IRO to get in touch, and reads what comes of things. */
@ApplicationScoped
class MyContactWishes {

    private static final int MOST_SHOWN = 20;

    private final EntityManager entities;
    private final Clock clock;

    MyContactWishes(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @param isNew false for a repetition */
    record Asked(ContactWishRow wish, boolean isNew) {}

    /**
     * @param text null or blank when the child says no more
     * @throws ProblemException 422 when the id belongs to something else
     */
    Asked ask(UUID id, String text) {
        String words = text == null || text.isBlank() ? null : text;
        boolean isNew = entities.createNativeQuery("""
                                insert into companion.my_contact_wish (id, words, asked_at)
                                values (:id, cast(:words as text), :now) on conflict do nothing
                                """)
                        .setParameter("id", id)
                        .setParameter("words", words)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
        ContactWishRow wish = Optional.ofNullable(entities.find(ContactWishRow.class, id))
                .filter(found -> found.says(words))
                .orElseThrow(() -> new ProblemException("id-already-used", "Make a new id for something new."));
        return new Asked(wish, isNew);
    }

    /** The latest first. */
    List<ContactWishRow> latest() {
        return entities.createQuery("from ContactWishRow w order by w.askedAt desc, w.id desc", ContactWishRow.class)
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    /** The latest first. */
    List<ResultRow> results() {
        return entities.createQuery("from ResultRow r order by r.toldAt desc, r.id desc", ResultRow.class)
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }
}
