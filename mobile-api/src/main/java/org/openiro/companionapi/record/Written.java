package org.openiro.companionapi.record;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** A document as the staff side keeps it: what of it a child may read. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Written(String title, List<Section> sections) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Section(String title, List<Block> blocks) {}

    /** Each kind has its own part of these; the others are null. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Block(
            String kind,
            String text,
            String caption,
            List<String> items,
            List<Fact> facts,
            List<String> columns,
            List<List<String>> rows) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fact(String name, String value) {}
}
