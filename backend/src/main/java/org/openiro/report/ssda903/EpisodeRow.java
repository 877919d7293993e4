package org.openiro.report.ssda903;

import java.time.LocalDate;
import java.util.Set;

/**
 * An episode of care. Codes are as sent, in upper case, empty where blank; whether a code is valid depends on the
 * collection year ({@link CodeList}). A child has at most one episode that starts on a day.
 *
 * @param rowNumber see {@link ReturnRow#rowNumber()}
 * @param child the authority's identifier
 * @param decom the day the episode began, never null
 * @param rne reason for the new episode
 * @param ls legal status
 * @param cin category of need
 * @param place placement type
 * @param placeProvider who provides the placement
 * @param dec the day the episode ceased, not before {@code decom}; null if open or unknown
 * @param rec why the episode ceased; empty if open or unknown
 * @param reasonPlaceChange why the placement changed
 * @param homePostcode where the child lived before
 * @param placementPostcode where the placement is
 * @param urn Ofsted's number of the provider
 */
public record EpisodeRow(
        int rowNumber,
        String child,
        LocalDate decom,
        String rne,
        String ls,
        String cin,
        String place,
        String placeProvider,
        LocalDate dec,
        String rec,
        String reasonPlaceChange,
        String homePostcode,
        String placementPostcode,
        String urn)
        implements ReturnRow {

    private static final Set<String> SHORT_BREAKS = Set.of("V3", "V4");

    /** Whether a period of care starts with this episode. */
    public boolean startsPeriod() {
        return "S".equals(rne);
    }

    /** Whether the end reason says that care goes on in the next episode. */
    public boolean continues() {
        return "X1".equals(rec);
    }

    /** Whether a period of care ends with this episode: it has a known end reason other than X1. */
    public boolean endsPeriod() {
        return !continues() && CodeList.REC.has(rec);
    }

    /** Whether the legal status is one of short breaks (regulation 48 of the 2010 Regulations). */
    public boolean shortBreak() {
        return SHORT_BREAKS.contains(ls);
    }
}
