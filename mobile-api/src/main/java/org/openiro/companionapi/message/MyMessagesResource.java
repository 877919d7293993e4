package org.openiro.companionapi.message;

import static org.openiro.companionapi.access.Roles.CHILD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.openiro.api.companion.MyMessagesApi;
import org.openiro.api.companion.model.MessageToSend;
import org.openiro.api.companion.model.MyMessage;
import org.openiro.api.companion.model.MyMessageList;
import org.openiro.companionapi.message.Sending.Sent;
import org.openiro.companionapi.people.Helper.Place;
import org.openiro.companionapi.people.MyHelpers;
import org.openiro.companionapi.session.CurrentChild;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.ProblemException;

@ServesContract
class MyMessagesResource implements MyMessagesApi {

    private final CurrentChild child;
    private final MyHelpers helpers;
    private final MyMessages messages;
    private final Sending sending;
    private final Answers answers;

    MyMessagesResource(CurrentChild child, MyHelpers helpers, MyMessages messages, Sending sending, Answers answers) {
        this.child = child;
        this.helpers = helpers;
        this.messages = messages;
        this.sending = sending;
        this.answers = answers;
    }

    @Override
    @RolesAllowed(CHILD)
    public Response listMyMessages(String cursor, Integer limit, String openIROAppVersion) {
        Page<MyMessage> page = messages.newestFirst(cursor, limit).map(mapper()::toModel);
        return Response.ok(new MyMessageList().items(page.items()).nextCursor(page.nextCursor()))
                .build();
    }

    @Override
    @RolesAllowed(CHILD)
    public Response getMyMessage(UUID messageId, String openIROAppVersion) {
        MessageRow message = messages.find(messageId).orElseThrow(ProblemException::notFound);
        return answers.composed(mapper().toModel(message));
    }

    @Override
    @RolesAllowed(CHILD)
    public Response sendMyMessage(String openIROAppVersion, MessageToSend words) {
        Sent sent = sending.send(
                words.getId(),
                Place.valueOf(words.getTo().name()),
                words.getText(),
                words.getClientCreatedAt().toInstant());
        return answers.composed(
                Response.status(sent.isNew() ? 201 : 200).location(URI.create("/v1/me/messages/" + words.getId())),
                mapper().toModel(sent.message()));
    }

    private MyMessageMapper mapper() {
        return new MyMessageMapper(child.get(), helpers.today());
    }
}
