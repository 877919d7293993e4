package org.openiro.companionapi.session;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.openiro.companionapi.words.Band;
import org.openiro.companionapi.words.Words;

/** The child who is signed in, as the view {@code me} shows them. */
@Entity
@Immutable
public class Me {

    @Id
    private UUID id;

    private String firstName;

    @Enumerated(EnumType.STRING)
    private Band readingBand;

    private String authorityCode;

    public String getFirstName() {
        return firstName;
    }

    public Band getReadingBand() {
        return readingBand;
    }

    public String getAuthorityCode() {
        return authorityCode;
    }

    /** What the app says, as this child reads. */
    public Words words() {
        return Words.of(readingBand);
    }
}
