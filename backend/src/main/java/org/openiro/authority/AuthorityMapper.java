package org.openiro.authority;

import java.util.List;
import org.mapstruct.Mapper;
import org.openiro.api.staff.model.AuthorityChange;
import org.openiro.api.staff.model.AuthorityHelpline;
import org.openiro.api.staff.model.AuthorityHelplineDetails;
import org.openiro.api.staff.model.OutOfHoursTeamDetails;
import org.openiro.api.staff.model.ServicePolicyChange;

@Mapper
interface AuthorityMapper {

    AuthorityDetails toDetails(AuthorityChange change);

    OutOfHoursTeam toTeam(OutOfHoursTeamDetails details);

    Helpline toHelpline(AuthorityHelplineDetails details);

    default org.openiro.api.staff.model.Authority toModel(LocalAuthority authority) {
        return new org.openiro.api.staff.model.Authority()
                .id(authority.getId())
                .code(authority.getCode())
                .name(authority.getName())
                .serviceInbox(authority.getServiceInbox())
                .outOfHours(toModel(authority.getOutOfHours()))
                .helplines(toModels(authority.getHelplines()));
    }

    ServicePolicy toPolicy(ServicePolicyChange change);

    org.openiro.api.staff.model.ServicePolicy toModel(ServicePolicy policy);

    org.openiro.api.staff.model.OutOfHoursTeam toModel(OutOfHoursTeam team);

    AuthorityHelpline toModel(Helpline helpline);

    List<AuthorityHelpline> toModels(List<Helpline> helplines);
}
