package io.github.interplayrx.knowledge;

/**
 * One line of a file of codes that was not taken over as it stands.
 *
 * @param file name of the file
 * @param line its line, from 1; 0 if the whole file is meant
 * @param value the value found there
 * @param message what is wrong
 * @param advice what to do, beginning with "Maybe"
 */
public record ImportProblem(String file, int line, String value, String message, String advice) {
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + ": " + message + " Found: \"" + value + "\".\n" + advice;
    }
}
