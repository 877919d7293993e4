package org.openiro.audit;

import java.security.MessageDigest;

/**
 * Goes along a chain, link by link, with one link in hand: what is judged is each link by itself, by its key, and its
 * place, by its neighbours. A place is right when the link before it has the hash that it was made with; a single wrong
 * neighbour does not count against it when the link after it was made with its own hash.
 *
 * <p>It cannot find what was changed before it was sealed, nor what somebody did who has the key; and of a chain whose
 * end is missing nothing is left to find, without a head that was kept elsewhere.
 */
final class ChainCheck {

    private final SealKeys keys;
    private final Findings findings;

    private SealLink before;
    private boolean beforeIsWrong;
    private ChainPlace inHand;
    private long expected;
    private long checked;

    /**
     * @param before the link before the first that is to be judged; null at the beginning of the chain, or when it is gone
     * @param from the position of the first that is to be judged
     */
    ChainCheck(SealKeys keys, Findings findings, SealLink before, long from) {
        this.keys = keys;
        this.findings = findings;
        this.before = before;
        this.expected = from;
    }

    void next(ChainPlace place) {
        if (inHand != null) {
            judge(place.link());
        }
        inHand = place;
    }

    /**
     * Judges the last one.
     *
     * @param after the link after it, that is not to be judged; null when there is none
     */
    void end(SealLink after) {
        if (inHand != null) {
            judge(after);
            inHand = null;
        }
    }

    long checked() {
        return checked;
    }

    private void judge(SealLink after) {
        SealLink link = inHand.link();
        boolean gap = link.position() > expected;
        if (gap) {
            findings.removed(expected, link.position() - 1);
        }
        Finding.Kind kind = wrong(link, after, gap);
        if (kind != null) {
            findings.add(kind, link.position(), link.entryId(), inHand.entry() == null ? link.sealedAt() : inHand.at());
        }
        beforeIsWrong = kind != null;
        before = link;
        expected = link.position() + 1;
        checked++;
    }

    private Finding.Kind wrong(SealLink link, SealLink after, boolean gap) {
        if (inHand.entry() == null) {
            return Finding.Kind.REMOVED;
        }
        if (keys.find(link.keyId())
                .filter(key -> link.seals(inHand.entry(), key))
                .isEmpty()) {
            return Finding.Kind.CHANGED;
        }
        if (gap || followsOn(before, link)) {
            return null;
        }
        if (after != null && after.position() == link.position() + 1 && followsOn(link, after)) {
            // Something between this and the one before was taken out and the rest moved up.
            return beforeIsWrong ? null : Finding.Kind.REMOVED;
        }
        return after == null && beforeIsWrong ? null : Finding.Kind.REORDERED;
    }

    private static boolean followsOn(SealLink before, SealLink link) {
        return MessageDigest.isEqual(before == null ? SealLink.beginning() : before.hash(), link.previous());
    }
}
