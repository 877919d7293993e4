package org.openiro.localstack.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.Json;
import org.openiro.localstack.api.ReturnFolder;
import org.openiro.localstack.api.ReturnImport;
import org.openiro.localstack.api.SignIns;
import org.openiro.localstack.stack.StackException;
import org.openiro.testkit.sample.SampleAuthority;
import org.openiro.testkit.sample.SampleReturn;
import org.openiro.testkit.sample.WorkingDays;

/** Sets one authority up: how it is reached, its people, its IROs, its advocacy provider, its statutory return. */
final class AuthoritySetUp {

    /** How far back first reviews in a sample return can lie. */
    private static final int CALENDAR_YEARS = 7;

    private final SignIns signIns;
    private final SampleAuthority authority;
    private final LocalDate today;
    private final Api admin;
    private final String domain;

    AuthoritySetUp(SignIns signIns, SampleAuthority authority, LocalDate today) {
        this.signIns = signIns;
        this.authority = authority;
        this.today = today;
        this.admin = signIns.staff(Persona.administratorOf(authority));
        this.domain = authority.name().toLowerCase(Locale.ROOT) + ".example";
    }

    void load() {
        if (admin.get("/v1/me").status() == 403) {
            throw new StackException("The accounts in Keycloak and the people in the database do not belong together. "
                    + "Begin anew with ./openiro up --fresh.");
        }
        setInbox();
        People people = new People(signIns, authority);
        people.load();
        new IroProfiles(admin, today).load(authority, people);
        setAdvocacyProvider();
        sendReturn();
    }

    private void setInbox() {
        Answer present = admin.get("/v1/authority").expect(200);
        if (present.json().has("serviceInbox")) {
            return;
        }
        admin.put(
                        "/v1/authority",
                        present.etag(),
                        Map.of(
                                "name",
                                authority.displayName() + " Council",
                                "serviceInbox",
                                "iro.service@" + domain,
                                "outOfHours",
                                Map.of(
                                        "name", authority.displayName() + " out of hours team",
                                        "phone", "01632 960199",
                                        "hours", "After 5 in the afternoon and all weekend"),
                                "helplines",
                                List.of(Map.of(
                                        "name", authority.displayName() + " participation team",
                                        "about", "They help children have a say.",
                                        "phone", "01632 960177",
                                        "hours", "Monday to Friday, 9 to 5"))))
                .expect(200);
    }

    private void setAdvocacyProvider() {
        Answer present = admin.get("/v1/advocacy-provider").expect(200);
        if (!present.json().path("configured").asBoolean()) {
            admin.put(
                            "/v1/advocacy-provider",
                            present.etag(),
                            Map.of(
                                    "name", "Voices North",
                                    "email", "duty@voices-north.example",
                                    "phone", "01632 960155"))
                    .expect(200);
        }
    }

    private void sendReturn() {
        ReturnImport client = new ReturnImport(admin);
        if (!client.earlier().isEmpty()) {
            return;
        }
        try {
            Path folder = signIns.addresses()
                    .directory()
                    .sampleReturn(authority.name().toLowerCase(Locale.ROOT));
            SampleReturn.of(authority, today, WorkingDays.except(holidays())).writeTo(Files.createDirectories(folder));
            int year = SampleReturn.firstDay(today).getYear() + 1;
            JsonNode done = client.send(ReturnFolder.read(folder).tables(), List.of(year, year + 1), progress -> {});
            if (!"DONE".equals(done.path("status").asText())) {
                throw new StackException(
                        "The sample return of " + authority.displayName() + " was not imported: " + done);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bank holidays, from the calendar that judges the reviews. */
    private Set<LocalDate> holidays() {
        Set<LocalDate> holidays = new HashSet<>();
        for (int year = today.getYear() - CALENDAR_YEARS; year <= today.getYear() + 1; year++) {
            JsonNode calendar =
                    admin.get("/v1/working-days?year=" + year).expect(200).json();
            Json.each(calendar.path("holidays"))
                    .map(holiday -> LocalDate.parse(holiday.path("date").asText()))
                    .forEach(holidays::add);
        }
        return holidays;
    }
}
