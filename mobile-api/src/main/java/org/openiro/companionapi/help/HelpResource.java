package org.openiro.companionapi.help;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.openiro.api.companion.HelpApi;
import org.openiro.api.companion.model.HelpLine;
import org.openiro.api.companion.model.HelpLine.ScopeEnum;
import org.openiro.api.companion.model.HelpPage;
import org.openiro.api.companion.model.ReadingBand;
import org.openiro.companionapi.words.Band;
import org.openiro.companionapi.words.Phrase;
import org.openiro.companionapi.words.Words;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;
import org.openiro.platform.scope.CurrentScope;

/** Help for everybody: without signing in, for every app, and whatever has become of a token that is sent along. */
@ServesContract
class HelpResource implements HelpApi {

    /** Nobody has said who they are: plain words that most can read. */
    private static final Band BAND = Band.SIMPLE;

    private static final Logger LOG = Logger.getLogger(HelpResource.class);
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,40}");

    private final EntityManager entities;
    private final CurrentScope scope;
    private final NationalHelp national;
    private final ObjectMapper json;
    private final Answers answers;

    HelpResource(
            EntityManager entities, CurrentScope scope, NationalHelp national, ObjectMapper json, Answers answers) {
        this.entities = entities;
        this.scope = scope;
        this.national = national;
        this.json = json;
        this.answers = answers;
    }

    @Override
    @PermitAll
    public Response getHelp(String authorityCode) {
        Optional<AuthorityHelp> authority = Optional.empty();
        String cacheControl = "max-age=3600";
        try {
            authority = CODE.matcher(authorityCode).matches() ? find(authorityCode) : Optional.empty();
        } catch (RuntimeException e) {
            LOG.errorf(
                    "Help goes without the numbers of the authority: %s",
                    e.getClass().getName());
            cacheControl = "no-cache";
        }
        Stream<HelpLine> local = authority.stream().flatMap(this::local);
        Stream<HelpLine> everywhere = national.lines().stream().map(line -> toModel(line, ScopeEnum.NATIONAL));
        return answers.composed(
                Response.ok().header("Cache-Control", cacheControl),
                new HelpPage()
                        .emergency(Words.of(BAND).say(Phrase.HELP_EMERGENCY))
                        .authorityName(
                                authority.map(known -> known.authorityName).orElse(null))
                        .readingBand(ReadingBand.valueOf(BAND.name()))
                        .lines(Stream.concat(local, everywhere).toList()));
    }

    // Without a scope, so that nothing of whoever asks is opened, and an ended session does not stand in the way. In a
    // transaction of its own, so that the national numbers are answered although the database does not answer.
    private Optional<AuthorityHelp> find(String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> scope.without(() -> Optional.ofNullable(entities.find(AuthorityHelp.class, code))));
    }

    private Stream<HelpLine> local(AuthorityHelp authority) {
        Stream<HelpLine> outOfHours = Stream.ofNullable(authority.outOfHoursPhone)
                .map(phone -> new HelpLine()
                        .name(authority.outOfHoursName)
                        .about(Words.of(BAND).say(Phrase.HELP_OUT_OF_HOURS))
                        .phone(phone)
                        .hours(authority.outOfHoursHours)
                        .scope(ScopeEnum.LOCAL));
        return Stream.concat(outOfHours, helplines(authority).stream().map(line -> toModel(line, ScopeEnum.LOCAL)));
    }

    private List<Line> helplines(AuthorityHelp authority) {
        try {
            return List.of(json.readValue(authority.helplines, Line[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HelpLine toModel(Line line, ScopeEnum scope) {
        return new HelpLine()
                .name(line.name())
                .about(line.about())
                .phone(line.phone())
                .text(line.text())
                .textKeyword(line.textKeyword())
                .email(line.email())
                .website(line.website())
                .hours(line.hours())
                .scope(scope);
    }
}
