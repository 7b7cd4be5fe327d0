package io.github.interplayrx.cli;

import io.github.interplayrx.internal.base.json.JsonFault;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What the command line was told to read cannot be read, or what it was told to write cannot be written. */
final class UnreadableInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableInputException(String what, Exception cause) {
        this("Cannot read " + what + ".", "Maybe the name is misspelt, or the file is not UTF-8.", cause);
    }

    private UnreadableInputException(String message, String advice, Exception cause) {
        super(message + "\n" + advice, cause);
    }

    static UnreadableInputException unwritable(Path file, Exception cause) {
        return new UnreadableInputException(
                "Cannot write \"" + file + "\".", "Maybe its directory is not there, or may not be written to.", cause);
    }

    UnreadableInputException(List<JsonFault> faults) {
        super(faults.stream().map(UnreadableInputException::inWords).collect(Collectors.joining("\n")));
    }

    private static String inWords(JsonFault fault) {
        String in = fault.entry().isEmpty() ? "" : " in \"" + fault.entry() + "\"";
        return fault.file() + "#" + fault.pointer() + in + ": " + fault.message() + " Found: \"" + fault.value()
                + "\".\n" + fault.advice();
    }
}
