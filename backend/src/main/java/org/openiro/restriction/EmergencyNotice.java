package org.openiro.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.notice.NoticeSender;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/**
 * Tells the IRO service by mail that a restricted record was opened, and neither whose nor by whom. Without an inbox the
 * alert in the managers' work says it alone.
 */
@ApplicationScoped
class EmergencyNotice implements WorkHandler {

    private static final String SUBJECT = "OpenIRO: a restricted record was opened";
    private static final String TEXT = """
            Somebody opened a restricted record in an emergency.
            Sign in to OpenIRO and open your work to see who did and why.

            This message says nothing about anybody on purpose. Please do not answer it.
            """;

    private final EntityManager entities;
    private final NoticeSender sender;

    EmergencyNotice(EntityManager entities, NoticeSender sender) {
        this.entities = entities;
        this.sender = sender;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.NOTIFY_EMERGENCY_ACCESS;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        String inbox = (String) entities.createNativeQuery(
                        "select service_inbox from openiro.local_authority where id = scope.current_authority()",
                        String.class)
                .getSingleResult();
        if (inbox != null) {
            sender.send(item, inbox, SUBJECT, TEXT);
        }
    }
}
