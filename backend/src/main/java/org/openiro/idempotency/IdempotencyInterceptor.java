package org.openiro.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Parameter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.openiro.platform.operation.ContractOperation;
import org.openiro.platform.operation.ServesContract;
import org.openiro.platform.problem.ProblemException;

/**
 * The same Idempotency-Key makes one thing and gives one answer, also after a crash and from another replica: the key,
 * what the operation changed and the answer are committed together. Refusals are not stored. It stands outside every
 * precondition, so a replay succeeds although If-Match has since gone stale.
 */
@Interceptor
@ServesContract
@Priority(ServesContract.IDEMPOTENCY)
class IdempotencyInterceptor {

    private final AnswerStore answers;
    private final ObjectMapper json;

    IdempotencyInterceptor(AnswerStore answers, ObjectMapper json) {
        this.answers = answers;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        ContractOperation operation = ContractOperation.of(call.getMethod());
        UUID key = (UUID) operation.header(ContractOperation.IDEMPOTENCY_KEY, call.getParameters());
        if (key == null) {
            return call.proceed();
        }
        byte[] hash = hash(operation, call.getParameters());
        if (!answers.take(operation.id(), key, hash)) {
            return again(answers.find(operation.id(), key), hash);
        }
        Response answer = (Response) call.proceed();
        answers.keep(operation.id(), key, stored(call, answer, hash));
        return answer;
    }

    private static Response again(StoredAnswer first, byte[] hash) {
        if (!MessageDigest.isEqual(first.requestHash(), hash)) {
            throw new ProblemException(
                    "idempotency-key-reused",
                    "This Idempotency-Key was used for another request. Make a new key for a new request.");
        }
        Response.ResponseBuilder answer = Response.status(first.status());
        if (first.body() != null) {
            answer.entity(first.body()).type(MediaType.APPLICATION_JSON);
        }
        if (first.etag() != null) {
            answer.header("ETag", first.etag());
        }
        if (first.location() != null) {
            answer.header("Location", first.location());
        }
        return answer.build();
    }

    private StoredAnswer stored(InvocationContext call, Response answer, byte[] hash) throws JsonProcessingException {
        String body = null;
        if (answer.hasEntity()) {
            SecretOnce secret = call.getMethod().getAnnotation(SecretOnce.class);
            if (secret == null) {
                body = json.writeValueAsString(answer.getEntity());
            } else {
                ObjectNode withoutSecret = json.valueToTree(answer.getEntity());
                withoutSecret.remove(secret.value());
                body = json.writeValueAsString(withoutSecret);
            }
        }
        return new StoredAnswer(
                hash, answer.getStatus(), answer.getHeaderString("ETag"), answer.getHeaderString("Location"), body);
    }

    // Headers are about the exchange, not about what is asked for: a retry may carry a newer If-Match.
    private byte[] hash(ContractOperation operation, Object[] arguments) throws JsonProcessingException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Parameter[] parameters = operation.parameters();
            for (int i = 0; i < parameters.length; i++) {
                if (!parameters[i].isAnnotationPresent(HeaderParam.class)) {
                    digest.update(json.writeValueAsBytes(arguments[i]));
                    digest.update((byte) 0);
                }
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
