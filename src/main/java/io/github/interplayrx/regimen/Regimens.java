package io.github.interplayrx.regimen;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.KnowledgeException;
import io.github.interplayrx.model.Patient;
import java.util.List;
import java.util.Map;

/** Makes regimens of lists that were understood. Immutable and thread-safe. */
public final class Regimens {
    private final Memberships memberships;
    private final List<PairRule> pairRules;

    private Regimens(Memberships memberships, List<PairRule> pairRules) {
        this.memberships = memberships;
        this.pairRules = pairRules;
    }

    /**
     * Regimens of a knowledge base.
     *
     * @throws KnowledgeException if a group that rules name is not defined
     */
    public static Regimens of(KnowledgeBase knowledge, List<PairRule> pairRules) {
        return new Regimens(Memberships.gather(knowledge), pairRules);
    }

    /** The same, with memberships that were worked out by {@link #memberships} for this knowledge base. */
    public static Regimens of(KnowledgeBase knowledge, Map<String, String> memberships, List<PairRule> pairRules) {
        return new Regimens(Memberships.workedOut(knowledge, memberships), pairRules);
    }

    /** To which groups each substance belongs, by its id, as a text. */
    public static Map<String, String> memberships(KnowledgeBase knowledge) {
        return Memberships.gather(knowledge).write();
    }

    /** The regimen of a list. */
    public Regimen of(List<Line> lines, Patient patient) {
        return Regimen.of(lines, patient, memberships, pairRules);
    }
}
