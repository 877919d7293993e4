package org.openiro.voice;

import static org.openiro.access.Role.Names.ADVOCATE;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.openiro.api.staff.MessagesApi;
import org.openiro.api.staff.model.MessageReply;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;
import org.openiro.reading.ReadingMapper;
import org.openiro.reading.WordsForChild;

@ServesContract
class MessagesResource implements MessagesApi {

    private final MessageService messages;
    private final VoiceMapper mapper;
    private final Answers answers;
    private final WordsForChild words;
    private final ReadingMapper reading;

    MessagesResource(
            MessageService messages, VoiceMapper mapper, Answers answers, WordsForChild words, ReadingMapper reading) {
        this.messages = messages;
        this.mapper = mapper;
        this.answers = answers;
        this.words = words;
        this.reading = reading;
    }

    @Override
    @RolesAllowed({IRO, SOCIAL_WORKER, ADVOCATE})
    public Response listChildMessages(UUID childId, String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toMessages(messages.list(childId, cursor, limit)))
                .build();
    }

    @Override
    @RolesAllowed({IRO, SOCIAL_WORKER, ADVOCATE})
    public Response getChildMessage(UUID messageId, UUID openIROAuthority) {
        return answers.composed(mapper.toModel(messages.show(messageId)));
    }

    @Override
    @RolesAllowed({IRO, SOCIAL_WORKER, ADVOCATE})
    public Response markMessageRead(UUID messageId, UUID openIROAuthority, UUID idempotencyKey) {
        return answers.composed(mapper.toModel(messages.markRead(messageId)));
    }

    @Override
    @RolesAllowed({IRO, SOCIAL_WORKER, ADVOCATE})
    public Response replyToChild(UUID childId, UUID openIROAuthority, UUID idempotencyKey, MessageReply messageReply) {
        MessageLine line = messages.write(childId, messageReply.getText(), messageReply.getInReplyTo());
        return Response.fromResponse(answers.composed(mapper.toModel(line)
                        .readability(reading.toModel(words.check(childId, messageReply.getText())))))
                .status(Response.Status.CREATED)
                .location(URI.create("/v1/messages/" + line.id()))
                .build();
    }
}
