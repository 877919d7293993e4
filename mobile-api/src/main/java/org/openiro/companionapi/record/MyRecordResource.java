package org.openiro.companionapi.record;

import static org.openiro.companionapi.access.Roles.CHILD;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.companion.MyRecordApi;
import org.openiro.companionapi.session.CurrentChild;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;
import org.openiro.platform.problem.ProblemException;

@ServesContract
class MyRecordResource implements MyRecordApi {

    private final CurrentChild child;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Answers answers;

    MyRecordResource(CurrentChild child, EntityManager entities, ObjectMapper json, Answers answers) {
        this.child = child;
        this.entities = entities;
        this.json = json;
        this.answers = answers;
    }

    @Override
    @RolesAllowed(CHILD)
    public Response getMyRecord(UUID reviewId, String openIROAppVersion) {
        RecordRow row = entities.createQuery("from RecordRow where reviewId = :review", RecordRow.class)
                .setParameter("review", reviewId)
                .getResultStream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        return answers.composed(MyRecordMapper.toModel(row, read(row), child.get()));
    }

    private Written read(RecordRow row) {
        try {
            return json.readValue(row.content, Written.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
