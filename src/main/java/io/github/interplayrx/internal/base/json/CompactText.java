package io.github.interplayrx.internal.base.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON document holds, as a text that the library writes for itself and reads without a parser of JSON, which takes a process
 * longer to set up than to use. A letter tells what follows: {@code s} a text, {@code i} a whole number, {@code d} another number,
 * {@code o} an object, {@code a} an array, {@code t}, {@code f} and {@code n} true, false and null. Then comes how many characters, fields or elements
 * there are, and a colon.
 */
final class CompactText {
    private final String text;
    private int at;

    private CompactText(String text) {
        this.text = text;
    }

    static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        if (value instanceof Map<?, ?> object) {
            out.append('o').append(object.size()).append(':');
            object.forEach((key, field) -> {
                write(key, out);
                write(field, out);
            });
        } else if (value instanceof List<?> array) {
            out.append('a').append(array.size()).append(':');
            array.forEach(element -> write(element, out));
        } else if (value instanceof String string) {
            writeText('s', string, out);
        } else if (value instanceof Integer) {
            writeText('i', value.toString(), out);
        } else if (value instanceof Number) {
            writeText('d', value.toString(), out);
        } else {
            out.append(value == null ? 'n' : value.equals(true) ? 't' : 'f');
        }
    }

    private static void writeText(char kind, String string, StringBuilder out) {
        out.append(kind).append(string.length()).append(':').append(string);
    }

    static @Nullable Object read(String text) {
        return new CompactText(text).next();
    }

    private @Nullable Object next() {
        char kind = text.charAt(at++);
        return switch (kind) {
            case 's' -> string();
            case 'i' -> Integer.valueOf(string());
            case 'd' -> Double.valueOf(string());
            case 'o' -> object();
            case 'a' -> array();
            case 't' -> true;
            case 'f' -> false;
            case 'n' -> null;
            default -> throw new IllegalArgumentException("\"" + kind + "\" begins no value.");
        };
    }

    private int count() {
        int count = 0;
        for (char digit = text.charAt(at++); digit != ':'; digit = text.charAt(at++)) {
            count = count * 10 + digit - '0';
        }
        return count;
    }

    private String string() {
        int length = count();
        at += length;
        return text.substring(at - length, at);
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = count(); i > 0; i--) {
            at++;
            object.put(string(), next());
        }
        return object;
    }

    private List<@Nullable Object> array() {
        int size = count();
        List<@Nullable Object> array = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            array.add(next());
        }
        return array;
    }
}
