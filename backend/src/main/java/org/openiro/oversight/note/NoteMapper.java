package org.openiro.oversight.note;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.CaseNoteCorrection;
import org.openiro.api.staff.model.CaseNoteHistory;
import org.openiro.api.staff.model.CaseNoteList;
import org.openiro.api.staff.model.CaseNoteVersion;
import org.openiro.api.staff.model.CaseNoteWriting;
import org.openiro.api.staff.model.ContactWishList;
import org.openiro.platform.paging.Page;

@Mapper
interface NoteMapper {

    NoteKind toKind(org.openiro.api.staff.model.NoteKind kind);

    NoteContent toContent(CaseNoteWriting writing);

    NoteContent toContent(CaseNoteCorrection correction);

    @Mapping(target = "id", source = "noteId")
    org.openiro.api.staff.model.CaseNote toModel(CaseNote note);

    CaseNoteVersion toVersion(CaseNote note);

    @Mapping(target = "id", source = "noteId")
    @Mapping(target = "versions", ignore = true)
    @Mapping(target = "removeVersionsItem", ignore = true)
    CaseNoteHistory toHistory(CaseNote last);

    default CaseNoteHistory toHistory(List<CaseNote> versions) {
        return toHistory(versions.get(0))
                .versions(versions.stream().map(this::toVersion).toList());
    }

    default CaseNoteList toList(Page<CaseNote> page) {
        return new CaseNoteList()
                .items(page.items().stream().map(this::toModel).toList())
                .nextCursor(page.nextCursor());
    }

    org.openiro.api.staff.model.ContactWish toModel(ContactWish wish);

    default ContactWishList toWishes(Page<ContactWish> page) {
        return new ContactWishList()
                .items(page.items().stream().map(this::toModel).toList())
                .nextCursor(page.nextCursor());
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
