package org.openiro.iro;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.paging.LatestFirst;

/** What a child or a family was given about reviews and the people in them (Hertfordshire procedures). Never changed. */
@Entity
class InformationPack extends Aggregate {

    static final LatestFirst<InformationPack> LIST =
            LatestFirst.byDay(InformationPack.class, "givenOn", InformationPack::getGivenOn);

    private UUID childId;

    @Enumerated(EnumType.STRING)
    private InformationRecipient recipient;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] topics;

    private String language;

    @Enumerated(EnumType.STRING)
    private InformationFormat format;

    private LocalDate givenOn;
    private UUID recordedBy;
    private Instant recordedAt;

    protected InformationPack() {}

    InformationPack(UUID childId, GivenInformation given, UUID by, Instant now) {
        this.childId = childId;
        this.recipient = given.recipient();
        this.topics = names(given.topics());
        this.language = given.language();
        this.format = given.format();
        this.givenOn = given.date();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    private static String[] names(Collection<InformationTopic> topics) {
        return topics.stream().sorted().map(InformationTopic::name).toArray(String[]::new);
    }

    public UUID getChildId() {
        return childId;
    }

    public InformationRecipient getRecipient() {
        return recipient;
    }

    public List<InformationTopic> getTopics() {
        return Arrays.stream(topics).map(InformationTopic::valueOf).toList();
    }

    public String getLanguage() {
        return language;
    }

    public InformationFormat getFormat() {
        return format;
    }

    public LocalDate getGivenOn() {
        return givenOn;
    }

    public UUID getRecordedBy() {
        return recordedBy;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }
}
