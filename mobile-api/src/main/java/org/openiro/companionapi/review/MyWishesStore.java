package org.openiro.companionapi.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.openiro.platform.data.Ids;

@ApplicationScoped
class MyWishesStore {

    private final EntityManager entities;
    private final Clock clock;

    MyWishesStore(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** As they are in the database now, whatever was read before. */
    Optional<WishesRow> of(UUID review) {
        entities.clear();
        return entities.createQuery("from WishesRow w where w.reviewId = :review", WishesRow.class)
                .setParameter("review", review)
                .getResultStream()
                .findFirst();
    }

    /** @return false when there are some already */
    boolean add(UUID review, Wishes wishes) {
        return write("""
                        insert into companion.my_review_wishes (id, review_id, place_kind, place_text, part_of_day,
                            time_text, people_text, topics, topics_text, ways, supporter_text, chairing, saved_at)
                        values (:id, :review, cast(:placeKind as text), cast(:placeText as text),
                            cast(:partOfDay as text), cast(:timeText as text), cast(:peopleText as text),
                            cast(:topics as text[]), cast(:topicsText as text), cast(:ways as text[]),
                            cast(:supporterText as text), cast(:chairing as text), :now)
                        on conflict do nothing
                        """, wishes)
                        .setParameter("id", Ids.next())
                        .setParameter("review", review)
                        .executeUpdate()
                == 1;
    }

    /** @return false when they were changed since they were read, or the review is over */
    boolean change(WishesRow seen, Wishes wishes) {
        return write("""
                        update companion.my_review_wishes set place_kind = cast(:placeKind as text),
                            place_text = cast(:placeText as text), part_of_day = cast(:partOfDay as text),
                            time_text = cast(:timeText as text), people_text = cast(:peopleText as text),
                            topics = cast(:topics as text[]), topics_text = cast(:topicsText as text),
                            ways = cast(:ways as text[]), supporter_text = cast(:supporterText as text),
                            chairing = cast(:chairing as text), saved_at = :now, told_to = null, version = version + 1
                        where id = :id and version = :version
                        """, wishes)
                        .setParameter("id", seen.id)
                        .setParameter("version", seen.version)
                        .executeUpdate()
                == 1;
    }

    private Query write(String sql, Wishes wishes) {
        return entities.createNativeQuery(sql)
                .setParameter("placeKind", wishes.placeKind())
                .setParameter("placeText", wishes.placeText())
                .setParameter("partOfDay", wishes.partOfDay())
                .setParameter("timeText", wishes.timeText())
                .setParameter("peopleText", wishes.peopleText())
                // Names of enumerations: nothing in them needs quoting.
                .setParameter("topics", "{" + String.join(",", wishes.topics()) + "}")
                .setParameter("topicsText", wishes.topicsText())
                .setParameter("ways", "{" + String.join(",", wishes.ways()) + "}")
                .setParameter("supporterText", wishes.supporterText())
                .setParameter("chairing", wishes.chairing())
                .setParameter("now", clock.instant());
    }
}
