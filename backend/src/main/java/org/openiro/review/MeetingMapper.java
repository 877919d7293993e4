package org.openiro.review;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.ReviewMeetingPlanned;
import org.openiro.api.staff.model.Venue;

@Mapper
interface MeetingMapper {

    List<MeetingPlan> toPlans(List<ReviewMeetingPlanned> meetings);

    @Mapping(target = "venueKind", source = "venue.kind")
    @Mapping(target = "venueLabel", source = "venue.label")
    MeetingPlan toPlan(ReviewMeetingPlanned meeting);

    List<org.openiro.api.staff.model.ReviewMeeting> toModels(List<MeetingTime> meetings);

    @Mapping(target = "venue", source = "meeting")
    @Mapping(target = "removeAttendeeIdsItem", ignore = true)
    org.openiro.api.staff.model.ReviewMeeting toModel(MeetingTime meeting);

    default Venue venueOf(MeetingTime meeting) {
        return meeting.venueKind() == null
                ? null
                : new Venue()
                        .kind(org.openiro.api.staff.model.VenueKind.valueOf(
                                meeting.venueKind().name()))
                        .label(meeting.venueLabel());
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    default Instant toInstant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
