package org.openiro.report.ssda903;

import java.util.List;

/**
 * One child's history and what was found on the way.
 *
 * @param history the history, of the rows that were not refused
 * @param findings for rows of the file only, never for stored ones
 */
public record Assembled(ChildHistory history, List<Finding> findings) {}
