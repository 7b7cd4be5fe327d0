package io.github.interplayrx.knowledge;

import io.github.interplayrx.model.InterplayException;
import java.util.List;
import java.util.stream.Collectors;

/** A knowledge base has faults and was not loaded. All of them are listed. */
public final class KnowledgeException extends InterplayException {
    private static final long serialVersionUID = 1L;

    private final transient List<KnowledgeFault> faults;

    /**
     * A knowledge base with these faults.
     *
     * @param faults at least one
     */
    public KnowledgeException(List<KnowledgeFault> faults) {
        super(faults.size() + (faults.size() == 1 ? " fault" : " faults") + " in the knowledge base:\n"
                + faults.stream().map(KnowledgeFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /**
     * What is wrong.
     *
     * @return at least one fault
     */
    public List<KnowledgeFault> faults() {
        return faults;
    }
}
