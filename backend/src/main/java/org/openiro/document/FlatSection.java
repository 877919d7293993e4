package org.openiro.document;

import java.util.List;

/** A section as templates see it. */
public record FlatSection(String title, List<FlatBlock> blocks) {

    public static List<FlatSection> of(Document document) {
        return document.sections().stream()
                .map(section -> new FlatSection(
                        section.title(),
                        section.blocks().stream().map(FlatBlock::of).toList()))
                .toList();
    }
}
