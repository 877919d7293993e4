package org.openiro.oversight.event;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;
import static org.openiro.access.Role.Names.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.SignificantEventsApi;
import org.openiro.api.staff.model.EventConsultation;
import org.openiro.api.staff.model.EventDecisionMaking;
import org.openiro.api.staff.model.SignificantEventNotice;
import org.openiro.audit.ChildRecords;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;
import org.openiro.reading.ReadingMapper;
import org.openiro.reading.WordsForChild;

@ServesContract
class SignificantEventsResource implements SignificantEventsApi {

    private final EventService service;
    private final ChildRecords records;
    private final EventMapper mapper;
    private final Answers answers;
    private final WordsForChild words;
    private final ReadingMapper reading;

    SignificantEventsResource(
            EventService service,
            ChildRecords records,
            EventMapper mapper,
            Answers answers,
            WordsForChild words,
            ReadingMapper reading) {
        this.service = service;
        this.records = records;
        this.mapper = mapper;
        this.answers = answers;
        this.words = words;
        this.reading = reading;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, AUDITOR, DCS})
    public Response listSignificantEvents(UUID childId, String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toList(records.list(SignificantEvent.LIST, childId, cursor, limit)))
                .build();
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, SYSTEM})
    public Response notifySignificantEvent(
            UUID childId, UUID openIROAuthority, UUID idempotencyKey, SignificantEventNotice significantEventNotice) {
        SignificantEvent event = service.notify(childId, mapper.toNotice(significantEventNotice));
        return answers.created("/v1/significant-events/" + event.getId(), event, mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, AUDITOR, DCS})
    public Response getSignificantEvent(UUID eventId, UUID openIROAuthority) {
        return answers.ok(records.read(SignificantEvent.class, eventId), mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response markSignificantEventRead(UUID eventId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey) {
        return answers.ok(service.read(eventId, ifMatch), mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response decideSignificantEvent(
            UUID eventId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            EventDecisionMaking eventDecisionMaking) {
        return answers.ok(service.decide(eventId, ifMatch, mapper.toJudgement(eventDecisionMaking)), mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response recordEventConsultation(
            UUID eventId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            EventConsultation eventConsultation) {
        return answers.ok(
                service.consulted(eventId, ifMatch, mapper.toResult(eventConsultation)),
                event -> mapper.toModel(event)
                        .readability(reading.toModel(words.check(event.getChildId(), event.getWordsForChild()))));
    }
}
