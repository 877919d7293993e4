package org.openiro.review.record;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openiro.document.Block;
import org.openiro.review.PlaceWords;
import org.openiro.review.RecordReaders;
import org.openiro.review.SectionText;
import org.openiro.review.SectionText.Passage;

/**
 * Where a child lives can be a secret that protects them, and free words may hold it. What looks like an address is for
 * the service alone, whoever else the words were for, and never for the child's copy: of a table its row, of a list its
 * item, of facts the one.
 */
final class AddressFilter {

    private final Set<String> names;

    private AddressFilter(Set<String> names) {
        this.names = names;
    }

    /** For these, each of which may speak of people whom another names. */
    static AddressFilter of(Collection<SectionText> texts) {
        return new AddressFilter(
                texts.stream().flatMap(text -> text.names().stream()).collect(Collectors.toSet()));
    }

    SectionText apply(SectionText text) {
        return new SectionText(
                text.passages().stream().flatMap(this::parted).toList(),
                text.forChild().stream()
                        .flatMap(block -> block.only(this::areSafe).stream())
                        .toList(),
                text.names());
    }

    private Stream<Passage> parted(Passage passage) {
        Block block = passage.block();
        if (passage.readers() == RecordReaders.SERVICE || areSafe(block.words())) {
            return Stream.of(passage);
        }
        return Stream.concat(
                block.only(this::areSafe).stream().map(safe -> new Passage(passage.readers(), safe)),
                block.only(words -> !areSafe(words)).stream().map(other -> new Passage(RecordReaders.SERVICE, other)));
    }

    private boolean areSafe(Stream<String> words) {
        return words.noneMatch(each -> PlaceWords.textHoldsAddress(each, names));
    }
}
