package org.openiro.testkit;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.restassured.filter.Filter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A RestAssured filter that fails the test when the contract does not describe the answer: its operation, status, media
 * type and body. Requests are not looked at, because tests send wrong ones on purpose.
 */
public final class ContractCheck {

    private ContractCheck() {}

    /** Checks answers against the bundled contract in a class-path resource. */
    public static Filter against(String contract) {
        LevelResolver answersOnly = LevelResolver.create()
                .withLevel("validation.request", Level.IGNORE)
                .build();
        return new OpenApiValidationFilter(OpenApiInteractionValidator.createForInlineApiSpecification(read(contract))
                .withLevelResolver(answersOnly)
                .build());
    }

    private static String read(String resource) {
        try (InputStream yaml = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
