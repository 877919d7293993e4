package org.openiro.platform.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/** How JSON columns are written: dates as everybody reads them, whatever reads the column. */
@JsonFormat
@PersistenceUnitExtension
class JsonColumns extends JacksonJsonFormatMapper {

    JsonColumns() {
        super(new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS));
    }
}
