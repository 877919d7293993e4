package org.openiro.test;

import static io.restassured.RestAssured.given;

import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.openiro.testkit.ContractCheck;

/** Requests as a client would send them; every answer is checked against the contract. */
public final class Api {

    private static final Filter CONTRACT = ContractCheck.against("META-INF/openiro/staff.yaml");

    private Api() {}

    /** Signed in as the person of a role in Northmoor. */
    public static RequestSpecification as(String role) {
        return asSubject(subject(role, "northmoor"));
    }

    /** Signed in as the person of a role in Easthaven. */
    public static RequestSpecification elsewhereAs(String role) {
        return asSubject(subject(role, "easthaven"));
    }

    public static RequestSpecification asSubject(String subject) {
        return anonymous().auth().oauth2(token(subject));
    }

    public static RequestSpecification anonymous() {
        return given().filter(CONTRACT).contentType(ContentType.JSON);
    }

    /** A fresh Idempotency-Key. */
    public static Map<String, Object> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID());
    }

    public static String subject(String role, String authorityCode) {
        return role.toLowerCase().replace('_', '-') + "@" + authorityCode;
    }

    public static String token(String subject) {
        return Components.issuer()
                .issueToken(Components.REALM, subject, Components.AUDIENCE)
                .serialize();
    }
}
