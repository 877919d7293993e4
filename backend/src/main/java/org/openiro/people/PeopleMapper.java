package org.openiro.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.access.Memberships;
import org.openiro.access.Role;
import org.openiro.api.staff.model.MembershipAddition;
import org.openiro.api.staff.model.MyMembership;
import org.openiro.api.staff.model.MyMembershipList;
import org.openiro.api.staff.model.PersonChange;
import org.openiro.api.staff.model.PersonList;
import org.openiro.api.staff.model.PersonRegistration;
import org.openiro.api.staff.model.StaffRole;
import org.openiro.api.staff.model.TeamList;
import org.openiro.platform.paging.Page;

@Mapper
interface PeopleMapper {

    PersonDetails toDetails(PersonRegistration registration);

    PersonDetails toDetails(PersonChange change);

    @Mapping(target = "team", source = "teamId")
    RoleInTeam toRole(MembershipAddition addition);

    Role toRole(StaffRole role);

    @Mapping(target = "registeredAt", source = "createdAt")
    @Mapping(target = "removeMembershipsItem", ignore = true)
    org.openiro.api.staff.model.Person toModel(Person person);

    @Mapping(target = "from", source = "since")
    org.openiro.api.staff.model.Membership toModel(Membership membership);

    @Mapping(target = "managerId", source = "manager.id")
    @Mapping(target = "managerName", source = "manager.displayName")
    org.openiro.api.staff.model.Team toModel(Team team);

    @Mapping(target = "removeItemsItem", ignore = true)
    PersonList toPeople(Page<Person> page);

    @Mapping(target = "removeItemsItem", ignore = true)
    TeamList toTeams(Page<Team> page);

    @Mapping(target = "removeItemsItem", ignore = true)
    MyMembershipList toMine(Page<Memberships.Membership> page);

    @Mapping(target = "authority.id", source = "authority")
    @Mapping(target = "authority.code", source = "authorityCode")
    @Mapping(target = "authority.name", source = "authorityName")
    @Mapping(target = "personId", source = "person")
    @Mapping(target = "teamId", source = "team")
    MyMembership toMine(Memberships.Membership membership);

    default List<RoleInTeam> toRoles(List<MembershipAddition> additions) {
        return additions == null
                ? List.of()
                : additions.stream().map(this::toRole).toList();
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
