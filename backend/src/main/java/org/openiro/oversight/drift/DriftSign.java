package org.openiro.oversight.drift;

/**
 * A reason, and the query that looks it up in the record. Every bean of this type is asked; a feature that knows of
 * another sign adds a {@link DriftReason} and a bean.
 *
 * @param sql facts {@code (text, day, subject)} of one child: {@code c} of an outer query over {@code openiro.child}, on
 *     the day {@code dates.today}, a year after {@code dates.year_before}; it has no parameters
 */
record DriftSign(DriftReason reason, String sql) {}
