package org.openiro.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackPortsTest {

    @Test
    void shouldPreferTheOptionToTheEnvironmentAndBothToTheUsualPort() {
        StackPorts ports = StackPorts.from(
                Map.of("--backend-port", "9080"),
                Map.of("OPENIRO_BACKEND_PORT", "9081", "OPENIRO_KEYCLOAK_PORT", "9180"));
        assertThat(ports.get(Component.BACKEND)).isEqualTo(9080);
        assertThat(ports.get(Component.KEYCLOAK)).isEqualTo(9180);
        assertThat(ports.get(Component.COMPANION)).isEqualTo(8090);
    }

    @Test
    void shouldRefuseWhatIsNoPort() {
        for (String wrong : new String[] {"-1", "65536", "http", ""}) {
            assertThatThrownBy(() -> StackPorts.from(Map.of("--mail-port", wrong), Map.of()))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("--mail-port");
        }
    }

    @Test
    void shouldNameEveryPortThatIsInUseAndHowToChooseAnother() throws IOException {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket two = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StackPorts ports = StackPorts.from(
                    Map.of("--backend-port", "" + one.getLocalPort(), "--database-port", "" + two.getLocalPort()),
                    Map.of(
                            "OPENIRO_COMPANION_PORT",
                            "0",
                            "OPENIRO_KEYCLOAK_PORT",
                            "0",
                            "OPENIRO_MAIL_PORT",
                            "0",
                            "OPENIRO_INBOX_PORT",
                            "0"));
            assertThatThrownBy(ports::resolved)
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Port " + one.getLocalPort() + " (The staff API)")
                    .hasMessageContaining("--backend-port")
                    .hasMessageContaining("Port " + two.getLocalPort() + " (PostgreSQL)")
                    .hasMessageContaining("OPENIRO_DATABASE_PORT");
        }
    }

    @Test
    void shouldFindAFreePortForEachComponent() {
        Map<Component, Integer> found = StackPorts.anyFree().resolved().of();
        assertThat(found).containsOnlyKeys(Component.values());
        assertThat(found.values())
                .allSatisfy(port -> assertThat(port).isPositive())
                .doesNotHaveDuplicates();
    }
}
