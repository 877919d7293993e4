package org.openiro.review.distribution;

import org.openiro.review.record.RecordReader;

/** What somebody who gets a record is to the child: it decides what of it they may read. */
enum RecipientKind {
    /** Gets a copy of their own, made of what was written for the child. */
    CHILD(null),
    FAMILY(RecordReader.Kind.FAMILY),
    CARER(RecordReader.Kind.CARER),
    PROFESSIONAL(RecordReader.Kind.PROFESSIONAL),
    SERVICE(RecordReader.Kind.SERVICE);

    private final RecordReader.Kind reader;

    RecipientKind(RecordReader.Kind reader) {
        this.reader = reader;
    }

    RecordReader reader(boolean invited) {
        return new RecordReader(reader, invited);
    }
}
