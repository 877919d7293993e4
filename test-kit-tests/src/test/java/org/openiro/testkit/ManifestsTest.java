package org.openiro.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A setting that is misspelt in the manifests is ignored without a word, and the default of a laptop is used. */
class ManifestsTest {

    /** Left out, they are right: no help lines of one's own. */
    /** For the hand of an operator, who carries out what two people have decided. */
    private static final String DESTROYER = "OPENIRO_DESTROYER_PASSWORD";

    private static final Set<String> OPTIONAL = Set.of("OPENIRO_NATIONAL_HELP_FILE", DESTROYER);

    static Stream<Arguments> workloads() {
        return Stream.of(
                Arguments.of("backend.yaml", DeploymentSettings.readByApplication("backend")),
                Arguments.of("mobile-api.yaml", DeploymentSettings.readByApplication("mobile-api")),
                Arguments.of("migration-job.yaml", DeploymentSettings.readByMigration()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workloads")
    void shouldGiveAWorkloadWhatItCannotGuess(String manifest, Map<String, String> read) {
        Set<String> given = new TreeSet<>(DeploymentSettings.shared());
        given.addAll(DeploymentSettings.own(manifest));
        Set<String> needed = read.entrySet().stream()
                .filter(setting -> isOfNoUseInACluster(setting.getValue()))
                .map(Map.Entry::getKey)
                .filter(name -> !OPTIONAL.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(needed).contains("OPENIRO_DATABASE_URL");
        assertThat(given).containsAll(needed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workloads")
    void shouldGiveAWorkloadNothingOfItsOwnThatItDoesNotRead(String manifest, Map<String, String> read) {
        assertThat(DeploymentSettings.own(manifest)).isNotEmpty().isSubsetOf(read.keySet());
    }

    @Test
    void shouldWriteNoNameThatNothingReads() {
        Set<String> read = workloads()
                .flatMap(workload ->
                        ((Map<?, ?>) workload.get()[1]).keySet().stream().map(String.class::cast))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(DeploymentSettings.written()).isNotEmpty().isSubsetOf(read);
    }

    @Test
    void shouldLetNoWorkloadDestroyRecords() {
        assertThat(DeploymentSettings.readByMigration()).containsKey(DESTROYER);
        assertThat(DeploymentSettings.written()).doesNotContain(DESTROYER);
    }

    private static boolean isOfNoUseInACluster(String standard) {
        return standard.isEmpty()
                || standard.equals("unset")
                || standard.contains("localhost")
                || standard.contains("127.0.0.1");
    }
}
