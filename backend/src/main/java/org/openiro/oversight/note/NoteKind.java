package org.openiro.oversight.note;

/** What is written down, and what it is called where nobody says otherwise (Buckinghamshire practice standards, 10). */
enum NoteKind {
    IRO_OVERSIGHT("IRO oversight"),
    MIDWAY_OVERSIGHT("IRO midway oversight"),
    CONTACT("Contact");

    private final String usualSubject;

    NoteKind(String usualSubject) {
        this.usualSubject = usualSubject;
    }

    String usualSubject() {
        return usualSubject;
    }
}
