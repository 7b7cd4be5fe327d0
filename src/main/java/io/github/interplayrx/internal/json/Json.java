package io.github.interplayrx.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Parses and prints JSON. Reads trees only, so no type is ever chosen by the data; deep nesting, very long texts and duplicate keys are
 * faults. Thread-safe.
 */
public final class Json {
    private static final int DEEPEST_NESTING = 50;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final long LONGEST_DOCUMENT = 50_000_000;

    private final JsonMapper mapper;
    private final ObjectWriter writer;

    private Json(JsonMapper mapper) {
        this.mapper = mapper;
        this.writer = mapper.writer();
    }

    /** A reader and writer with the limits of this library. */
    public static Json create() {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST_NESTING)
                        .maxStringLength(LONGEST_TEXT)
                        .maxDocumentLength(LONGEST_DOCUMENT)
                        .build())
                .build();
        return new Json(JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build());
    }

    /** Parses a text; empty after a fault. */
    public Optional<JsonCursor> parse(String file, String text, Consumer<JsonFault> faults) {
        return parse(file, () -> mapper.readTree(text), faults);
    }

    /** Parses a stream in UTF-8; empty after a fault. */
    public Optional<JsonCursor> parse(String file, InputStream stream, Consumer<JsonFault> faults) {
        return parse(file, () -> mapper.readTree(stream), faults);
    }

    private static Optional<JsonCursor> parse(String file, TreeSource source, Consumer<JsonFault> faults) {
        try {
            JsonNode tree = source.read();
            if (tree == null || tree.isMissingNode()) {
                faults.accept(new JsonFault(file, "", "", "There is no JSON here.", "Maybe the text was cut off."));
                return Optional.empty();
            }
            return Optional.of(new JsonCursor(file, tree, faults));
        } catch (StreamConstraintsException e) {
            faults.accept(new JsonFault(
                    file,
                    "",
                    place(e),
                    "This is nested deeper than " + DEEPEST_NESTING
                            + " levels, or it, a text or a number in it is far too long.",
                    "Maybe it was put together wrongly, or it is no request and no knowledge at all."));
            return Optional.empty();
        } catch (JsonProcessingException e) {
            faults.accept(new JsonFault(
                    file,
                    "",
                    place(e),
                    "This is not valid JSON: " + inPlainWords(e.getOriginalMessage()),
                    "Maybe a quote, a comma or a bracket is missing or doubled at " + place(e) + "."));
            return Optional.empty();
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

    private static String place(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    /** The parser's message up to where it speaks of itself. */
    private static String inPlainWords(String message) {
        return message.split("\n|`| \\(start marker| \\(of type| \\(for ", 2)[0];
    }

    /** Prints a value in one line. */
    public String print(Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface TreeSource {
        JsonNode read() throws IOException;
    }
}
