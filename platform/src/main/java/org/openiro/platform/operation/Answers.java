package org.openiro.platform.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import org.openiro.platform.data.Aggregate;

/** Answers with the entity tag they need. */
@ApplicationScoped
public class Answers {

    private final EntityManager entities;
    private final ObjectMapper json;

    Answers(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** 200 with the present state of an aggregate. */
    public <A extends Aggregate> Response ok(A aggregate, Function<A, ?> toModel) {
        return aggregate(Response.ok(), aggregate, toModel);
    }

    /** 201 with the present state of a new aggregate and its address. */
    public <A extends Aggregate> Response created(String path, A aggregate, Function<A, ?> toModel) {
        return aggregate(Response.created(URI.create(path)), aggregate, toModel);
    }

    /** 200 for an answer composed of several things: its tag is a hash of the whole body. */
    public Response composed(Object model) {
        return composed(Response.ok(), model);
    }

    /** The same with a status and headers of its own. */
    public Response composed(Response.ResponseBuilder response, Object model) {
        return tagged(response.entity(model), model);
    }

    /** For an answer in another form than JSON: its tag is a hash of what it is made of. */
    public Response tagged(Response.ResponseBuilder response, Object madeOf) {
        return response.header("ETag", hash(madeOf)).build();
    }

    private <A extends Aggregate> Response aggregate(
            Response.ResponseBuilder response, A aggregate, Function<A, ?> toModel) {
        // The version moves when the change is written, and the answer must name the version it moved to.
        entities.flush();
        return response.entity(toModel.apply(aggregate))
                .header("ETag", aggregate.etag())
                .build();
    }

    private String hash(Object model) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(model));
            return "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
