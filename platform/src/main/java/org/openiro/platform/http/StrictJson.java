package org.openiro.platform.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** What is sent must be what the contract says, not something that can be bent into it. */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    /** After the modules that Quarkus registers: of two that read a type, the last one does. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        json.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        // No list of the contract has holes.
        json.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        json.registerModule(new SimpleModule("openiro-storable")
                .addDeserializer(String.class, new StorableText())
                .addDeserializer(LocalDate.class, new FourDigitYears<>(LocalDate.class, LocalDateDeserializer.INSTANCE))
                .addDeserializer(
                        OffsetDateTime.class,
                        new FourDigitYears<>(OffsetDateTime.class, InstantDeserializer.OFFSET_DATE_TIME)));
    }
}
