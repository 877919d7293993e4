package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.openiro.people.Person;
import org.openiro.review.RecordPart;
import org.openiro.review.RecordSection;
import org.openiro.review.ReviewAtHand;
import org.openiro.review.SectionText;

/** Everybody is told that the IRO wants to hear of any concern about the plan, and how (NIROMP code 6.1, 6.2). */
@ApplicationScoped
class ConcernsSection implements RecordSection {

    private final EntityManager entities;
    private final ActiveIros iros;

    ConcernsSection(EntityManager entities, ActiveIros iros) {
        this.entities = entities;
        this.iros = iros;
    }

    @Override
    public RecordPart part() {
        return RecordPart.CONCERNS;
    }

    @Override
    public Optional<SectionText> of(ReviewAtHand review) {
        return iros.of(review.child())
                .map(iro -> text(
                        entities.find(Person.class, iro.person()).getDisplayName(),
                        entities.find(IroProfile.class, iro.iro()).getContact()))
                .or(() -> Optional.of(SectionText.write()
                        .paragraph("The child has no Independent Reviewing Officer at present."
                                + " Tell the manager of the reviewing service if you are worried about the plan.")
                        .done()));
    }

    private static SectionText text(String name, IroContact contact) {
        SectionText.Writer text = SectionText.write()
                .paragraph("Between reviews, tell the Independent Reviewing Officer if you think that the plan does not"
                        + " work, is not carried out, or is not right for the child any more.");
        return contact(text, name, contact)
                .forChild()
                .paragraph("Are you worried about something? Do you think your plan is not right? You can always tell "
                        + name + ".")
                .fact("Telephone", contact.phone())
                .fact("Text message", contact.text())
                .fact("E-mail", contact.email())
                .fact("When", contact.hours())
                .done();
    }

    private static SectionText.Writer contact(SectionText.Writer text, String name, IroContact contact) {
        return text.fact("Independent Reviewing Officer", name)
                .fact("Telephone", contact.phone())
                .fact("Text message", contact.text())
                .fact("E-mail", contact.email())
                .fact("When", contact.hours());
    }
}
