package org.openiro.review.distribution;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.RecordCopySection;
import org.openiro.api.staff.model.RecordDistribution;
import org.openiro.api.staff.model.RecordReceipt;
import org.openiro.api.staff.model.RecordRecipientAdding;
import org.openiro.document.Document;
import org.openiro.document.DocumentMapper;

@Mapper(uses = DocumentMapper.class)
interface DistributionMapper {

    Receipt toReceipt(RecordReceipt receipt);

    @Mapping(target = "attendeeId", ignore = true)
    @Mapping(target = "invited", constant = "false")
    Recipient toRecipient(RecordRecipientAdding adding);

    @Mapping(target = "recipients", source = "items")
    @Mapping(target = "removeRecipientsItem", ignore = true)
    RecordDistribution toModel(Distribution distribution);

    @Mapping(target = ".", source = "recipient")
    @Mapping(target = "emailKnown", expression = "java(details.recipient().getEmail() != null)")
    @Mapping(target = "removeCopiesItem", ignore = true)
    org.openiro.api.staff.model.RecordRecipient toModel(RecordRecipient.Details details);

    @Mapping(target = "how", source = "channel")
    @Mapping(target = "removeWithheldItem", ignore = true)
    org.openiro.api.staff.model.GivenCopy toModel(GivenCopy copy);

    @Mapping(target = "removeAboutItem", ignore = true)
    @Mapping(target = "removeSectionsItem", ignore = true)
    org.openiro.api.staff.model.RecordCopy toModel(Document document);

    @Mapping(target = "removeBlocksItem", ignore = true)
    RecordCopySection toModel(Document.Section section);
}
