package org.openiro.review.preparation;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.ADVOCATE;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.ReviewWishesApi;
import org.openiro.api.staff.model.ReviewWishes;
import org.openiro.api.staff.model.WishAnswersWriting;
import org.openiro.api.staff.model.WishesTelling;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class ReviewWishesResource implements ReviewWishesApi {

    private final WishesService service;
    private final WishesMapper mapper;
    private final Answers answers;

    ReviewWishesResource(WishesService service, WishesMapper mapper, Answers answers) {
        this.service = service;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, AUDITOR, DCS})
    public Response getReviewWishes(UUID reviewId, UUID openIROAuthority) {
        return answers.ok(service.read(reviewId), this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER})
    public Response recordReviewWishes(
            UUID reviewId, UUID openIROAuthority, String ifMatch, WishesTelling wishesTelling) {
        return answers.ok(service.tell(reviewId, ifMatch, mapper.toWished(wishesTelling)), this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response answerReviewWishes(
            UUID reviewId, UUID openIROAuthority, String ifMatch, WishAnswersWriting wishAnswersWriting) {
        return answers.ok(service.answer(reviewId, ifMatch, mapper.toAnswers(wishAnswersWriting)), this::toModel);
    }

    private ReviewWishes toModel(Wishes wishes) {
        return mapper.toModel(wishes, wishes.wished(), wishes.answers());
    }
}
