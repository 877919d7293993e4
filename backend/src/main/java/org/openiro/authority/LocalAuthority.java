package org.openiro.authority;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.openiro.platform.data.Aggregate;

/** The local authority itself: the one thing of an authority that belongs to no authority but itself. */
@Entity
@AttributeOverride(name = "localAuthorityId", column = @Column(name = "id", insertable = false, updatable = false))
public class LocalAuthority extends Aggregate {

    @Column(updatable = false)
    private String code;

    private String name;
    private String serviceInbox;
    private String outOfHoursName;
    private String outOfHoursPhone;
    private String outOfHoursHours;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Helpline> helplines;

    private boolean managersCarryChild;
    private Integer otherDutyHoursInYear;

    protected LocalAuthority() {}

    /**
     * Takes over what the authority says of itself now. The code stays: installed apps carry it.
     *
     * @return the names of what has changed
     */
    List<String> describe(AuthorityDetails details) {
        List<String> changed = new ArrayList<>();
        note(changed, "name", name, details.name());
        note(changed, "serviceInbox", serviceInbox, details.serviceInbox());
        note(changed, "outOfHours", getOutOfHours(), details.outOfHours());
        note(changed, "helplines", helplines, details.helplines());
        OutOfHoursTeam team = details.outOfHours();
        name = details.name();
        serviceInbox = details.serviceInbox();
        outOfHoursName = team == null ? null : team.name();
        outOfHoursPhone = team == null ? null : team.phone();
        outOfHoursHours = team == null ? null : team.hours();
        helplines = details.helplines();
        return changed;
    }

    /**
     * Takes over how the authority runs its reviewing service now.
     *
     * @return the names of what has changed
     */
    List<String> run(ServicePolicy policy) {
        List<String> changed = new ArrayList<>();
        ServicePolicy before = getServicePolicy();
        note(changed, "managersCarryChild", before.managersCarryChild(), policy.managersCarryChild());
        note(changed, "otherDutyHoursInYear", before.otherDutyHoursInYear(), policy.otherDutyHoursInYear());
        managersCarryChild = policy.managersCarryChild();
        otherDutyHoursInYear = policy.otherDutyHoursInYear();
        return changed;
    }

    ServicePolicy getServicePolicy() {
        return new ServicePolicy(managersCarryChild, otherDutyHoursInYear);
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    /** Null while there is none. */
    public String getServiceInbox() {
        return serviceInbox;
    }

    /** Null while there is none. */
    OutOfHoursTeam getOutOfHours() {
        return outOfHoursName == null ? null : new OutOfHoursTeam(outOfHoursName, outOfHoursPhone, outOfHoursHours);
    }

    /** In the order children see them. */
    List<Helpline> getHelplines() {
        return List.copyOf(helplines);
    }

    private static void note(List<String> changed, String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(name);
        }
    }
}
