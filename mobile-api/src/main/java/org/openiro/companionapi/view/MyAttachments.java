package org.openiro.companionapi.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class MyAttachments {

    private final EntityManager entities;
    private final Clock clock;

    MyAttachments(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** As it is in the database now, whichever view of mine it goes with. */
    Optional<AttachmentRow> find(UUID id) {
        return entities.createQuery("from AttachmentRow where id = :id", AttachmentRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Optional<AttachmentContent> content(UUID view, UUID id) {
        return Optional.ofNullable(entities.find(AttachmentContent.class, id))
                .filter(attachment -> attachment.viewId.equals(view));
    }

    List<AttachmentRow> of(UUID view) {
        return of(List.of(view)).getOrDefault(view, List.of());
    }

    /** By view, in the order they were added. */
    Map<UUID, List<AttachmentRow>> of(Collection<UUID> views) {
        return views.isEmpty()
                ? Map.of()
                : entities
                        .createQuery("from AttachmentRow where viewId in :views order by addedAt, id", AttachmentRow.class)
                        .setParameter("views", views)
                        .getResultStream()
                        .collect(Collectors.groupingBy(attachment -> attachment.viewId));
    }

    /** @return false when the id is taken, whoever's it is */
    boolean add(UUID view, UUID id, int place, Kept kept) {
        return entities.createNativeQuery("""
                                insert into companion.my_view_attachment
                                    (id, view_id, place, media_type, content, size, sha256, sent_sha256, added_at)
                                values (:id, :view, :place, :mediaType, :content, :size, :sha256, :sent, :now)
                                on conflict do nothing
                                """)
                        .setParameter("id", id)
                        .setParameter("view", view)
                        .setParameter("place", place)
                        .setParameter("mediaType", kept.mediaType())
                        .setParameter("content", kept.content())
                        .setParameter("size", kept.content().length)
                        .setParameter("sha256", kept.sha256())
                        .setParameter("sent", kept.sentSha256())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    void delete(UUID id) {
        entities.createNativeQuery("delete from companion.my_view_attachment where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
