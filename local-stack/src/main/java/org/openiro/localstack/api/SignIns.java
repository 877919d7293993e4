package org.openiro.localstack.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.openiro.localstack.seed.ChildPersona;
import org.openiro.localstack.seed.Persona;
import org.openiro.localstack.stack.Addresses;
import org.openiro.localstack.stack.StackException;
import org.openiro.testkit.ChildSignIn;
import org.openiro.testkit.Secrets;
import org.openiro.testkit.StaffTokens;

/** Signs personas in at a running stack, with real tokens. */
public final class SignIns {

    private final Addresses addresses;
    private final Map<Persona, Supplier<String>> staff = new EnumMap<>(Persona.class);
    private final Map<ChildPersona, Supplier<String>> children = new EnumMap<>(ChildPersona.class);

    public SignIns(Addresses addresses) {
        this.addresses = addresses;
        StaffTokens tokens = new StaffTokens(
                addresses.keycloak().toString(), addresses.directory().secrets());
        for (Persona persona : Persona.values()) {
            staff.put(persona, new CachedToken(() -> tokens.token(persona.userName())));
        }
        for (ChildPersona child : ChildPersona.values()) {
            children.put(child, new CachedToken(() -> signIn(child)));
        }
    }

    public Addresses addresses() {
        return addresses;
    }

    /** The staff API as a persona uses it. */
    public Api staff(Persona persona) {
        return new Api(addresses.backend(), staff.get(persona));
    }

    /** The companion API as a child uses it. */
    public Api child(ChildPersona child) {
        return new Api(addresses.companion(), children.get(child));
    }

    /** The subject of a persona's tokens: the id of the account. */
    public String subject(Persona persona) {
        String claims =
                new String(Base64.getUrlDecoder().decode(token(persona).split("\\.")[1]), StandardCharsets.UTF_8);
        try {
            return Json.MAPPER.readTree(claims).path("sub").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Keycloak's token cannot be read", e);
        }
    }

    public String token(Persona persona) {
        return staff.get(persona).get();
    }

    public String token(ChildPersona child) {
        return children.get(child).get();
    }

    private String signIn(ChildPersona child) {
        Secrets secrets = Secrets.in(addresses.directory().secrets());
        String name = secrets.find(child.signInNameKey())
                .orElseThrow(() -> new StackException(child.displayName() + " has no access to the app yet."));
        String pin = secrets.find(child.pinKey()).orElseThrow();
        return new ChildSignIn(addresses.keycloak().toString())
                .signIn(name, pin)
                .access();
    }
}
