package org.openiro.review.decision;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.openiro.child.ReadingBand;

/** A decision in words for the child: all that the child reads of it. */
@Embeddable
record ChildsVersion(
        String childWords, @Enumerated(EnumType.STRING) ReadingBand childBand, Instant childWrittenAt) {}
