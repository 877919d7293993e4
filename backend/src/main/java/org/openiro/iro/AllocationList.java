package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.openiro.platform.paging.Page;

/** The IROs a child has had, newest first. */
@ApplicationScoped
class AllocationList {

    private final EntityManager entities;

    AllocationList(EntityManager entities) {
        this.entities = entities;
    }

    Page<Allocation> of(UUID child, String cursor, int limit) {
        return Allocation.LIST.where("e.childId = :child").page(entities, Map.of("child", child), cursor, limit);
    }

    static List<UUID> ids(Iterable<Allocation> allocations) {
        return StreamSupport.stream(allocations.spliterator(), false)
                .map(Allocation::getId)
                .toList();
    }
}
