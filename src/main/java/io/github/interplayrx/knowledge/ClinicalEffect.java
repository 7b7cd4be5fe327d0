package io.github.interplayrx.knowledge;

/**
 * An outcome that a warning expects, such as respiratory depression.
 *
 * @param id stable kebab-case id
 * @param title preferred term
 */
public record ClinicalEffect(String id, String title) {}
