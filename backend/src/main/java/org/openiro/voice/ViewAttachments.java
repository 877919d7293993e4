package org.openiro.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What goes with shared views. Who may read a view is asked before. */
@ApplicationScoped
class ViewAttachments {

    private final EntityManager entities;

    ViewAttachments(EntityManager entities) {
        this.entities = entities;
    }

    /** The lines with what goes with each, in the order it was added. */
    List<SharedViewLine> with(List<SharedViewLine> lines) {
        if (lines.isEmpty()) {
            return lines;
        }
        Map<UUID, List<ViewAttachment>> byView = entities.createQuery(
                        "from ViewAttachment where viewId in :views order by addedAt, id", ViewAttachment.class)
                .setParameter(
                        "views", lines.stream().map(line -> line.view().getId()).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(ViewAttachment::getViewId));
        return lines.stream()
                .map(line -> new SharedViewLine(
                        line.view(),
                        line.answeredBy(),
                        byView.getOrDefault(line.view().getId(), List.of())))
                .toList();
    }

    Optional<ViewAttachmentContent> content(UUID view, UUID id) {
        return Optional.ofNullable(entities.find(ViewAttachmentContent.class, id))
                .filter(attachment -> attachment.getViewId().equals(view));
    }
}
