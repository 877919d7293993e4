package org.openiro.companionapi.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Tells an installed app that is too old so, before anything else is asked of it. Help answers every app. */
@ApplicationScoped
class OldApps {

    static final String HEADER = "OpenIRO-App-Version";

    private static final String HELP = "/v1/help/";

    private final AppVersion minimum;

    OldApps(@ConfigProperty(name = "openiro.app.minimum-version") String minimum) {
        this.minimum = AppVersion.parse(minimum)
                .orElseThrow(() -> new IllegalArgumentException("openiro.app.minimum-version is not a version"));
    }

    @ServerRequestFilter(preMatching = true)
    public void refuse(ContainerRequestContext request) {
        String sent = request.getHeaderString(HEADER);
        if (sent == null || request.getUriInfo().getPath().startsWith(HELP)) {
            return;
        }
        AppVersion version = AppVersion.parse(sent)
                .orElseThrow(() -> new ProblemException(
                        "bad-request",
                        "Send the version of the app as numbers with points, such as 1.4.0.",
                        new FieldProblem("/parameters/" + HEADER, "MALFORMED", "This is not a version.")));
        if (version.compareTo(minimum) < 0) {
            throw new ProblemException("app-too-old", "Update the app to go on. Help works without that.");
        }
    }
}
