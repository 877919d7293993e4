package org.openiro.oversight.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.EventConsultation;
import org.openiro.api.staff.model.EventDecisionMaking;
import org.openiro.api.staff.model.EventOutcome;
import org.openiro.api.staff.model.SignificantEventList;
import org.openiro.api.staff.model.SignificantEventNotice;
import org.openiro.platform.paging.Page;

@Mapper
interface EventMapper {

    EventNotice toNotice(SignificantEventNotice notice);

    EventJudgement toJudgement(EventDecisionMaking making);

    ConsultationResult toResult(EventConsultation consultation);

    @Mapping(target = "judgement", expression = "java(judgementOf(event))")
    @Mapping(target = "result", expression = "java(outcomeOf(event))")
    @Mapping(target = "readability", ignore = true)
    org.openiro.api.staff.model.SignificantEvent toModel(SignificantEvent event);

    org.openiro.api.staff.model.EventDecision toModel(EventDecision decision);

    default org.openiro.api.staff.model.EventJudgement judgementOf(SignificantEvent event) {
        return event.getDecision() == null
                ? null
                : new org.openiro.api.staff.model.EventJudgement()
                        .decision(toModel(event.getDecision()))
                        .reason(event.getReason())
                        .childConsulted(event.getChildConsulted())
                        .consultationNote(event.getConsultationNote())
                        .decidedBy(event.getDecidedBy())
                        .decidedAt(toUtc(event.getDecidedAt()));
    }

    default EventOutcome outcomeOf(SignificantEvent event) {
        return event.getOutcome() == null
                ? null
                : new EventOutcome()
                        .outcome(event.getOutcome())
                        .wordsForChild(event.getWordsForChild())
                        .recordedBy(event.getOutcomeBy())
                        .recordedAt(toUtc(event.getOutcomeAt()));
    }

    default SignificantEventList toList(Page<SignificantEvent> page) {
        return new SignificantEventList()
                .items(page.items().stream().map(this::toModel).toList())
                .nextCursor(page.nextCursor());
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
