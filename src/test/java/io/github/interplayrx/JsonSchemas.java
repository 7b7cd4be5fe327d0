package io.github.interplayrx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The published JSON Schemas, looked up by the URIs under which they are published and never fetched. */
public final class JsonSchemas {
    public static final String BASE = "https://interplayrx.github.io/schema/";

    private static final Path PUBLISHED = Path.of("src/main/resources/schema");
    private static final Path CASES = Path.of("conformance/case.schema.json");
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(JsonSchemas::text));

    private JsonSchemas() {}

    /** What breaks the schema of this URI, each with its place; empty if nothing does. */
    public static List<String> faults(String uri, String json) {
        return REGISTRY
                .getSchema(SchemaLocation.of(uri))
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> published = Files.list(PUBLISHED)) {
            return Stream.concat(published, Stream.of(CASES)).sorted().toList();
        }
    }

    private static String text(String uri) {
        if (!uri.startsWith(BASE)) {
            return null;
        }
        String name = uri.substring(BASE.length());
        Path file = CASES.endsWith(name) ? CASES : PUBLISHED.resolve(name);
        try {
            String schema = Files.readString(file);
            return name.equals("report.schema.json") ? withoutOtherFields(schema) : schema;
        } catch (IOException e) {
            throw new UncheckedIOException("There is no schema " + uri, e);
        }
    }

    /** Readers of reports pass over fields that they do not know; the library writes none that the schema does not describe. */
    private static String withoutOtherFields(String schema) throws JsonProcessingException {
        JsonNode root = new ObjectMapper().readTree(schema);
        for (JsonNode described : root.findParents("properties")) {
            ((ObjectNode) described).put("additionalProperties", false);
        }
        return root.toString();
    }
}
