package io.github.interplayrx.knowledge;

/**
 * A danger that rules speak of. Warnings are merged within one hazard, never across.
 *
 * @param id stable kebab-case id
 * @param title plain name
 */
public record Hazard(String id, String title) {}
