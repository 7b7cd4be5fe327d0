package io.github.interplayrx.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Parses and prints JSON. Reads trees only, so no type is ever chosen by the data; deep nesting, very long texts and duplicate keys are
 * faults. Thread-safe.
 */
public final class Json {
    /** Levels that a document may be nested, unless a caller sets another limit. */
    public static final int DEEPEST_NESTING = 50;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_KEY = 50_000;
    private static final int LONGEST_NUMBER = 1_000;
    private static final long LONGEST_DOCUMENT = 50_000_000;

    private final int maxNesting;
    private final JsonFactory factory;

    private Json(int maxNesting, JsonFactory factory) {
        this.maxNesting = maxNesting;
        this.factory = factory;
    }

    /** Knows how to print records, which takes longer to set up than to read the whole knowledge base. */
    private static final class Printer {
        static final ObjectWriter WRITER = JsonMapper.builder().build().writer();
    }

    /** A reader and writer with the limits of this library. */
    public static Json create() {
        return create(DEEPEST_NESTING);
    }

    /** The same with another limit of nesting. */
    public static Json create(int maxNesting) {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxNesting)
                        .maxStringLength(LONGEST_TEXT)
                        .maxNameLength(LONGEST_KEY)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxDocumentLength(LONGEST_DOCUMENT)
                        .build())
                .build();
        return new Json(maxNesting, factory);
    }

    /** Parses a text; empty after a fault. A byte order mark before it means nothing, as in a stream. */
    public Optional<JsonCursor> parse(String file, String text, Consumer<JsonFault> faults) {
        String json = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        return parse(file, () -> factory.createParser(json), faults);
    }

    /** Parses a stream in UTF-8, or in UTF-16 or UTF-32 as its first bytes show; empty after a fault. */
    public Optional<JsonCursor> parse(String file, InputStream stream, Consumer<JsonFault> faults) {
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
            JsonNode tree = tree(parser, first);
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
    private static JsonNode tree(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NUMBER_INT -> wholeNumber(parser);
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            default -> NODES.nullNode();
        };
    }

    private static JsonNode object(JsonParser parser) throws IOException {
        ObjectNode object = NODES.objectNode();
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            object.set(key, tree(parser, parser.nextToken()));
        }
        return object;
    }

    private static JsonNode array(JsonParser parser) throws IOException {
        ArrayNode array = NODES.arrayNode();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            array.add(tree(parser, next));
        }
        return array;
    }

    private static JsonNode wholeNumber(JsonParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private static String place(@Nullable JsonLocation at) {
        return at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    /** The parser's message up to where it speaks of itself. */
    private static String inPlainWords(String message) {
        return message.split("\n|`| \\(start marker| \\(of type| \\(for ", 2)[0];
    }

    /** Prints a value in one line. */
    public String print(Object value) {
        try {
            return Printer.WRITER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface ParserSource {
        JsonParser open() throws IOException;
    }
}
