package org.openiro.document;

import java.util.List;

/**
 * A block as templates and the contract see it: one shape for every kind, of which each fills its own part.
 *
 * @param text null where the kind has none, as are the others
 */
public record FlatBlock(
        String kind,
        String text,
        List<String> items,
        List<Block.Fact> facts,
        List<String> columns,
        List<List<String>> rows) {

    public static FlatBlock of(Block block) {
        if (block instanceof Block.Heading heading) {
            return new FlatBlock("HEADING", heading.text(), null, null, null, null);
        }
        if (block instanceof Block.Paragraph paragraph) {
            return new FlatBlock("PARAGRAPH", paragraph.text(), null, null, null, null);
        }
        if (block instanceof Block.BulletList list) {
            return new FlatBlock("LIST", null, list.items(), null, null, null);
        }
        if (block instanceof Block.Facts facts) {
            return new FlatBlock("FACTS", null, null, facts.facts(), null, null);
        }
        Block.Table table = (Block.Table) block;
        return new FlatBlock("TABLE", table.caption(), null, null, table.columns(), table.rows());
    }
}
