package io.github.interplayrx.knowledge;

import io.github.interplayrx.internal.base.json.JsonFault;
import java.util.Collection;

/**
 * One thing that is wrong with a knowledge base.
 *
 * @param file the file
 * @param pointer JSON pointer into the file
 * @param entry id of the entry that the place is in; empty if it is in none
 * @param value the value found there
 * @param message what is wrong
 * @param advice what to do, beginning with "Maybe"
 */
public record KnowledgeFault(String file, String pointer, String entry, String value, String message, String advice) {
    /**
     * One that is in no entry.
     *
     * @param file the file
     * @param pointer JSON pointer into the file
     * @param value the value found there
     * @param message what is wrong
     * @param advice what to do, beginning with "Maybe"
     */
    public KnowledgeFault(String file, String pointer, String value, String message, String advice) {
        this(file, pointer, "", value, message, advice);
    }

    /** Throws all faults, if there are any. */
    static void refuse(Collection<JsonFault> faults) {
        if (!faults.isEmpty()) {
            throw new KnowledgeException(
                    faults.stream().map(KnowledgeFault::new).toList());
        }
    }

    private KnowledgeFault(JsonFault fault) {
        this(fault.file(), fault.pointer(), fault.entry(), fault.value(), fault.message(), fault.advice());
    }

    @Override
    public String toString() {
        String in = entry.isEmpty() ? "" : " in \"" + entry + "\"";
        String found = value.isEmpty() ? "" : " Found: \"" + value + "\".";
        return file + "#" + pointer + in + ": " + message + found + "\n" + advice;
    }
}
