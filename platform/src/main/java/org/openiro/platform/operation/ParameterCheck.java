package org.openiro.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/**
 * Names every malformed query parameter and header before the framework reads them: it would call a malformed query
 * parameter a missing page. What stands in the path is left to it: an address that is not one names nothing.
 */
@ApplicationScoped
class ParameterCheck {

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceClass() == null
                || !resource.getResourceClass().isAnnotationPresent(ServesContract.class)) {
            return;
        }
        List<FieldProblem> malformed = new ArrayList<>();
        for (Parameter parameter :
                ContractOperation.of(resource.getResourceMethod()).parameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                List<String> sent = request.getUriInfo().getQueryParameters().get(query.value());
                check(query.value(), parameter.getType(), sent, malformed);
            }
            HeaderParam header = parameter.getAnnotation(HeaderParam.class);
            if (header != null) {
                check(header.value(), parameter.getType(), request.getHeaders().get(header.value()), malformed);
            }
        }
        if (!malformed.isEmpty()) {
            throw ProblemException.malformed(malformed);
        }
    }

    private static void check(String name, Class<?> type, List<String> sent, List<FieldProblem> malformed) {
        if (sent != null && !sent.stream().allMatch(text -> ParameterSyntax.isWellFormed(type, text))) {
            malformed.add(new FieldProblem(
                    "/parameters/" + name, "MALFORMED", "This does not have the form that the contract describes."));
        }
    }
}
