package io.github.interplayrx.cli;

import io.github.interplayrx.internal.base.json.JsonFault;
import java.util.List;
import java.util.stream.Collectors;

/** What the command line was told to read cannot be read. */
final class UnreadableInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableInputException(String what, Exception cause) {
        super("Cannot read " + what + ".\nMaybe the name is misspelt, or the file is not UTF-8.", cause);
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
