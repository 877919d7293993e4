package org.openiro.clock;

import java.util.Objects;
import java.util.Optional;

/** What a policy says about one rule: its timescale and, if that is looser than usual, who approved it and why. */
public final class PolicyValue {

    private final Timescale timescale;
    private final DirectorApproval approval;

    private PolicyValue(Timescale timescale, DirectorApproval approval) {
        this.timescale = Objects.requireNonNull(timescale, "timescale");
        this.approval = approval;
    }

    public static PolicyValue of(Timescale timescale) {
        return new PolicyValue(timescale, null);
    }

    public static PolicyValue approved(Timescale timescale, DirectorApproval approval) {
        return new PolicyValue(timescale, Objects.requireNonNull(approval, "approval"));
    }

    public Timescale timescale() {
        return timescale;
    }

    public Optional<DirectorApproval> approval() {
        return Optional.ofNullable(approval);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyValue that
                && timescale.equals(that.timescale)
                && Objects.equals(approval, that.approval);
    }

    @Override
    public int hashCode() {
        return Objects.hash(timescale, approval);
    }

    @Override
    public String toString() {
        return timescale.inWords() + (approval == null ? "" : ", approved by " + approval.approvedBy());
    }
}
