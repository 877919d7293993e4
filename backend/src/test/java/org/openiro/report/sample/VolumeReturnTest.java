package org.openiro.report.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.report.ssda903.Anomaly;
import org.openiro.testkit.sample.ReturnTables;
import org.openiro.testkit.sample.VolumeReturn;

class VolumeReturnTest {

    private static final LocalDate AS_AT = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldGiveExactlyTheFindingsThatWerePlanted(long seed) {
        VolumeReturn volume = VolumeReturn.of(VolumeReturn.Size.DEFAULT, 3, seed, AS_AT);

        assertThat(ReadBack.of(volume.tables(), AS_AT).counts()).isEqualTo(volume.planted());
    }

    @Test
    void shouldHaveExactlyTheSizeAskedFor() {
        ReturnTables tables =
                VolumeReturn.of(VolumeReturn.Size.DEFAULT, 3, 1, AS_AT).tables();

        assertThat(tables.header()).hasSize(2_675 + 1);
        assertThat(tables.episodes()).hasSize(5_050 + 1);
        assertThat(tables.reviews()).hasSize(12_582 + 1);
    }

    @Test
    void shouldBeCleanWhenNothingIsPlanted() {
        VolumeReturn volume = VolumeReturn.of(new VolumeReturn.Size(200, 420, 900), 0, 5, AS_AT);
        ReadBack read = ReadBack.of(volume.tables(), AS_AT);

        assertThat(read.findings()).isEmpty();
        assertThat(read.children()).hasSize(200);
        assertThat(read.children().stream()
                        .mapToInt(child -> child.reviews().size())
                        .sum())
                .isEqualTo(900);
    }

    @Test
    void shouldPlantEveryAnomalyButTheTwoThatDoNotFit() {
        Set<String> all =
                Arrays.stream(Anomaly.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        // One needs two thousand rows for one child, the other an episode of years ago.
        all.removeAll(Set.of("TOO_MANY_ROWS_FOR_CHILD", "PLACE_CHANGE_REASON_NOT_IN_YEAR"));

        assertThat(VolumeReturn.of(VolumeReturn.Size.DEFAULT, 1, 1, AS_AT)
                        .planted()
                        .keySet())
                .isEqualTo(all);
    }

    @Test
    void shouldRefuseASizeThatLeavesNoRoom() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VolumeReturn.of(new VolumeReturn.Size(10, 20, 30), 1, 1, AS_AT));
    }
}
