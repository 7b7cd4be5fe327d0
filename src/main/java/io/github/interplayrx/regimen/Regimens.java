package io.github.interplayrx.regimen;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.KnowledgeException;
import io.github.interplayrx.model.Patient;
import java.util.List;
import java.util.Map;

/** Makes regimens of lists that were understood. Immutable and thread-safe. */
public final class Regimens {
    private final Memberships memberships;

    private Regimens(Memberships memberships) {
        this.memberships = memberships;
    }

    /**
     * Regimens of a knowledge base.
     *
     * @throws KnowledgeException if a group that rules name is not defined
     */
    public static Regimens of(KnowledgeBase knowledge) {
        return new Regimens(Memberships.gather(knowledge));
    }

    /** The same, with memberships that were worked out by {@link #memberships} for this knowledge base. */
    public static Regimens of(KnowledgeBase knowledge, Map<String, String> memberships) {
        return new Regimens(Memberships.workedOut(knowledge, memberships));
    }

    /** To which groups each substance belongs, by its id, as a text. */
    public static Map<String, String> memberships(KnowledgeBase knowledge) {
        return Memberships.gather(knowledge).write();
    }

    /** The regimen of a list. */
    public Regimen of(List<Line> lines, Patient patient) {
        return Regimen.of(lines, patient, memberships);
    }
}
