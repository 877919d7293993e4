package org.openiro.companionapi.review;

import java.util.List;

/** How a child would like a review to be. What is blank was not said; each may be null or empty. */
record Wishes(
        String placeKind,
        String placeText,
        String partOfDay,
        String timeText,
        String peopleText,
        List<String> topics,
        String topicsText,
        List<String> ways,
        String supporterText,
        String chairing) {

    Wishes {
        placeText = said(placeText);
        timeText = said(timeText);
        peopleText = said(peopleText);
        topicsText = said(topicsText);
        supporterText = said(supporterText);
        topics = topics == null ? List.of() : topics.stream().distinct().toList();
        ways = ways == null ? List.of() : ways.stream().distinct().toList();
    }

    private static String said(String words) {
        return words == null || words.isBlank() ? null : words;
    }
}
