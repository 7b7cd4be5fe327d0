package io.github.interplayrx.knowledge;

/**
 * One thing that is wrong with a knowledge base.
 *
 * @param file the file
 * @param pointer JSON pointer into the file
 * @param value the value found there
 * @param message what is wrong
 * @param advice what to do, beginning with "Maybe"
 */
public record KnowledgeFault(String file, String pointer, String value, String message, String advice) {
    @Override
    public String toString() {
        return file + "#" + pointer + ": " + message + " Found: \"" + value + "\".\n" + advice;
    }
}
