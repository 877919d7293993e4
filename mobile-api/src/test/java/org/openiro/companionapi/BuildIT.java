package org.openiro.companionapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.testkit.BuiltApplication;

class BuildIT {

    private static final BuiltApplication PRODUCTION = BuiltApplication.forProduction();

    @Test
    void shouldHaveTheCompanionApi() {
        assertThat(PRODUCTION.entries("org/openiro/companionapi/")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"org/openiro/localclock/", "META-INF/resources/webjars/", "META-INF/resources/swagger-ui/"})
    void shouldLeaveOutOfProductionWhatTheLocalStackHas(String local) {
        assertThat(PRODUCTION.entries(local)).isEmpty();
        assertThat(BuiltApplication.forTheLocalStack().entries(local)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/openiro/child/",
                "org/openiro/access/",
                "org/openiro/database/",
                "org/openiro/testkit/",
                "io/zonky/"
            })
    void shouldHaveNothingOfTheStaffSideOrOfTests(String foreign) {
        assertThat(PRODUCTION.entries(foreign)).isEmpty();
    }
}
