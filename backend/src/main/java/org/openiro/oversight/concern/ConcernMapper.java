package org.openiro.oversight.concern;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.ConcernLink;
import org.openiro.api.staff.model.ConcernLinkGiving;
import org.openiro.api.staff.model.ConcernList;
import org.openiro.api.staff.model.ConcernOutcomeRecording;
import org.openiro.api.staff.model.RaisedConcern;
import org.openiro.platform.paging.Page;

@Mapper
interface ConcernMapper {

    LinkRecipient toRecipient(ConcernLinkGiving giving);

    ConcernOutcome toOutcome(ConcernOutcomeRecording recording);

    @Mapping(target = "status", expression = "java(toModel(concern.status()))")
    @Mapping(target = "linkFor", source = "invitedName")
    @Mapping(target = "linkGivenBy", source = "invitedBy")
    @Mapping(target = "linkGivenAt", source = "invitedAt")
    @Mapping(target = "raised", expression = "java(raisedOf(concern))")
    @Mapping(target = "result", expression = "java(outcomeOf(concern))")
    org.openiro.api.staff.model.Concern toModel(Concern concern);

    org.openiro.api.staff.model.ConcernStatus toModel(ConcernStatus status);

    default ConcernLink toLink(ConcernService.GivenLink given) {
        return new ConcernLink()
                .concernId(given.concern().getId())
                .name(given.concern().getInvitedName())
                .relation(given.concern().getInvitedRelation())
                .expiresAt(toUtc(given.concern().linkEndsAt()))
                .address(given.address());
    }

    default RaisedConcern raisedOf(Concern concern) {
        return concern.getRaisedAt() == null
                ? null
                : new RaisedConcern()
                        .words(concern.getWords())
                        .name(concern.getName())
                        .relation(concern.getRelation())
                        .email(concern.getEmail())
                        .phone(concern.getPhone())
                        .language(concern.getRaisedIn())
                        .raisedAt(toUtc(concern.getRaisedAt()));
    }

    default org.openiro.api.staff.model.ConcernOutcome outcomeOf(Concern concern) {
        return concern.getOutcome() == null
                ? null
                : new org.openiro.api.staff.model.ConcernOutcome()
                        .outcome(concern.getOutcome())
                        .wordsForReporter(concern.getWordsForReporter())
                        .recordedBy(concern.getOutcomeBy())
                        .recordedAt(toUtc(concern.getOutcomeAt()));
    }

    default ConcernList toList(Page<Concern> page) {
        return new ConcernList()
                .items(page.items().stream().map(this::toModel).toList())
                .nextCursor(page.nextCursor());
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
