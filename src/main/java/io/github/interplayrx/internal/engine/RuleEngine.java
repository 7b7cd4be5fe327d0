package io.github.interplayrx.internal.engine;

import io.github.interplayrx.internal.recognition.RecognisedMedication;
import io.github.interplayrx.knowledge.DeclaredInteraction;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.CheckFailedException;
import io.github.interplayrx.model.NotEvaluated;
import io.github.interplayrx.model.Patient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.drools.core.impl.RuleBaseFactory;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * Runs the rules. Created once; a session lives for one check and is thrown away. Thread-safe.
 */
public final class RuleEngine {
    private static final Comparator<NotEvaluated> BY_CLAIM = Comparator.comparing(NotEvaluated::rule)
            .thenComparing(each -> each.escalation() == null ? "" : each.escalation());

    private final KieBase rules;
    private final KieBase rulesOfMissingValues;
    private final KieSessionConfiguration sessionConfiguration;
    private final RuleCatalogue catalogue;
    private final Memberships memberships;
    private final List<DeclaredInteraction> declared;

    RuleEngine(KnowledgeBase knowledge, RuleCatalogue catalogue, KieBase rules, KieBase rulesOfMissingValues) {
        this.rules = rules;
        this.rulesOfMissingValues = rulesOfMissingValues;
        this.catalogue = catalogue;
        this.memberships = new Memberships(knowledge);
        this.declared = List.copyOf(knowledge.declaredInteractions());
        this.sessionConfiguration = RuleBaseFactory.newKnowledgeSessionConfiguration();
        // NO would let sessions of different threads share the arguments of a consequence, and so mix up their lists.
        sessionConfiguration.setOption(ThreadSafeOption.YES);
        sessionConfiguration.setOption(DirectFiringOption.YES);
    }

    /** An engine with the compiled rules of the library. */
    public static RuleEngine create(KnowledgeBase knowledge) {
        return create(knowledge, List.of());
    }

    /** An engine with the compiled rules of the library and those of rule packs. */
    public static RuleEngine create(KnowledgeBase knowledge, List<RulePack> packs) {
        CompiledRules compiled = CompiledRules.load(packs);
        RuleCatalogue catalogue = new RuleCatalogue(knowledge, compiled.names());
        return new RuleEngine(knowledge, catalogue, compiled.all(), compiled.only(catalogue::canLackValue));
    }

    /** The regimen of a list. */
    public Regimen regimen(List<RecognisedMedication> lines, Patient patient) {
        return Regimen.of(lines, patient, memberships);
    }

    /** Every rule that holds, with what raises it, and every rule that a missing value kept silent. */
    public Evaluation evaluate(Regimen regimen) {
        Warnings raised = new Warnings(catalogue.claims());
        inSession(rules, raised, session -> {
            fire(session, regimen);
            fire(session, new RaisedSoFar(raised.raised(), catalogue));
        });
        return new Evaluation(findings(raised), notEvaluated(regimen, raised.claims()));
    }

    private static List<Finding> findings(Warnings warnings) {
        List<Finding> findings = new ArrayList<>(warnings.raised().size());
        for (Raised each : warnings.raised()) {
            findings.add(each.finding());
        }
        return findings;
    }

    /** Rules that would hold if the worst were supposed of every missing value, and do not hold as things stand. */
    private List<NotEvaluated> notEvaluated(Regimen regimen, Set<Claim> held) {
        Warnings supposed = new Warnings(catalogue.claims());
        inSession(rulesOfMissingValues, supposed, session -> fire(session, regimen.supposingTheWorst()));
        List<NotEvaluated> silent = new ArrayList<>();
        for (Claim claim : supposed.claims()) {
            if (claim.canLackValue()
                    && !held.contains(claim)
                    && (claim.escalation() == null || held.contains(catalogue.raisedBy(claim)))) {
                List<String> needs = regimen.missing(claim.reads());
                if (!needs.isEmpty()) {
                    silent.add(claim.notEvaluated(needs));
                }
            }
        }
        silent.sort(BY_CLAIM);
        return List.copyOf(silent);
    }

    private void inSession(KieBase base, Warnings warnings, Consumer<KieSession> action) {
        @Nullable KieSession session = null;
        try {
            session = base.newKieSession(sessionConfiguration, null);
            session.setGlobal("warnings", warnings);
            for (DeclaredInteraction each : declared) {
                session.insert(each);
            }
            action.accept(session);
        } catch (RuntimeException | LinkageError e) {
            throw new CheckFailedException(
                    "The check failed while the rules were evaluated: there is no result.\n"
                            + "Maybe repeat it; if it fails again, report the list without anything about the person.",
                    e);
        } finally {
            if (session != null) {
                session.dispose();
            }
        }
    }

    private static void fire(KieSession session, Object fact) {
        session.insert(fact);
        session.fireAllRules();
    }
}
