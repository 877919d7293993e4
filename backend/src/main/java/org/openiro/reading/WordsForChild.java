package org.openiro.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.child.Child;
import org.openiro.child.ReadingBand;

/** Says to whoever has just written something for a child how easy that child can read it; nothing is refused for that. */
@ApplicationScoped
public class WordsForChild {

    private final EntityManager entities;

    WordsForChild(EntityManager entities) {
        this.entities = entities;
    }

    /** In the child's own reading band, as the app takes it; null where there are no words. */
    public ReadingCheck check(UUID child, String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        ReadingBand band = entities.find(Child.class, child).getReadingBand();
        return ReadingCheck.of(words, band == null ? ReadingBand.SIMPLE : band);
    }
}
