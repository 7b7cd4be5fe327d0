package io.github.interplayrx.internal.engine;

import io.github.interplayrx.internal.recognition.RecognisedMedication;
import io.github.interplayrx.knowledge.DeclaredInteraction;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.model.CheckFailedException;
import io.github.interplayrx.model.NotEvaluated;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.WarningKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.drools.core.impl.RuleBaseFactory;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * Runs the rules. Created once; a session lives for one check and is thrown away. Thread-safe.
 */
public final class RuleEngine {
    private final KieBase kieBase;
    private final KieSessionConfiguration sessionConfiguration;
    private final RuleCatalogue catalogue;
    private final Memberships memberships;
    private final List<DeclaredInteraction> declared;

    RuleEngine(KnowledgeBase knowledge, KieBase kieBase) {
        this.kieBase = kieBase;
        this.catalogue = new RuleCatalogue(knowledge, drlNames(kieBase));
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
        return new RuleEngine(knowledge, CompiledRules.load(packs));
    }

    private static Collection<String> drlNames(KieBase kieBase) {
        return kieBase.getKiePackages().stream()
                .map(KiePackage::getRules)
                .flatMap(Collection::stream)
                .map(org.kie.api.definition.rule.Rule::getName)
                .toList();
    }

    /** The regimen of a list. */
    public Regimen regimen(List<RecognisedMedication> lines, Patient patient) {
        return Regimen.of(lines, patient, memberships);
    }

    /** Every rule that holds, with what raises it, and every rule that a missing value kept silent. */
    public Evaluation evaluate(Regimen regimen) {
        Warnings warnings = run(regimen);
        return new Evaluation(warnings.findings(), notEvaluated(regimen, warnings.claimNames()));
    }

    /** Rules that would hold if the worst were supposed of every missing value, and do not hold as things stand. */
    private List<NotEvaluated> notEvaluated(Regimen regimen, Set<String> held) {
        return run(regimen.supposingTheWorst()).claimNames().stream()
                .filter(name -> !held.contains(name))
                .map(catalogue::claim)
                .filter(claim -> claim.rule().kind() == WarningKind.WARNING)
                .filter(claim ->
                        claim.escalation() == null || held.contains(claim.rule().id()))
                .map(claim -> notEvaluated(claim, regimen))
                .filter(each -> !each.needs().isEmpty())
                .sorted(Comparator.comparing(NotEvaluated::rule)
                        .thenComparing(each -> each.escalation() == null ? "" : each.escalation()))
                .toList();
    }

    private static NotEvaluated notEvaluated(Claim claim, Regimen regimen) {
        Rule.Escalation escalation = claim.escalation();
        return escalation == null
                ? new NotEvaluated(
                        claim.rule().id(), null, regimen.missing(claim.rule().reads()))
                : new NotEvaluated(claim.rule().id(), escalation.id(), regimen.missing(escalation.reads()));
    }

    private Warnings run(Regimen regimen) {
        Warnings warnings = new Warnings(catalogue.claims());
        @Nullable KieSession session = null;
        try {
            session = kieBase.newKieSession(sessionConfiguration, null);
            session.setGlobal("warnings", warnings);
            for (DeclaredInteraction each : declared) {
                session.insert(each);
            }
            session.insert(regimen);
            session.fireAllRules();
            session.insert(new RaisedSoFar(warnings.findings(), catalogue));
            session.fireAllRules();
            return warnings;
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
}
