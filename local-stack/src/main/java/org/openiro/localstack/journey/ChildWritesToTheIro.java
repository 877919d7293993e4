package org.openiro.localstack.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.seed.Persona;

/** A telephone loses its network, so the same message may come twice; it is one message. */
final class ChildWritesToTheIro implements Step {

    @Override
    public String title() {
        return "The child sees who the IRO is, and writes";
    }

    @Override
    public void walk(Scene scene, Report report) {
        Api child = scene.asChild();
        JsonNode mine = child.get("/v1/me/iro").expect(200).json();
        report.equal(
                "The child sees who their IRO is",
                "Grace Okafor",
                mine.path("iro").path("name").asText());
        report.note(mine.path("iro").path("whatTheyDo").asText());
        Answer photo = child.get("/v1/me/iro/photo").expect(200);
        report.check("There is a picture of her", isPicture(photo.body()));

        Map<String, String> words = Map.of(
                "id",
                Scene.newId(),
                "text",
                "Can I see my cousin in the holidays?",
                "to",
                "IRO",
                "clientCreatedAt",
                scene.time().now().toInstant().toString());
        String message = child.post("/v1/me/messages", words)
                .expect(201)
                .json()
                .path("id")
                .asText();
        scene.keep(Scene.Thing.MESSAGE, message);
        child.post("/v1/me/messages", words).expect(200);
        report.equal(
                "The message is sent twice with one id, and is one message",
                1,
                child.list("/v1/me/messages").size());

        Api iro = scene.as(Persona.IRO);
        List<JsonNode> received = iro.list(scene.child("/messages"));
        report.equal(
                "The IRO has it, word for word",
                words.get("text"),
                received.get(0).path("text").asText());
        iro.post("/v1/messages/" + message + "/read").expect(200);
        report.equal("The IRO reads it, and the child sees that", "READ", status(child, message));

        iro.post(
                        scene.child("/messages"),
                        Map.of("text", "Yes, I think so. I will ask and tell you on Friday.", "inReplyTo", message))
                .expect(201);
        report.equal("The IRO answers, and the child sees that too", "REPLIED", status(child, message));
        JsonNode answer = child.list("/v1/me/messages").get(0);
        report.equal(
                "The answer is there to read", message, answer.path("inReplyTo").asText());
        report.note("\"" + answer.path("text").asText() + "\"");
    }

    private static String status(Api child, String message) {
        return child.get("/v1/me/messages/" + message)
                .expect(200)
                .json()
                .path("status")
                .asText();
    }

    private static boolean isPicture(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes)) != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
