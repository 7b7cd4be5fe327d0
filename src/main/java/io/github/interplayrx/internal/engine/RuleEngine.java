package io.github.interplayrx.internal.engine;

import io.github.interplayrx.internal.base.index.Index;
import io.github.interplayrx.internal.base.index.IndexWriter;
import io.github.interplayrx.knowledge.DeclaredInteraction;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.CheckFailedException;
import io.github.interplayrx.model.NotEvaluated;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.regimen.Line;
import io.github.interplayrx.regimen.Regimen;
import io.github.interplayrx.regimen.Regimens;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.drools.core.impl.EnvironmentFactory;
import org.drools.core.impl.RuleBaseFactory;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.Environment;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Runs the rules. Created once; a session lives for one check and is thrown away. Thread-safe.
 */
public final class RuleEngine {
    private static final String MEMBERSHIPS = "memberships";

    private final KieBase rules;
    private final KieSessionConfiguration sessionConfiguration;
    private final Environment sessionEnvironment = EnvironmentFactory.newEnvironment();
    private final RuleCatalogue catalogue;
    private final Regimens regimens;
    private final List<DeclaredInteraction> declared;

    RuleEngine(KnowledgeBase knowledge, Regimens regimens, RuleCatalogue catalogue, KieBase rules) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.regimens = regimens;
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
        Optional<Index> index = knowledge.isBundled() ? Index.bundled("rules") : Optional.empty();
        CompiledRules compiled = CompiledRules.load(packs);
        RuleCatalogue catalogue = RuleCatalogue.of(knowledge, compiled.names(), index);
        return new RuleEngine(knowledge, regimens(knowledge, catalogue, index), catalogue, rules(knowledge, compiled));
    }

    private static Regimens regimens(KnowledgeBase knowledge, RuleCatalogue catalogue, Optional<Index> index) {
        return index.isPresent()
                ? Regimens.of(knowledge, index.get().part(MEMBERSHIPS), catalogue.pairRules())
                : Regimens.of(knowledge, catalogue.pairRules());
    }

    /** The index of what rules ask of a knowledge base, from which an engine starts. */
    public static byte[] index(KnowledgeBase knowledge) {
        IndexWriter index = new IndexWriter();
        RuleCatalogue.write(knowledge, index);
        index.add(MEMBERSHIPS, Regimens.memberships(knowledge));
        return index.bytes();
    }

    /** All rules, but the one that speaks for what a site declares only if there is something. */
    private static KieBase rules(KnowledgeBase knowledge, CompiledRules compiled) {
        return knowledge.declaredInteractions().isEmpty() ? compiled.allButLocal() : compiled.all();
    }

    /** The regimen of a list. */
    public Regimen regimen(List<Line> lines, Patient patient) {
        return regimens.of(lines, patient);
    }

    /** Every rule that holds, with what raises it, and every rule that a missing value kept silent. */
    public Evaluation evaluate(Regimen regimen) {
        Warnings raised = Warnings.of(catalogue);
        Warnings supposed = Warnings.ofClaimsOnly(catalogue);
        inSession(session -> {
            session.setGlobal("warnings", raised);
            FactHandle asItIs = fire(session, regimen);
            FactHandle raisedSoFar = fire(session, new RaisedSoFar(raised.raised(), catalogue));
            session.delete(asItIs);
            session.delete(raisedSoFar);
            session.setGlobal("warnings", supposed);
            session.insert(regimen.supposingTheWorst());
            session.fireAllRules(match -> mayLackValue(match.getRule()));
        });
        return new Evaluation(findings(raised), notEvaluated(regimen, supposed.claims(), raised.claims()));
    }

    /** A rule of a pack may be needed even if it can lack no value, because it may insert what another reads. */
    private boolean mayLackValue(Rule rule) {
        return !CompiledRules.isOwn(rule.getPackageName()) || catalogue.canLackValue(rule.getName());
    }

    private static List<Finding> findings(Warnings warnings) {
        List<Finding> findings = new ArrayList<>(warnings.raised().size());
        for (Raised each : warnings.raised()) {
            findings.add(each.finding());
        }
        return findings;
    }

    /** Rules that would hold if the worst were supposed of every missing value, and do not hold as things stand. */
    private List<NotEvaluated> notEvaluated(Regimen regimen, Set<Claim> supposed, Set<Claim> held) {
        List<NotEvaluated> silent = new ArrayList<>();
        for (Claim claim : supposed) {
            if (claim.canLackValue()
                    && !held.contains(claim)
                    && (claim.escalation() == null || held.contains(catalogue.raisedBy(claim)))) {
                List<String> needs = regimen.missing(claim.reads());
                if (!needs.isEmpty()) {
                    silent.add(claim.notEvaluated(needs));
                }
            }
        }
        silent.sort(RuleEngine::byClaim);
        return List.copyOf(silent);
    }

    private static int byClaim(NotEvaluated one, NotEvaluated other) {
        int byRule = one.rule().compareTo(other.rule());
        return byRule != 0
                ? byRule
                : Objects.requireNonNullElse(one.escalation(), "")
                        .compareTo(Objects.requireNonNullElse(other.escalation(), ""));
    }

    private void inSession(Consumer<KieSession> action) {
        @Nullable KieSession session = null;
        try {
            session = rules.newKieSession(sessionConfiguration, sessionEnvironment);
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

    private static FactHandle fire(KieSession session, Object fact) {
        FactHandle handle = session.insert(fact);
        session.fireAllRules();
        return handle;
    }
}
