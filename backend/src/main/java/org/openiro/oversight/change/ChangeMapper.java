package org.openiro.oversight.change;

import org.mapstruct.Mapper;
import org.openiro.api.staff.model.ChangeProposalList;
import org.openiro.api.staff.model.ChangeProposing;
import org.openiro.api.staff.model.ReviewNotPracticableGiven;
import org.openiro.careplan.NotPracticable;
import org.openiro.platform.paging.Page;

@Mapper
interface ChangeMapper {

    ProposedChange toChange(ChangeProposing proposing);

    NotPracticable toReason(ReviewNotPracticableGiven given);

    org.openiro.api.staff.model.ChangeProposal toModel(ChangeProposal proposal);

    default ChangeProposalList toList(Page<ChangeProposal> page) {
        return new ChangeProposalList()
                .items(page.items().stream().map(this::toModel).toList())
                .nextCursor(page.nextCursor());
    }
}
