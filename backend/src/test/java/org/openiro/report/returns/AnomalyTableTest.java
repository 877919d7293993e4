package org.openiro.report.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.openiro.report.ssda903.Anomaly;

/** The contract publishes one table of anomalies, and it is that of the code. */
class AnomalyTableTest {

    @Test
    void shouldPublishEveryAnomalyAsItIs() throws IOException {
        List<String> lines =
                description().lines().filter(line -> line.startsWith("| `")).toList();

        assertThat(lines)
                .containsExactlyElementsOf(Arrays.stream(Anomaly.values())
                        .map(anomaly -> "| `%s` | %s | %s | %s |"
                                .formatted(anomaly.name(), anomaly.severity(), anomaly.dfeRule(), anomaly.reason()))
                        .toList());
    }

    private static String description() throws IOException {
        try (InputStream yaml = AnomalyTableTest.class.getResourceAsStream("/META-INF/openiro/staff.yaml")) {
            return StreamSupport.stream(
                            new YAMLMapper().readTree(yaml).get("tags").spliterator(), false)
                    .filter(tag -> tag.get("name").asText().equals("returns"))
                    .map(tag -> tag.get("description"))
                    .map(JsonNode::asText)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
