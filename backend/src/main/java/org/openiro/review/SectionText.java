package org.openiro.review;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.openiro.document.Block;

/**
 * The text of a section of a record.
 *
 * @param passages for those who read the record, in order
 * @param forChild for the child, in words made for a child; empty where there is nothing for them
 * @param names of people whom it names, which may look like something else
 */
public record SectionText(List<Passage> passages, List<Block> forChild, Set<String> names) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** A piece of the text and who may read it. */
    public record Passage(RecordReaders readers, Block block) {}

    public SectionText {
        passages = List.copyOf(passages);
        forChild = List.copyOf(forChild);
        names = Set.copyOf(names);
    }

    /** Starts a section; what follows is for everyone until it is said otherwise. */
    public static Writer write() {
        return new Writer();
    }

    /** A day as it is read. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Writes a section, piece by piece. */
    public static final class Writer {

        private final List<Passage> passages = new ArrayList<>();
        private final List<Block> forChild = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        private List<Block.Fact> facts = new ArrayList<>();
        private RecordReaders readers = RecordReaders.EVERYONE;
        private boolean writesForChild;

        private Writer() {}

        /** What follows is for these. */
        public Writer readBy(RecordReaders who) {
            endFacts();
            writesForChild = false;
            readers = who;
            return this;
        }

        /** What follows is for the child: words that somebody wrote for a child, or plain ones of the product's own. */
        public Writer forChild() {
            endFacts();
            writesForChild = true;
            return this;
        }

        /** Whom the text names: a surname may be the word for a street. Nothing for null. */
        public Writer naming(Stream<String> people) {
            people.filter(Objects::nonNull).map(String::strip).forEach(names::add);
            return this;
        }

        public Writer heading(String text) {
            return add(new Block.Heading(text));
        }

        /** Nothing for null or blank words. */
        public Writer paragraph(String words) {
            return words == null || words.isBlank() ? this : add(new Block.Paragraph(words.strip()));
        }

        /** Facts that follow each other stand together. Nothing for null or a blank value. */
        public Writer fact(String name, String value) {
            if (value != null && !value.isBlank()) {
                facts.add(new Block.Fact(name, value.strip()));
            }
            return this;
        }

        /** Nothing for null. */
        public Writer fact(String name, LocalDate value) {
            return fact(name, value == null ? null : day(value));
        }

        public Writer fact(String name, boolean value) {
            return fact(name, value ? "Yes" : "No");
        }

        /** Nothing for an empty list. */
        public Writer list(List<String> items) {
            return items.isEmpty() ? this : add(new Block.BulletList(items));
        }

        /** Nothing for a table without rows. */
        public Writer table(String caption, List<String> columns, List<List<String>> rows) {
            return rows.isEmpty() ? this : add(new Block.Table(caption, columns, rows));
        }

        public SectionText done() {
            endFacts();
            return new SectionText(passages, forChild, names);
        }

        private Writer add(Block block) {
            endFacts();
            put(block);
            return this;
        }

        private void endFacts() {
            if (!facts.isEmpty()) {
                put(new Block.Facts(facts));
                facts = new ArrayList<>();
            }
        }

        private void put(Block block) {
            if (writesForChild) {
                forChild.add(block);
            } else {
                passages.add(new Passage(readers, block));
            }
        }
    }
}
