package org.openiro.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;

/**
 * Work whose effect a test chooses, under a kind that exists. Every item leaves one row behind as its effect in the
 * database. Items that are none of the test's go to the handler they belong to.
 */
final class ScriptedWork {

    static final WorkKind KIND = WorkKind.CONFIRM_LOOKED_AFTER;

    private final Audit audit;
    private final Map<UUID, Consumer<UUID>> scripts = new ConcurrentHashMap<>();
    private final Map<UUID, String> streams = new ConcurrentHashMap<>();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final List<UUID> order = Collections.synchronizedList(new ArrayList<>());
    private final List<String> overlaps = Collections.synchronizedList(new ArrayList<>());

    ScriptedWork(Audit audit) {
        this.audit = audit;
    }

    /** @param script what happens after the effect was written; given the item */
    void add(UUID subject, String stream, Consumer<UUID> script) {
        streams.put(subject, stream);
        scripts.put(subject, script);
    }

    /** Subjects in the order in which they were begun. */
    List<UUID> order() {
        return List.copyOf(order);
    }

    /** Streams in which two items were worked on at once. */
    List<String> overlaps() {
        return List.copyOf(overlaps);
    }

    List<WorkHandler> handlers(List<WorkHandler> real) {
        return Arrays.stream(WorkKind.values())
                .flatMap(kind -> real.stream().filter(handler -> handler.kind() == kind))
                .<WorkHandler>map(handler -> handler.kind() == KIND ? new Scripted(handler) : new Passed(handler))
                .toList();
    }

    /** An anonymous class would do, but a client proxy of a bean has no name of its own in a log. */
    private record Passed(WorkHandler real) implements WorkHandler {

        @Override
        public WorkKind kind() {
            return real.kind();
        }

        @Override
        public void handle(UUID item, UUID subject) {
            real.handle(item, subject);
        }
    }

    private final class Scripted implements WorkHandler {

        private final WorkHandler real;

        private Scripted(WorkHandler real) {
            this.real = real;
        }

        @Override
        public WorkKind kind() {
            return KIND;
        }

        @Override
        public void handle(UUID item, UUID subject) {
            Consumer<UUID> script = scripts.get(subject);
            if (script == null) {
                real.handle(item, subject);
                return;
            }
            String stream = streams.get(subject);
            if (!busy.add(stream)) {
                overlaps.add(stream);
            }
            try {
                order.add(subject);
                audit.record(AuditEvent.of("SCRIPTED_EFFECT", "WorkItem", subject, null));
                script.accept(item);
            } finally {
                busy.remove(stream);
            }
        }
    }
}
