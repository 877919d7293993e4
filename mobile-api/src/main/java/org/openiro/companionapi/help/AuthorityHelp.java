package org.openiro.companionapi.help;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What everybody may know of an authority. */
@Entity
@Immutable
@Table(name = "help")
class AuthorityHelp {

    @Id
    @Column(name = "authority_code")
    String code;

    String authorityName;
    String outOfHoursName;
    String outOfHoursPhone;
    String outOfHoursHours;
    /** JSON. */
    String helplines;
}
