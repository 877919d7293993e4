package org.openiro.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/** Dates and instants of the years 1 to 9999, as RFC 3339 writes them; Java would take more, which no table holds. */
class FourDigitYears<T extends TemporalAccessor> extends StdDeserializer<T> {

    private static final int FIRST = 1;
    private static final int LAST = 9_999;

    private final transient JsonDeserializer<? extends T> any;

    FourDigitYears(Class<T> type, JsonDeserializer<? extends T> any) {
        super(type);
        this.any = any;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        T time = any.deserialize(json, context);
        if (time != null && !isWithin(time.get(ChronoField.YEAR))) {
            throw MismatchedInputException.from(json, handledType(), "A year that is out of reach");
        }
        return time;
    }

    private static boolean isWithin(int year) {
        return year >= FIRST && year <= LAST;
    }
}
