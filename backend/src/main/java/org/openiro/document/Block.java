package org.openiro.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;

/**
 * A piece of a document, without any of its looks: it becomes JSON, plain text or a tagged PDF. Nothing in it is markup.
 * Its names are stored in documents that were issued.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "HEADING"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "PARAGRAPH"),
    @JsonSubTypes.Type(value = Block.BulletList.class, name = "LIST"),
    @JsonSubTypes.Type(value = Block.Facts.class, name = "FACTS"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "TABLE")
})
public sealed interface Block permits Block.Heading, Block.Paragraph, Block.BulletList, Block.Facts, Block.Table {

    /** Everything that is read in it, in order. */
    Stream<String> words();

    /** Within a section, one level below its title. */
    record Heading(String text) implements Block {

        @Override
        public Stream<String> words() {
            return Stream.of(text);
        }
    }

    /** @param text a new line in it stays one */
    record Paragraph(String text) implements Block {

        @Override
        public Stream<String> words() {
            return Stream.of(text);
        }
    }

    record BulletList(List<String> items) implements Block {

        public BulletList {
            items = List.copyOf(items);
        }

        @Override
        public Stream<String> words() {
            return items.stream();
        }
    }

    /** Names with what they are, such as a day or a place. */
    record Facts(List<Fact> facts) implements Block {

        public Facts {
            facts = List.copyOf(facts);
        }

        @Override
        public Stream<String> words() {
            return facts.stream().flatMap(fact -> Stream.of(fact.name(), fact.value()));
        }
    }

    record Fact(String name, String value) {}

    /**
     * A table with a heading for each column.
     *
     * @param caption what the table is about
     * @param rows each as long as {@code columns}
     */
    record Table(String caption, List<String> columns, List<List<String>> rows) implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("A row has " + row.size() + " of " + columns.size() + " cells");
                }
            }
        }

        @Override
        public Stream<String> words() {
            return Stream.concat(
                    Stream.concat(Stream.of(caption), columns.stream()),
                    rows.stream().flatMap(List::stream));
        }
    }
}
