package org.openiro.review.preparation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.ReviewWishes;
import org.openiro.api.staff.model.WishAnswersWriting;
import org.openiro.api.staff.model.WishesTelling;

@Mapper
interface WishesMapper {

    WishedFor toWished(WishesTelling telling);

    WishAnswers toAnswers(WishAnswersWriting writing);

    @Mapping(target = "reviewId", source = "wishes.reviewId")
    @Mapping(target = "savedAt", source = "wishes.savedAt")
    @Mapping(target = "toldToId", source = "wishes.toldTo")
    @Mapping(target = "answeredAt", source = "wishes.answeredAt")
    @Mapping(target = "answeredById", source = "wishes.answeredBy")
    @Mapping(target = "removeTopicsItem", ignore = true)
    @Mapping(target = "removeWaysItem", ignore = true)
    @Mapping(target = "removeAnswersItem", ignore = true)
    ReviewWishes toModel(Wishes wishes, WishedFor wished, List<WishAnswer> answers);

    org.openiro.api.staff.model.WishAnswer toModel(WishAnswer answer);

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
