package org.openiro.iro;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.openiro.platform.data.Aggregate;

/** What the law asks of an Independent Reviewing Officer (SI 2010/959, regulation 46), and what children are told. */
@Entity
class IroProfile extends Aggregate {

    /** Guidance for an IRO: years since qualification. */
    private static final int YEARS_OF_EXPERIENCE = 5;

    private UUID personId;
    private String qualification;

    @Enumerated(EnumType.STRING)
    private Regulator regulator;

    private String registrationNumber;
    private LocalDate registrationExpiresOn;
    private LocalDate qualifiedOn;
    private String experience;
    private String managementSkillsEvidence;
    private BigDecimal fullTimeEquivalent;
    private String aboutMe;
    private String contactPhone;
    private String contactText;
    private String contactEmail;
    private String contactHours;
    private LocalDate outOfOfficeUntil;
    private String outOfOfficeText;
    private UUID outOfOfficeCoverId;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "iro_team", joinColumns = @JoinColumn(name = "iro_id"))
    @Column(name = "team_id")
    private Set<UUID> linkedTeams = new HashSet<>();

    protected IroProfile() {}

    IroProfile(UUID personId, IroFacts facts, Instant now) {
        this.personId = personId;
        this.createdAt = now;
        describe(facts);
    }

    /** Takes over what the profile says from now on. */
    final void describe(IroFacts facts) {
        qualification = facts.qualification();
        regulator = facts.regulator();
        registrationNumber = facts.registrationNumber();
        registrationExpiresOn = facts.registrationExpiresOn();
        qualifiedOn = facts.qualifiedOn();
        experience = facts.experience();
        managementSkillsEvidence = facts.managementSkillsEvidence();
        fullTimeEquivalent = facts.fullTimeEquivalent();
        aboutMe = facts.aboutMe();
        contactPhone = facts.contact().phone();
        contactText = facts.contact().text();
        contactEmail = facts.contact().email();
        contactHours = facts.contact().hours();
        OutOfOffice away = facts.outOfOffice();
        outOfOfficeUntil = away == null ? null : away.until();
        outOfOfficeText = away == null ? null : away.text();
        outOfOfficeCoverId = away == null ? null : away.coverPersonId();
    }

    /** Says for which social work teams this IRO stands from now on. */
    void linkTo(Set<UUID> teams) {
        linkedTeams.retainAll(teams);
        linkedTeams.addAll(teams);
    }

    /** The properties a change would touch that are not the IRO's own to change: qualification, registration, post. */
    List<String> professionalChanges(IroFacts facts) {
        List<String> changed = new ArrayList<>();
        note(changed, "qualification", qualification, facts.qualification());
        note(changed, "regulator", regulator, facts.regulator());
        note(changed, "registrationNumber", registrationNumber, facts.registrationNumber());
        note(changed, "registrationExpiresOn", registrationExpiresOn, facts.registrationExpiresOn());
        note(changed, "qualifiedOn", qualifiedOn, facts.qualifiedOn());
        note(changed, "experience", experience, facts.experience());
        note(changed, "managementSkillsEvidence", managementSkillsEvidence, facts.managementSkillsEvidence());
        note(changed, "fullTimeEquivalent", fullTimeEquivalent, facts.fullTimeEquivalent());
        return changed;
    }

    /** The properties a change would touch that are the IRO's own. */
    List<String> ownChanges(IroFacts facts) {
        List<String> changed = new ArrayList<>();
        note(changed, "contact", getContact(), facts.contact());
        note(changed, "outOfOffice", getOutOfOffice(), facts.outOfOffice());
        note(changed, "aboutMe", aboutMe, facts.aboutMe());
        return changed;
    }

    private static void note(List<String> changed, String property, Object now, Object then) {
        if (!Objects.equals(now, then)) {
            changed.add(property);
        }
    }

    RegistrationStatus registrationOn(LocalDate day) {
        return RegistrationStatus.on(day, regulator, registrationExpiresOn);
    }

    boolean isExperiencedOn(LocalDate day) {
        return !qualifiedOn.plusYears(YEARS_OF_EXPERIENCE).isAfter(day);
    }

    public UUID getPersonId() {
        return personId;
    }

    public String getQualification() {
        return qualification;
    }

    public Regulator getRegulator() {
        return regulator;
    }

    public String getRegistrationNumber() {
        return registrationNumber;
    }

    public LocalDate getRegistrationExpiresOn() {
        return registrationExpiresOn;
    }

    public LocalDate getQualifiedOn() {
        return qualifiedOn;
    }

    public String getExperience() {
        return experience;
    }

    public String getManagementSkillsEvidence() {
        return managementSkillsEvidence;
    }

    public BigDecimal getFullTimeEquivalent() {
        return fullTimeEquivalent;
    }

    public String getAboutMe() {
        return aboutMe;
    }

    public IroContact getContact() {
        return new IroContact(contactPhone, contactText, contactEmail, contactHours);
    }

    public OutOfOffice getOutOfOffice() {
        return outOfOfficeUntil == null ? null : new OutOfOffice(outOfOfficeUntil, outOfOfficeText, outOfOfficeCoverId);
    }

    /** Social work teams, by id. */
    public SortedSet<UUID> getLinkedTeams() {
        return new TreeSet<>(linkedTeams);
    }
}
