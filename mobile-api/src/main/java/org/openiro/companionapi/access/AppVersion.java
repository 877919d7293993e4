package org.openiro.companionapi.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The version of an installed app: up to four numbers, the first counting most; what follows a hyphen is ignored. */
record AppVersion(int[] numbers) implements Comparable<AppVersion> {

    private static final Pattern FORM = Pattern.compile("\\d{1,6}(\\.\\d{1,6}){0,3}([-+][0-9A-Za-z.+-]{0,60})?");

    static Optional<AppVersion> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        String numbers = text.split("[-+]", 2)[0];
        return Optional.of(new AppVersion(
                Arrays.stream(numbers.split("\\.")).mapToInt(Integer::parseInt).toArray()));
    }

    @Override
    public int compareTo(AppVersion other) {
        for (int i = 0; i < Math.max(numbers.length, other.numbers.length); i++) {
            int difference = Integer.compare(number(i), other.number(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private int number(int position) {
        return position < numbers.length ? numbers[position] : 0;
    }
}
