package org.openiro.document;

import java.util.ArrayList;
import java.util.List;

/** A document as lines of text, for whatever reads no more than that. */
public final class PlainText {

    private final List<String> lines = new ArrayList<>();

    private PlainText() {}

    public static String of(Document document) {
        PlainText text = new PlainText();
        text.lines.add(document.title());
        text.lines.add("");
        text.lines.addAll(document.about());
        document.sections().forEach(text::add);
        return String.join("\n", text.lines) + "\n";
    }

    private void add(Document.Section section) {
        lines.add("");
        lines.add(section.title());
        section.blocks().forEach(block -> {
            lines.add("");
            add(block);
        });
    }

    private void add(Block block) {
        if (block instanceof Block.BulletList list) {
            list.items().forEach(item -> lines.add("- " + item));
        } else if (block instanceof Block.Facts facts) {
            facts.facts().forEach(fact -> lines.add(fact.name() + ": " + fact.value()));
        } else if (block instanceof Block.Table table) {
            add(table);
        } else {
            block.words().forEach(lines::add);
        }
    }

    /** Cell by cell: no width of a screen is known. */
    private void add(Block.Table table) {
        lines.add(table.caption());
        for (List<String> row : table.rows()) {
            lines.add("");
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).isBlank()) {
                    lines.add(table.columns().get(i) + ": " + row.get(i));
                }
            }
        }
    }
}
