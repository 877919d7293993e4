package org.openiro.localstack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openiro.localstack.stack.StackException;

/**
 * A command line taken apart.
 *
 * @param words what is not an option, in order
 * @param values options with a value, {@code --years 2026} or {@code --years=2026}
 * @param flags options without one
 */
record Options(List<String> words, Map<String, String> values, Set<String> flags) {

    /**
     * @param known options with a value
     * @param switches options without one
     * @throws StackException for any other option
     */
    static Options parse(List<String> arguments, Set<String> known, Set<String> switches) {
        List<String> words = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        Set<String> flags = new java.util.HashSet<>();
        for (int i = 0; i < arguments.size(); i++) {
            String[] parts = arguments.get(i).split("=", 2);
            if (!parts[0].startsWith("--")) {
                words.add(arguments.get(i));
            } else if (switches.contains(parts[0]) && parts.length == 1) {
                flags.add(parts[0]);
            } else if (known.contains(parts[0]) && (parts.length == 2 || i + 1 < arguments.size())) {
                values.put(parts[0], parts.length == 2 ? parts[1] : arguments.get(++i));
            } else {
                throw new StackException("Not understood: " + parts[0] + ". ./openiro help shows what there is.");
            }
        }
        return new Options(List.copyOf(words), Map.copyOf(values), Set.copyOf(flags));
    }
}
