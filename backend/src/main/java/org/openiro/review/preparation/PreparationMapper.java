package org.openiro.review.preparation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.AdjournmentConsideredWriting;
import org.openiro.api.staff.model.ChairingByChild;
import org.openiro.api.staff.model.ChairingByChildWriting;
import org.openiro.api.staff.model.ChildConsultation;
import org.openiro.api.staff.model.ChildConsultationWriting;
import org.openiro.api.staff.model.OthersView;
import org.openiro.api.staff.model.PaperWriting;
import org.openiro.api.staff.model.ParentsPartWriting;
import org.openiro.api.staff.model.PlanningTalkWriting;
import org.openiro.api.staff.model.PreReviewVisitWriting;
import org.openiro.api.staff.model.ReviewPaper;
import org.openiro.api.staff.model.ReviewPreparation;
import org.openiro.api.staff.model.TakingPartSupport;
import org.openiro.api.staff.model.TakingPartWay;
import org.openiro.api.staff.model.TakingPartWriting;
import org.openiro.api.staff.model.VenueAgreementWriting;
import org.openiro.api.staff.model.ViewsOfOthersWriting;
import org.openiro.review.Paper;

@Mapper
interface PreparationMapper {

    PlanningTalk toPart(PlanningTalkWriting writing);

    Consultation toPart(ChildConsultationWriting writing);

    PreReviewVisit toPart(PreReviewVisitWriting writing);

    VenueAgreement toPart(VenueAgreementWriting writing);

    TakingPart toPart(TakingPartWriting writing);

    Chairing toPart(ChairingByChildWriting writing);

    ParentsPart toPart(ParentsPartWriting writing);

    AdjournmentConsidered toPart(AdjournmentConsideredWriting writing);

    ViewsOfOthers toPart(ViewsOfOthersWriting writing);

    @Mapping(target = "readAt", ignore = true)
    @Mapping(target = "readById", ignore = true)
    PaperEntry toEntry(PaperWriting writing);

    Paper toPaper(org.openiro.api.staff.model.Paper paper);

    @Mapping(target = "viewsOfOthers", source = "preparation.viewsOfOthers.items")
    @Mapping(target = "removeViewsOfOthersItem", ignore = true)
    @Mapping(target = "removePapersItem", ignore = true)
    ReviewPreparation toModel(Preparation preparation, List<Papers.Standing> papers);

    org.openiro.api.staff.model.PlanningTalk toModel(PlanningTalk talk);

    ChildConsultation toModel(Consultation consultation);

    org.openiro.api.staff.model.PreReviewVisit toModel(PreReviewVisit visit);

    org.openiro.api.staff.model.VenueAgreement toModel(VenueAgreement venue);

    @Mapping(target = "removeWaysItem", ignore = true)
    @Mapping(target = "removeSupportsItem", ignore = true)
    org.openiro.api.staff.model.TakingPart toModel(TakingPart part);

    TakingPartWay toModel(TakingPart.Way way);

    TakingPartSupport toModel(TakingPart.Support support);

    ChairingByChild toModel(Chairing chairing);

    org.openiro.api.staff.model.ParentsPart toModel(ParentsPart part);

    org.openiro.api.staff.model.AdjournmentConsidered toModel(AdjournmentConsidered considered);

    OthersView toModel(ViewsOfOthers.View view);

    @Mapping(target = "dated", source = "entry.dated")
    @Mapping(target = "recordedWhere", source = "entry.recordedWhere")
    @Mapping(target = "receivedOn", source = "entry.receivedOn")
    @Mapping(target = "note", source = "entry.note")
    @Mapping(target = "readAt", source = "entry.readAt")
    @Mapping(target = "readById", source = "entry.readById")
    ReviewPaper toModel(Papers.Standing paper);

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
