package org.openiro.review.invitation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.ConsultationAnswer;
import org.openiro.api.staff.model.ConsultationAnswered;
import org.openiro.api.staff.model.ConsultationAnswers;
import org.openiro.api.staff.model.InvitationLanguage;
import org.openiro.api.staff.model.InvitationSubmitted;
import org.openiro.api.staff.model.ReviewInvitations;

@Mapper
interface InvitationMapper {

    List<Entry> toEntries(List<InvitationSubmitted> submitted);

    Entry toEntry(InvitationSubmitted submitted);

    @Mapping(target = "removeItemsItem", ignore = true)
    ReviewInvitations toModel(InvitationList list);

    @Mapping(target = "id", source = "invitation.id")
    @Mapping(target = "reviewId", source = "invitation.reviewId")
    @Mapping(target = "attendeeId", source = "invitation.attendeeId")
    @Mapping(target = "name", source = "attendee.name")
    @Mapping(target = "roleLabel", source = "attendee.roleLabel")
    @Mapping(target = "channel", source = "invitation.channel")
    @Mapping(target = "form", source = "invitation.form")
    @Mapping(target = "language", source = "invitation.language")
    @Mapping(target = "email", source = "invitation.email")
    @Mapping(target = "postalAddress", source = "invitation.postalAddress")
    @Mapping(target = "listedAt", source = "invitation.listedAt")
    @Mapping(target = "withdrawnAt", source = "invitation.withdrawnAt")
    @Mapping(target = "removeDispatchesItem", ignore = true)
    @Mapping(target = "removePostalAddressItem", ignore = true)
    org.openiro.api.staff.model.Invitation toModel(InvitationDetails details);

    @Mapping(target = "removeDocumentsItem", ignore = true)
    org.openiro.api.staff.model.InvitationDispatch toModel(InvitationDispatch dispatch);

    default ConsultationAnswers toAnswers(List<AnsweredForm> forms) {
        return new ConsultationAnswers().items(forms.stream().map(this::toModel).toList());
    }

    @Mapping(target = "id", source = "form.id")
    @Mapping(target = "invitationId", source = "form.invitationId")
    @Mapping(target = "name", source = "attendee.name")
    @Mapping(target = "roleLabel", source = "attendee.roleLabel")
    @Mapping(target = "form", source = "form.form")
    @Mapping(target = "language", source = "form.answeredIn")
    @Mapping(target = "answeredAt", source = "form.answeredAt")
    @Mapping(target = "removeAnswersItem", ignore = true)
    ConsultationAnswered toModel(AnsweredForm answered);

    ConsultationAnswer toModel(AnsweredForm.Answer answer);

    default Language toLanguage(InvitationLanguage language) {
        return language == null ? null : Language.valueOf(language.name());
    }

    default InvitationLanguage toModel(Language language) {
        return InvitationLanguage.valueOf(language.name());
    }

    default InvitationLanguage toLanguage(String tag) {
        return tag == null ? null : InvitationLanguage.valueOf(tag.toUpperCase(Locale.ROOT));
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
