package io.github.interplayrx.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Which knowledge a report was made with.
 *
 * @param version version of the knowledge base, such as {@code "2026.11.0"}
 * @param date ISO date of that version
 */
@JsonPropertyOrder({"version", "date"})
public record KnowledgeVersion(String version, String date) {}
