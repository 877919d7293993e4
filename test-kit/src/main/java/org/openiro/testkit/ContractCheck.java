package org.openiro.testkit;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter.OpenApiValidationException;
import com.atlassian.oai.validator.restassured.RestAssuredRequest;
import com.atlassian.oai.validator.restassured.RestAssuredResponse;
import com.atlassian.oai.validator.schema.ValidationConfiguration;
import io.restassured.filter.Filter;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A RestAssured filter that fails the test when the contract does not describe the answer: its operation, status, media
 * type and body. Requests are not looked at, because tests send wrong ones on purpose. The library has a filter that looks
 * at them too, and forgets what it found: that takes a tenth of the time of the tests.
 */
public final class ContractCheck {

    /** How many schemas are kept ready: more than a contract has answers. The library's 100 are made anew all the time. */
    private static final int SCHEMAS = 5_000;

    private ContractCheck() {}

    /** Checks answers against the bundled contract in a class-path resource. */
    public static Filter against(String contract) {
        // What is asked of an address that the contract does not know is a finding about the request.
        LevelResolver answersOnly = LevelResolver.create()
                .withLevel("validation.request", Level.IGNORE)
                .build();
        OpenApiInteractionValidator validator = OpenApiInteractionValidator.createForInlineApiSpecification(
                        read(contract))
                .withLevelResolver(answersOnly)
                .withSchemaValidationConfiguration(new ValidationConfiguration().setMaxCacheSize(SCHEMAS))
                .build();
        return (request, response, context) -> {
            Response answer = context.next(request, response);
            Request asked = RestAssuredRequest.of(request);
            ValidationReport report =
                    validator.validateResponse(asked.getPath(), asked.getMethod(), RestAssuredResponse.of(answer));
            if (report.hasErrors()) {
                throw new OpenApiValidationException(report);
            }
            return answer;
        };
    }

    private static String read(String resource) {
        try (InputStream yaml = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
