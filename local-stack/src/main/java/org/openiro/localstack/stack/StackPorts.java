package org.openiro.localstack.stack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openiro.testkit.PortInUseException;
import org.openiro.testkit.Ports;

/**
 * The port of each component on 127.0.0.1.
 *
 * @param of 1 to 65535, or 0 for any free port
 */
public record StackPorts(Map<Component, Integer> of) {

    public StackPorts {
        of = Map.copyOf(of);
    }

    /** The usual ports, save those that an option ({@code --backend-port}) or else the environment sets. */
    public static StackPorts from(Map<String, String> options, Map<String, String> environment) {
        Map<Component, Integer> ports = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            String wanted = options.getOrDefault(component.option(), environment.get(component.variable()));
            ports.put(component, wanted == null ? component.usualPort() : number(component, wanted));
        }
        return new StackPorts(ports);
    }

    /** Free ports, for a stack that runs beside others. */
    public static StackPorts anyFree() {
        Map<Component, Integer> ports = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            ports.put(component, 0);
        }
        return new StackPorts(ports);
    }

    private static int number(Component component, String wanted) {
        if (!wanted.matches("[0-9]{1,5}") || Integer.parseInt(wanted) > 65_535) {
            throw new StackException(component.option() + " takes a port from 1 to 65535, or 0 for any free one.");
        }
        return Integer.parseInt(wanted);
    }

    /**
     * Settles every port before anything starts.
     *
     * @throws StackException naming every port that is in use, and how to choose another
     */
    StackPorts resolved() {
        Map<Component, Integer> ports = new EnumMap<>(Component.class);
        List<String> taken = new ArrayList<>();
        for (Component component : Component.values()) {
            try {
                ports.put(component, Ports.resolve(component.title(), of.get(component)));
            } catch (PortInUseException e) {
                taken.add("Port %d (%s) is in use by another program; choose another with %s PORT or %s=PORT."
                        .formatted(e.port(), component.title(), component.option(), component.variable()));
            }
        }
        if (!taken.isEmpty()) {
            throw new StackException(String.join("\n", taken));
        }
        return new StackPorts(ports);
    }

    int get(Component component) {
        return of.get(component);
    }
}
