package org.openiro.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
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

    /**
     * What of it is wanted, piece by piece: rows of a table, items of a list, facts; anything else is one piece.
     *
     * @param wanted of the words of a piece
     * @return empty where nothing is
     */
    Optional<Block> only(Predicate<Stream<String>> wanted);

    /** Within a section, one level below its title. */
    record Heading(String text) implements Block {

        @Override
        public Stream<String> words() {
            return Stream.of(text);
        }

        @Override
        public Optional<Block> only(Predicate<Stream<String>> wanted) {
            return wanted.test(words()) ? Optional.of(this) : Optional.empty();
        }
    }

    /** @param text a new line in it stays one */
    record Paragraph(String text) implements Block {

        @Override
        public Stream<String> words() {
            return Stream.of(text);
        }

        @Override
        public Optional<Block> only(Predicate<Stream<String>> wanted) {
            return wanted.test(words()) ? Optional.of(this) : Optional.empty();
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

        @Override
        public Optional<Block> only(Predicate<Stream<String>> wanted) {
            return some(items, item -> wanted.test(Stream.of(item)), BulletList::new);
        }
    }

    /** Names with what they are, such as a day or a place. */
    record Facts(List<Fact> facts) implements Block {

        public Facts {
            facts = List.copyOf(facts);
        }

        @Override
        public Stream<String> words() {
            return facts.stream().flatMap(Fact::words);
        }

        @Override
        public Optional<Block> only(Predicate<Stream<String>> wanted) {
            return some(facts, fact -> wanted.test(fact.words()), Facts::new);
        }
    }

    record Fact(String name, String value) {

        private Stream<String> words() {
            return Stream.of(name, value);
        }
    }

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

        @Override
        public Optional<Block> only(Predicate<Stream<String>> wanted) {
            return some(rows, row -> wanted.test(row.stream()), some -> new Table(caption, columns, some));
        }
    }

    private static <P> Optional<Block> some(List<P> pieces, Predicate<P> wanted, Function<List<P>, Block> block) {
        List<P> some = pieces.stream().filter(wanted).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(block.apply(some));
    }
}
