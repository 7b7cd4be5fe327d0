package io.github.interplayrx.cli;

import java.io.IOException;

/** What the command line was told to read cannot be read. */
final class UnreadableInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableInputException(String what, IOException cause) {
        super("Cannot read " + what + ".\nMaybe the name is misspelt, or the file is not UTF-8.", cause);
    }
}
