package org.openiro.localstack.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.Waiting;
import org.openiro.localstack.seed.Persona;

/** Straight to the provider (Children Act 1989 s.26A): nobody approves it, and nobody else reads why. */
final class ChildAsksForAnAdvocate implements Step {

    private static final String PROVIDER = "duty@voices-north.example";
    private static final String REASON = "I want to tell someone about where I live.";

    @Override
    public String title() {
        return "The child asks for an advocate";
    }

    @Override
    public void walk(Scene scene, Report report) {
        int before = scene.mailTo(PROVIDER).size();
        Api child = scene.asChild();
        String request = child.post("/v1/me/advocacy-requests", Map.of("id", Scene.newId(), "reason", REASON))
                .expect(201)
                .json()
                .path("id")
                .asText();
        List<JsonNode> mails = Waiting.until(
                Duration.ofSeconds(30),
                "the notice to the provider",
                () -> scene.mailTo(PROVIDER),
                present -> present.size() > before);
        JsonNode notice = mails.get(mails.size() - 1);
        report.check("The provider has its notice by mail", mails.size() > before);
        report.check(
                "It says neither why nor who",
                !notice.toString().contains("where I live")
                        && !notice.toString().contains("Maya"));
        report.note("\"" + notice.path("subject").asText() + "\"");
        report.equal(
                "It went to the provider with nobody's approval in between",
                "SENT_TO_PROVIDER",
                Waiting.until(
                        Duration.ofSeconds(10),
                        "the request to be with the provider",
                        () -> child.list("/v1/me/advocacy-requests")
                                .get(0)
                                .path("status")
                                .asText(),
                        "SENT_TO_PROVIDER"::equals));

        String address = "/v1/advocacy-requests/" + request;
        JsonNode forManager =
                scene.as(Persona.IRO_MANAGER).get(address).expect(200).json();
        report.check("A manager sees that there is a request, without the reason", !forManager.has("reason"));
        report.equal("and finds no reason in SQL either", 0, reasons(scene, Persona.IRO_MANAGER));
        JsonNode forAdvocate =
                scene.as(Persona.ADVOCATE).get(address).expect(200).json();
        report.equal(
                "The provider's advocate reads it",
                REASON,
                forAdvocate.path("reason").asText());
    }

    /** How many reasons somebody finds who reaches the database as the staff application does, with their own scope. */
    private static int reasons(Scene scene, Persona persona) {
        String authority = scene.as(persona)
                .get("/v1/me")
                .expect(200)
                .json()
                .path("actingFor")
                .path("authority")
                .path("id")
                .asText();
        try (Connection connection =
                DriverManager.getConnection(scene.addresses().databaseUrl(), "openiro_staff", null)) {
            connection.setAutoCommit(false);
            try (PreparedStatement begin = connection.prepareStatement("select scope.begin_staff(?, ?)")) {
                begin.setString(1, scene.signIns().subject(persona));
                begin.setObject(2, UUID.fromString(authority));
                begin.executeQuery();
            }
            try (PreparedStatement read = connection.prepareStatement("select count(*) from openiro.advocacy_reason");
                    ResultSet row = read.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
