package org.openiro.document;

import java.util.List;

/**
 * Something to be read or printed as a whole.
 *
 * @param language tag as in BCP 47
 * @param author the authority
 * @param about what stands below the title, line by line
 */
public record Document(String language, String title, String author, List<String> about, List<Section> sections) {

    public record Section(String title, List<Block> blocks) {

        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    public Document {
        about = List.copyOf(about);
        sections = List.copyOf(sections);
    }
}
