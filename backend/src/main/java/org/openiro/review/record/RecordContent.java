package org.openiro.review.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openiro.document.Block;
import org.openiro.document.Document;
import org.openiro.review.RecordPart;
import org.openiro.review.SectionText;
import org.openiro.review.SectionText.Passage;

/**
 * The whole of a record.
 *
 * @param authority its name on the day
 * @param lacks what it should have and has not
 * @param incompleteReason why it was issued all the same; null where nothing lacks, for a draft, and for a reader who
 *     may not read it
 */
record RecordContent(String authority, List<Section> sections, List<Lack> lacks, String incompleteReason)
        implements DocumentContent {

    /** A section with the titles of its day. */
    record Section(RecordPart part, String title, List<Passage> passages, String titleForChild, List<Block> forChild) {

        static Section of(RecordPart part, SectionText text) {
            return new Section(part, part.title(), text.passages(), part.titleForChild(), text.forChild());
        }

        private Section readBy(RecordReader reader) {
            return new Section(
                    part,
                    title,
                    passages.stream()
                            .filter(passage -> reader.mayRead(passage.readers()))
                            .toList(),
                    titleForChild,
                    reader.maySeeChildsCopy() ? forChild : List.of());
        }

        private Document.Section toPrint() {
            return new Document.Section(
                    title, passages.stream().map(Passage::block).toList());
        }
    }

    /** @param sentence names nobody */
    record Lack(RecordPart part, String sentence) {}

    RecordContent {
        sections = List.copyOf(sections);
        lacks = List.copyOf(lacks);
    }

    RecordContent issuedBecause(String reason) {
        return new RecordContent(authority, sections, lacks, lacks.isEmpty() ? null : reason.strip());
    }

    /** What one reader may read of it; a section of which that is nothing is not there. */
    RecordContent readBy(RecordReader reader) {
        return new RecordContent(
                authority,
                sections.stream()
                        .map(section -> section.readBy(reader))
                        .filter(section -> !section.passages().isEmpty())
                        .toList(),
                lacks,
                reader.mayReadReason(incompleteReason) ? incompleteReason : null);
    }

    /** Without some of its parts, for one reader; why others lack may speak of them. */
    RecordContent without(Set<RecordPart> parts) {
        return new RecordContent(
                authority,
                sections.stream()
                        .filter(section -> !parts.contains(section.part()))
                        .toList(),
                lacks.stream().filter(lack -> !parts.contains(lack.part())).toList(),
                null);
    }

    /** The child's own copy: what was written for the child, and nothing else. */
    Document forChild(Set<RecordPart> without, List<String> about) {
        return new Document(
                "en",
                "About your review",
                authority,
                about,
                sections.stream()
                        .filter(section -> !section.forChild().isEmpty() && !without.contains(section.part()))
                        .map(section -> new Document.Section(
                                section.titleForChild() == null ? section.title() : section.titleForChild(),
                                section.forChild()))
                        .toList());
    }

    Document toPrint(List<String> about) {
        return new Document(
                "en",
                "Record of a review",
                authority,
                about,
                Stream.concat(sections.stream().map(Section::toPrint), whatLacks())
                        .toList());
    }

    private Stream<Document.Section> whatLacks() {
        if (lacks.isEmpty()) {
            return Stream.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.BulletList(lacks.stream().map(Lack::sentence).toList()));
        if (incompleteReason != null) {
            blocks.add(new Block.Paragraph("Why it was issued all the same: " + incompleteReason));
        }
        return Stream.of(new Document.Section("What this record lacks", blocks));
    }
}
