package org.openiro.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.openiro.platform.data.SqlState;
import org.openiro.platform.http.CorrelationId;

/** Every exception that leaves a resource becomes a problem here; none carries a value, a class name or SQL out. */
public class ProblemMappers {

    /** Attribute of an identity without roles: why no authority could be chosen for it. */
    public static final String UNDECIDED = "openiro.undecided";

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Set<String> NOT_A_CHARACTER = Set.of("22021", "22P05");

    private final CorrelationId correlationId;
    private final SecurityIdentity identity;

    ProblemMappers(CorrelationId correlationId, SecurityIdentity identity) {
        this.correlationId = correlationId;
        this.identity = identity;
    }

    @ServerExceptionMapper
    public Response refused(ProblemException e) {
        return answer(e.type(), e.getMessage(), e.errors(), e.headers());
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    public Response notSignedIn(SecurityException e) {
        return answer(
                ProblemTypes.get("unauthorized"),
                "Send a bearer token that is valid now and meant for this API.",
                List.of(),
                Map.of("WWW-Authenticate", "Bearer"));
    }

    @ServerExceptionMapper
    public Response notAllowed(ForbiddenException e) {
        // Without an authority there are no roles to look at; what the caller can do about that is another answer.
        ProblemException undecided = identity.getAttribute(UNDECIDED);
        return undecided == null
                ? answer(ProblemTypes.get("forbidden"), "None of your roles may do this.", List.of(), Map.of())
                : refused(undecided);
    }

    @ServerExceptionMapper
    public Response invalid(ResteasyReactiveViolationException e) {
        return refused(ProblemException.malformed(Violations.toErrors(e)));
    }

    // Named one by one, because Quarkus brings a mapper of its own for the more special one.
    @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class})
    public Response unreadable(JsonProcessingException e) {
        // Refused while it was being read, which has nothing to do with where in it the reader was.
        if (e.getCause() instanceof ProblemException refused) {
            return refused(refused);
        }
        return refused(ProblemException.malformed(Violations.toErrors(e)));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        int status = e.getResponse().getStatus();
        // An identifier in the address that is not one names nothing.
        ProblemType type = ProblemTypes.forStatus(status);
        return answer(type, type.meaning(), List.of(), Map.of());
    }

    @ServerExceptionMapper
    public Response database(PersistenceException e) {
        String state = SqlState.of(e).orElse(null);
        if (LOCK_NOT_AVAILABLE.equals(state)) {
            return answer(
                    ProblemTypes.get("request-in-progress"),
                    "Something else is changing this right now. Try again in a moment.",
                    List.of(),
                    Map.of("Retry-After", "1"));
        }
        if (NOT_A_CHARACTER.contains(state == null ? "" : state)) {
            return answer(
                    ProblemTypes.get("bad-request"),
                    "A text holds a character that cannot be kept, such as U+0000. Leave it out.",
                    List.of(),
                    Map.of());
        }
        // The connection pool's own failures carry no state.
        return state == null ? away("no connection") : unexpected(e);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        Optional<String> state = SqlState.of(e).filter(SqlState::meansAway);
        if (state.isPresent()) {
            return away(state.get());
        }
        if (SenderGone.is(e)) {
            // Nobody hears the answer, and nobody outside is to fill the log with what is no failure of ours.
            LOG.debugf("The sender did not finish, correlation id %s", correlationId.value());
            return answer(
                    ProblemTypes.get("bad-request"), "The body ended before it was complete.", List.of(), Map.of());
        }
        LOG.errorf(e, "Unexpected failure, correlation id %s", correlationId.value());
        return answer(
                ProblemTypes.get("internal-error"),
                "Something went wrong here. Nothing was changed. Quote the correlation id when you report it.",
                List.of(),
                Map.of());
    }

    /** A commit may have been heard although its answer was not, so this does not promise that nothing happened. */
    private Response away(String state) {
        LOG.errorf("Database did not answer: %s", state);
        return answer(
                ProblemTypes.get("service-unavailable"),
                "Send the same request again in a moment. With the same Idempotency-Key it is done once.",
                List.of(),
                Map.of("Retry-After", "5"));
    }

    private Response answer(ProblemType type, String detail, List<FieldProblem> errors, Map<String, String> headers) {
        Response.ResponseBuilder response = Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .entity(new Problem(type.uri(), type.status(), type.title(), detail, correlationId.value(), errors));
        headers.forEach(response::header);
        return response.build();
    }
}
