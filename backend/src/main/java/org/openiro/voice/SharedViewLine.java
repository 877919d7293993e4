package org.openiro.voice;

import java.util.List;

/** A shared view with the name of whoever answered it, null until then, and with what goes with it. */
record SharedViewLine(ChildView view, String answeredBy, List<ViewAttachment> attachments) {

    /** As queries make it. */
    SharedViewLine(ChildView view, String answeredBy) {
        this(view, answeredBy, List.of());
    }
}
