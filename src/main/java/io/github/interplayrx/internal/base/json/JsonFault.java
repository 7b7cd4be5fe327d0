package io.github.interplayrx.internal.base.json;

/**
 * One thing that is wrong with a JSON document.
 *
 * @param file name of the document
 * @param pointer JSON pointer to the place
 * @param entry id of the entry that the place is in; empty if it is in none
 * @param value the value found there
 * @param message what is wrong
 * @param advice what to do, beginning with "Maybe"
 */
public record JsonFault(String file, String pointer, String entry, String value, String message, String advice) {
    /** One that is in no entry. */
    public JsonFault(String file, String pointer, String value, String message, String advice) {
        this(file, pointer, "", value, message, advice);
    }
}
