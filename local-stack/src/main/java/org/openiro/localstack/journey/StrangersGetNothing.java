package org.openiro.localstack.journey;

import org.openiro.localstack.api.Api;
import org.openiro.localstack.seed.ChildPersona;
import org.openiro.localstack.seed.Persona;

/** What is not yours looks the same as what does not exist. */
final class StrangersGetNothing implements Step {

    @Override
    public String title() {
        return "Strangers get nothing";
    }

    @Override
    public void walk(Scene scene, Report report) {
        Api otherChild = scene.signIns().child(ChildPersona.OTHER_CHILD);
        report.equal(
                "Another child does not find the message",
                404,
                otherChild
                        .get("/v1/me/messages/" + scene.the(Scene.Thing.MESSAGE))
                        .status());
        report.equal(
                "nor the draft",
                404,
                otherChild.get("/v1/me/views/" + scene.the(Scene.Thing.DRAFT)).status());

        report.equal(
                "A worker of the other authority does not find the child",
                404,
                scene.as(Persona.OTHER_SOCIAL_WORKER).get(scene.child("")).status());
        report.equal(
                "nor does the other authority's manager find the review",
                404,
                scene.as(Persona.OTHER_IRO_MANAGER)
                        .get("/v1/reviews/" + scene.the(Scene.Thing.REVIEW))
                        .status());

        Api staffInTheApp =
                new Api(scene.addresses().companion(), () -> scene.signIns().token(Persona.IRO));
        report.equal(
                "A staff token opens nothing in the companion API",
                401,
                staffInTheApp.get("/v1/me").status());
        Api childAtTheStaff = new Api(scene.addresses().backend(), scene::childToken);
        report.equal(
                "A child's token opens nothing in the staff API",
                401,
                childAtTheStaff.get("/v1/me").status());
        report.equal(
                "Nobody in particular gets nothing in particular",
                401,
                new Api(scene.addresses().backend(), null).get(scene.child("")).status());
    }
}
