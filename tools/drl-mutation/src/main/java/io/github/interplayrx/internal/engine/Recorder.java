package io.github.interplayrx.internal.engine;

import io.github.interplayrx.knowledge.DeclaredInteraction;
import io.github.interplayrx.regimen.Occurrences;
import io.github.interplayrx.regimen.Warnings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Is there where the rules expect the gatherer of warnings, and notes what each of them says under its mark. */
public final class Recorder implements Warnings {
    private final Map<String, List<Consumer<Warnings>>> said = new TreeMap<>();

    @Override
    public void raise(String marked, Occurrences occurrences) {
        say(marked, warnings -> warnings.raise(withoutMark(marked), occurrences));
    }

    @Override
    public void raise(DeclaredInteraction interaction, Occurrences occurrences) {
        throw new UnsupportedOperationException("No interaction is declared here.");
    }

    @Override
    public void escalate(String marked) {
        say(marked, warnings -> warnings.escalate(withoutMark(marked)));
    }

    @Override
    public void escalate(String marked, Occurrences occurrences) {
        say(marked, warnings -> warnings.escalate(withoutMark(marked), occurrences));
    }

    private void say(String marked, Consumer<Warnings> claim) {
        said.computeIfAbsent(mark(marked), key -> new ArrayList<>()).add(claim);
    }

    private static String mark(String marked) {
        return marked.substring(marked.indexOf(DrlFile.MARK));
    }

    private static String withoutMark(String marked) {
        return marked.substring(0, marked.indexOf(DrlFile.MARK));
    }

    /** The marks of all rules and mutants that held. */
    Map<String, List<Consumer<Warnings>>> said() {
        return said;
    }
}
