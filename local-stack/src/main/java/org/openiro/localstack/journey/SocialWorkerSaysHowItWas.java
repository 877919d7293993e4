package org.openiro.localstack.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.Waiting;
import org.openiro.localstack.seed.Persona;

/** Whoever was invited is asked by a one-time link; what they say is counted, and read by nobody without their yes. */
final class SocialWorkerSaysHowItWas implements Step {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern LINK = Pattern.compile("/links/[A-Za-z0-9_-]{43}");

    @Override
    public String title() {
        return "The social worker says how the review was";
    }

    @Override
    public void walk(Scene scene, Report report) {
        Api iro = scene.as(Persona.IRO);
        String review = "/v1/reviews/" + scene.the(Scene.Thing.REVIEW);
        JsonNode asked = Waiting.until(
                        PATIENCE,
                        "the link to have gone out",
                        () -> iro.list(review + "/surveys"),
                        list -> list.toString().contains("HANDED_OFF"))
                .get(0);
        report.equal(
                "The morning after, the social worker was asked",
                "SOCIAL_WORKER",
                asked.path("relation").asText());
        String link = linkIn(scene.mailTo(ReviewIsPrepared.MAIL));
        Api browser = new Api(scene.addresses().backend(), null);
        Answer returned = browser.submit(link, "LISTENED=AGREE&WORDS=Rushed&MAY_BE_READ=NO");
        report.check(
                "Words that nobody may read come back, and are not lost",
                returned.status() == 422 && returned.text().contains("Rushed"));
        browser.submit(link, "LISTENED=AGREE&MAY_BE_READ=NO").expect(200);
        report.check(
                "The IRO learns that there is an answer, and not which",
                iro.list(review + "/surveys").get(0).path("answered").asBoolean()
                        && iro.list(review + "/survey-answers").isEmpty());
        report.equal("The link works once", 410, browser.get(link).status());
    }

    private static String linkIn(List<JsonNode> mails) {
        return mails.stream()
                .map(mail -> LINK.matcher(mail.path("text").asText()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new StepFailedException("The mail leads to the form"));
    }
}
