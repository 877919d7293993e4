package org.openiro.localclock;

import io.quarkus.arc.profile.IfBuildProfile;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The pages to try the API are at {@code /swagger-ui/}; without the last stroke their parts would not be found. */
@ApplicationScoped
@IfBuildProfile("local")
class ApiPages {

    void routes(@Observes Router router) {
        router.getWithRegex("/swagger-ui").handler(request -> request.redirect("/swagger-ui/"));
    }
}
