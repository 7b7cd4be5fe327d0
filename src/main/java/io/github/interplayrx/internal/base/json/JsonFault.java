package io.github.interplayrx.internal.base.json;

/**
 * One thing that is wrong with a JSON document.
 *
 * @param file name of the document
 * @param pointer JSON pointer to the place
 * @param value the value found there
 * @param message what is wrong
 * @param advice what to do, beginning with "Maybe"
 */
public record JsonFault(String file, String pointer, String value, String message, String advice) {}
