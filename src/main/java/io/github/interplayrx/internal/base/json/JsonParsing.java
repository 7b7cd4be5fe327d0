package io.github.interplayrx.internal.base.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The parser with its limits, and the tree that it leaves: maps, lists, texts, numbers, truth values and null. Thread-safe. */
final class JsonParsing {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_KEY = 50_000;
    private static final int LONGEST_NUMBER = 1_000;
    private static final long LONGEST_DOCUMENT = 50_000_000;

    private final int maxNesting;
    private final JsonFactory factory;

    JsonParsing(int maxNesting) {
        this.maxNesting = maxNesting;
        this.factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // A table of names that all requests share would let the names of one break the requests of others.
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(constraints(maxNesting))
                .build();
    }

    private static StreamReadConstraints constraints(int maxNesting) {
        StreamReadConstraints.Builder limits = StreamReadConstraints.builder()
                .maxNestingDepth(maxNesting)
                .maxStringLength(LONGEST_TEXT)
                .maxNumberLength(LONGEST_NUMBER);
        try {
            return limits.maxNameLength(LONGEST_KEY)
                    .maxDocumentLength(LONGEST_DOCUMENT)
                    .build();
        } catch (NoSuchMethodError e) {
            // Spark 3.5 puts Jackson 2.15 in front of ours, which has not these two. A request has its own limit of
            // length.
            return limits.build();
        }
    }

    Optional<JsonCursor> parse(String file, String text, Consumer<JsonFault> faults) {
        String json = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        return parse(file, () -> factory.createParser(json), faults);
    }

    Optional<JsonCursor> parse(String file, InputStream stream, Consumer<JsonFault> faults) {
        return parse(file, () -> factory.createParser(stream), faults);
    }

    private Optional<JsonCursor> parse(String file, ParserSource source, Consumer<JsonFault> faults) {
        try (JsonParser parser = source.open()) {
            return parse(file, parser, faults);
        } catch (IOException e) {
            faults.accept(new JsonFault(
                    file,
                    "",
                    "",
                    "This cannot be read as text in UTF-8.",
                    "Maybe save it in that encoding, or see whether it is a readable file."));
            return Optional.empty();
        }
    }

    private Optional<JsonCursor> parse(String file, JsonParser parser, Consumer<JsonFault> faults) throws IOException {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                faults.accept(new JsonFault(file, "", "", "There is no JSON here.", "Maybe the text was cut off."));
                return Optional.empty();
            }
            Object tree = tree(parser, first);
            if (parser.nextToken() != null) {
                String at = place(parser.currentTokenLocation());
                faults.accept(new JsonFault(
                        file,
                        "",
                        at,
                        "This is not valid JSON: something stands after its end.",
                        "Maybe two documents were put into one, or a bracket is missing or doubled before " + at
                                + "."));
                return Optional.empty();
            }
            return Optional.of(new JsonCursor(file, tree, faults));
        } catch (StreamConstraintsException e) {
            faults.accept(new JsonFault(
                    file,
                    "",
                    place(parser.currentLocation()),
                    "This is nested deeper than " + maxNesting
                            + " levels, or it, a text or a number in it is far too long.",
                    "Maybe it was put together wrongly at " + place(parser.currentLocation())
                            + ", or it is no request and no knowledge at all."));
            return Optional.empty();
        } catch (JsonProcessingException e) {
            faults.accept(new JsonFault(
                    file,
                    "",
                    place(e.getLocation()),
                    "This is not valid JSON: " + inPlainWords(e.getOriginalMessage()),
                    "Maybe a quote, a comma or a bracket is missing or doubled at " + place(e.getLocation()) + "."));
            return Optional.empty();
        }
    }

    /** A value and everything in it; the constraints of the parser bound how deep that can be. */
    private static @Nullable Object tree(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            default -> null;
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            object.put(key, tree(parser, parser.nextToken()));
        }
        return object;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        List<@Nullable Object> array = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            array.add(tree(parser, next));
        }
        return array;
    }

    private static String place(@Nullable JsonLocation at) {
        return at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    /** The parser's message up to where it speaks of itself. */
    private static String inPlainWords(String message) {
        return message.split("\n|`| \\(start marker| \\(of type| \\(for ", 2)[0];
    }

    @FunctionalInterface
    private interface ParserSource {
        JsonParser open() throws IOException;
    }
}
