package org.openiro.companionapi.iro;

import static org.openiro.companionapi.access.Roles.CHILD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.openiro.api.companion.MyIroApi;
import org.openiro.companionapi.session.CurrentChild;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;
import org.openiro.platform.problem.ProblemException;

@ServesContract
class MyIroResource implements MyIroApi {

    private final CurrentChild child;
    private final MyIros iros;
    private final MyIroMapper mapper;
    private final Answers answers;

    MyIroResource(CurrentChild child, MyIros iros, MyIroMapper mapper, Answers answers) {
        this.child = child;
        this.iros = iros;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed(CHILD)
    public Response getMyIro(String openIROAppVersion) {
        Optional<MyIroRow> iro = iros.current();
        iro.filter(row -> row.childSawAt == null).ifPresent(iros::seen);
        return answers.composed(mapper.toModel(child.get(), iro, iros.previous(iro)));
    }

    @Override
    @RolesAllowed(CHILD)
    public Response getMyIroPhoto(String openIROAppVersion) {
        PhotoRow photo = iros.photo().orElseThrow(ProblemException::notFound);
        return Response.ok(photo.content, "image/jpeg")
                .header("ETag", "\"" + photo.sha256 + "\"")
                .build();
    }
}
