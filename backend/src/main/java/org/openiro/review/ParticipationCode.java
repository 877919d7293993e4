package org.openiro.review;

import java.time.LocalDate;

/** How a child took part in a review: the REVIEW_CODE values of the SSDA903 return. */
public enum ParticipationCode {
    PN0("Under 4 years old at the time of the review"),
    PN1("Attends and speaks for themselves"),
    PN2("Attends, and an advocate or the reviewing officer speaks for them"),
    PN3("Attends, and conveys their views without words or by symbols"),
    PN4("Attends, and conveys no views in any way"),
    PN5("Does not attend, but has briefed an advocate or the reviewing officer to speak for them"),
    PN6("Does not attend, but conveys their views in another way, such as writing, recording or the app"),
    PN7("Does not attend, and conveys no views to the review");

    /** The age from which a child's participation is coded PN1 to PN7, in years. */
    public static final int CODED_FROM_AGE = 4;

    private final String description;

    ParticipationCode(String description) {
        this.description = description;
    }

    public String description() {
        return description;
    }

    /**
     * The code that follows from age and facts. On the fourth birthday itself the child is four, so PN1 to PN7.
     *
     * @param dateOfBirth null where it is not known, as of a child who came with a return alone: what took place counts
     * @param reviewOn the date of the review that the return carries
     * @throws IllegalArgumentException when the review is before the birth
     */
    public static ParticipationCode derive(LocalDate dateOfBirth, LocalDate reviewOn, Participation facts) {
        if (dateOfBirth != null) {
            requireBorn(dateOfBirth, reviewOn);
            if (reviewOn.isBefore(fourthBirthday(dateOfBirth))) {
                return PN0;
            }
        }
        return facts.attended() ? ofAttending(facts) : ofAbsent(facts);
    }

    /**
     * Whether the Department for Education's rules 440 (PN0 after the fourth birthday) and 441 (PN1 to PN7 before it)
     * let the code pass. On the fourth birthday neither rule speaks, so every code passes, and
     * so it does where the date of birth is not known.
     */
    public boolean passesAgeRules(LocalDate dateOfBirth, LocalDate reviewOn) {
        if (dateOfBirth == null) {
            return true;
        }
        LocalDate birthday = fourthBirthday(dateOfBirth);
        return this == PN0 ? !reviewOn.isAfter(birthday) : !reviewOn.isBefore(birthday);
    }

    /**
     * Birth date and four years, as the return's rules add them: a child born on 29 February has the birthday on
     * 29 February again, except where a century year has none (2096 to 2100), when it is 28 February.
     */
    static LocalDate fourthBirthday(LocalDate dateOfBirth) {
        return dateOfBirth.plusYears(CODED_FROM_AGE);
    }

    static void requireBorn(LocalDate dateOfBirth, LocalDate reviewOn) {
        if (reviewOn.isBefore(dateOfBirth)) {
            throw new IllegalArgumentException(
                    "The review on " + reviewOn + " is before the child's birth on " + dateOfBirth);
        }
    }

    private static ParticipationCode ofAttending(Participation facts) {
        if (facts.spoke()) {
            return PN1;
        }
        if (facts.advocateSpoke()) {
            return PN2;
        }
        return facts.conveyedWithoutWords() ? PN3 : PN4;
    }

    private static ParticipationCode ofAbsent(Participation facts) {
        if (facts.briefedAdvocate()) {
            return PN5;
        }
        return facts.conveyedViewsOtherwise() || facts.appViewsReleased() ? PN6 : PN7;
    }
}
