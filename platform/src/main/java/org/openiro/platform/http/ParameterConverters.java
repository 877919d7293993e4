package org.openiro.platform.http;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/**
 * Reads query parameters and headers strictly, and names the one that is malformed. What stands in the path is left to
 * the framework: an address that is not one names nothing and is not found.
 */
@Provider
class ParameterConverters implements ParamConverterProvider {

    private static final int DATE_LENGTH = 10;
    private static final int UUID_LENGTH = 36;

    private static final Map<Class<?>, Function<String, ?>> PARSERS = Map.of(
            Integer.class, Integer::valueOf,
            Long.class, Long::valueOf,
            Boolean.class, ParameterConverters::truth,
            LocalDate.class, ParameterConverters::date,
            UUID.class, ParameterConverters::uuid);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        String name = nameIn(annotations);
        Function<String, ?> parser =
                type.isEnum() ? text -> constant(type.getEnumConstants(), text) : PARSERS.get(type);
        return name == null || parser == null ? null : new Converter<>("/parameters/" + name, type, parser);
    }

    private static String nameIn(Annotation[] annotations) {
        for (Annotation annotation : annotations == null ? new Annotation[0] : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof HeaderParam header) {
                return header.value();
            }
        }
        return null;
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    // The years of ISO 8601 may have a sign and more digits; those of the contract have four.
    private static LocalDate date(String text) {
        requireLength(text, DATE_LENGTH);
        return LocalDate.parse(text);
    }

    // Java takes shortened forms too.
    private static UUID uuid(String text) {
        requireLength(text, UUID_LENGTH);
        return UUID.fromString(text);
    }

    private static void requireLength(String text, int length) {
        if (text.length() != length) {
            throw new IllegalArgumentException();
        }
    }

    private static <T> T constant(T[] constants, String text) {
        return Arrays.stream(constants)
                .filter(constant -> constant.toString().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private record Converter<T>(String pointer, Class<T> type, Function<String, ?> parser)
            implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return type.cast(parser.apply(text));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new ProblemException(
                        "bad-request",
                        "Correct the places named in errors and send the request again.",
                        new FieldProblem(pointer, "MALFORMED", "This is not what the contract describes."));
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
