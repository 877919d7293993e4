package org.openiro.careplan;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.ADVOCATE;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.GUARDIAN;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.CarePlansApi;
import org.openiro.api.staff.model.CarePlanElementWriting;
import org.openiro.api.staff.model.CarePlanEntry;
import org.openiro.api.staff.model.CarePlanOutlineWriting;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class CarePlansResource implements CarePlansApi {

    private final CarePlanService service;
    private final CarePlans plans;
    private final CarePlanMapper mapper;
    private final Answers answers;

    CarePlansResource(CarePlanService service, CarePlans plans, CarePlanMapper mapper, Answers answers) {
        this.service = service;
        this.plans = plans;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response listCarePlans(UUID childId, String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toList(plans.list(childId, cursor, limit))).build();
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER})
    public Response startCarePlanDraft(UUID childId, UUID openIROAuthority, UUID idempotencyKey) {
        CarePlan draft = service.startDraft(childId);
        return answers.created("/v1/care-plans/" + draft.getId(), draft, mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response getCarePlan(UUID carePlanId, UUID openIROAuthority) {
        return answers.ok(plans.read(carePlanId), mapper::toModel);
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER})
    public Response outlineCarePlan(
            UUID carePlanId, UUID openIROAuthority, String ifMatch, CarePlanOutlineWriting carePlanOutlineWriting) {
        CarePlan draft = service.outline(carePlanId, ifMatch, mapper.toOutline(carePlanOutlineWriting));
        return answers.ok(draft, mapper::toModel);
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER})
    public Response writeCarePlanElement(
            UUID carePlanId,
            org.openiro.api.staff.model.PlanElement element,
            UUID openIROAuthority,
            String ifMatch,
            CarePlanElementWriting carePlanElementWriting) {
        CarePlan draft =
                service.write(carePlanId, ifMatch, mapper.toElement(element), mapper.toPlan(carePlanElementWriting));
        return answers.ok(draft, mapper::toModel);
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER})
    public Response removeCarePlanElement(
            UUID carePlanId, org.openiro.api.staff.model.PlanElement element, UUID openIROAuthority, String ifMatch) {
        return answers.ok(service.remove(carePlanId, ifMatch, mapper.toElement(element)), mapper::toModel);
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER})
    public Response withdrawCarePlanDraft(UUID carePlanId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey) {
        return answers.ok(service.withdraw(carePlanId, ifMatch), mapper::toModel);
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER})
    public Response putCarePlanInForce(
            UUID carePlanId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey, CarePlanEntry carePlanEntry) {
        CarePlan plan = service.putInForce(carePlanId, ifMatch, mapper.toEntry(carePlanEntry));
        return answers.ok(plan, mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response compareCarePlans(UUID carePlanId, UUID comparedWith, UUID openIROAuthority) {
        return answers.composed(mapper.toModel(plans.compare(carePlanId, comparedWith)));
    }
}
