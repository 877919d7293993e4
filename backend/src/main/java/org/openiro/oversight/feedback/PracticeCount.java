package org.openiro.oversight.feedback;

import java.util.UUID;

/**
 * Feedback to one team on one theme.
 *
 * @param teamId null, as its name, for people who belonged to none
 * @param theme name of it
 */
public record PracticeCount(
        UUID teamId, String teamName, String theme, int positive, int constructive, int acknowledged) {}
