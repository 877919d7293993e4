package org.openiro.review.record;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a document says, as a draft or for good. The names are stored. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = QualityForm.class, name = "QUALITY_FORM"),
    @JsonSubTypes.Type(value = Narrative.class, name = "NARRATIVE"),
    @JsonSubTypes.Type(value = RecordContent.class, name = "RECORD")
})
sealed interface DocumentContent permits QualityForm, Narrative, RecordContent {}
