package io.github.interplayrx.internal.engine;

import io.github.interplayrx.internal.base.index.Index;
import io.github.interplayrx.internal.base.index.IndexWriter;
import io.github.interplayrx.knowledge.DeclaredInteraction;
import io.github.interplayrx.knowledge.Escalation;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.knowledge.Rule.RaisedTo;
import io.github.interplayrx.model.CheckFailedException;
import io.github.interplayrx.model.NotEvaluated;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.WarningKind;
import io.github.interplayrx.regimen.Line;
import io.github.interplayrx.regimen.Regimen;
import io.github.interplayrx.regimen.Regimens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.impl.EnvironmentFactory;
import org.drools.core.impl.RuleBaseFactory;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
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
    private static final Comparator<NotEvaluated> BY_CLAIM = Comparator.comparing(NotEvaluated::rule)
            .thenComparing(NotEvaluated::escalation, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** A list of ten keeps about as many rules silent for want of a value. */
    private static final int EXPECTED_SILENT = 24;

    /** More than the rules of the library and of a sensible pack do in one list. */
    private static final int MOST_FIRINGS = 100_000;

    private final KieBase rules;
    private final KieSessionConfiguration sessionConfiguration;
    private final Environment sessionEnvironment = EnvironmentFactory.newEnvironment();
    private final RuleCatalogue catalogue;
    private final Regimens regimens;
    private final List<DeclaredInteraction> declared;
    private final boolean hasPacks;

    RuleEngine(KnowledgeBase knowledge, Regimens regimens, RuleCatalogue catalogue, KieBase rules, boolean hasPacks) {
        this.rules = rules;
        this.hasPacks = hasPacks;
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
        return DroolsOnClassPath.started(() -> start(knowledge, packs));
    }

    private static RuleEngine start(KnowledgeBase knowledge, List<RulePack> packs) {
        Optional<Index> index = knowledge.isBundled() ? Index.bundled("rules") : Optional.empty();
        CompiledRules compiled =
                CompiledRules.load(packs, !knowledge.declaredInteractions().isEmpty());
        RuleCatalogue catalogue = RuleCatalogue.of(knowledge, compiled.names(), index);
        KieBase rules = compiled.kieBase(catalogue::canLackValue);
        return new RuleEngine(knowledge, regimens(knowledge, index), catalogue, rules, !packs.isEmpty());
    }

    private static Regimens regimens(KnowledgeBase knowledge, Optional<Index> index) {
        return index.isPresent() ? Regimens.of(knowledge, index.get().part(MEMBERSHIPS)) : Regimens.of(knowledge);
    }

    /** The index of what rules ask of a knowledge base, from which an engine starts. */
    public static byte[] index(KnowledgeBase knowledge) {
        return new IndexWriter()
                .add("conditions", RuleCatalogue.write(knowledge))
                .add(MEMBERSHIPS, Regimens.memberships(knowledge))
                .bytes();
    }

    /** The regimen of a list. */
    public Regimen regimen(List<Line> lines, Patient patient) {
        return regimens.of(lines, patient);
    }

    /** Every rule that holds, with what raises it, and every rule that a missing value kept silent. */
    public Evaluation evaluate(Regimen regimen) {
        RaisedWarnings raised = RaisedWarnings.of(catalogue);
        RaisedWarnings second = raised.speakingSecond();
        RaisedWarnings supposed = RaisedWarnings.supposed(catalogue);
        List<Finding> findings = inSession(session -> {
            fire(session, raised, regimen);
            List<Finding> first = raised.findings();
            fire(session, second, new FindingsSoFar(first, catalogue));
            if (!hasPacks) {
                fire(session, supposed, regimen.supposingTheWorst());
            }
            return first;
        });
        if (hasPacks) {
            // Facts that rules of a pack insert about the one regimen are not to meet the other.
            inSession(session -> fire(session, supposed, regimen.supposingTheWorst()));
        }
        findings.addAll(second.findings());
        return new Evaluation(findings, notEvaluated(regimen, findings, raised, supposed));
    }

    /** Rules and escalations that would hold if the worst were supposed of every missing value, and do not hold as things stand. */
    private static List<NotEvaluated> notEvaluated(
            Regimen regimen, List<Finding> findings, RaisedWarnings raised, RaisedWarnings supposed) {
        List<NotEvaluated> silent = new ArrayList<>(EXPECTED_SILENT);
        List<Rule> possible = supposed.rules();
        for (int i = 0; i < possible.size(); i++) {
            Rule rule = possible.get(i);
            if (rule.kind() == WarningKind.WARNING && !raised.holds(rule)) {
                add(rule, null, regimen.missing(rule.reads()), silent);
            }
        }
        for (int i = 0; i < findings.size(); i++) {
            addEscalations(findings.get(i), regimen, raised.escalations(), supposed.escalations(), silent);
        }
        silent.sort(BY_CLAIM);
        return List.copyOf(silent);
    }

    private static void addEscalations(
            Finding finding, Regimen regimen, Escalations raised, Escalations supposed, List<NotEvaluated> silent) {
        Rule rule = finding.rule();
        List<RaisedTo> possible = rule.kind() == WarningKind.WARNING ? rule.escalations() : List.of();
        for (int i = 0; i < possible.size(); i++) {
            Escalation by = possible.get(i).by();
            if (supposed.countsFor(finding.members(), by.id()) && !raised.countsFor(finding.members(), by.id())) {
                add(rule, by.id(), regimen.missing(by.reads()), silent);
            }
        }
    }

    private static void add(Rule rule, @Nullable String escalation, List<String> needs, List<NotEvaluated> silent) {
        if (!needs.isEmpty() && !isSaid(rule, escalation, silent)) {
            silent.add(new NotEvaluated(rule.id(), escalation, needs));
        }
    }

    private static boolean isSaid(Rule rule, @Nullable String escalation, List<NotEvaluated> silent) {
        for (NotEvaluated each : silent) {
            if (each.rule().equals(rule.id()) && Objects.equals(each.escalation(), escalation)) {
                return true;
            }
        }
        return false;
    }

    private <T> T inSession(Function<KieSession, T> action) {
        @Nullable KieSession session = null;
        try {
            session = rules.newKieSession(sessionConfiguration, sessionEnvironment);
            for (DeclaredInteraction each : declared) {
                session.insert(each);
            }
            return action.apply(session);
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

    /** Returns how many rules fired. */
    private int fire(KieSession session, RaisedWarnings warnings, Object fact) {
        session.setGlobal(RaisedWarnings.GLOBAL, warnings);
        FactHandle inserted = session.insert(fact);
        return hasPacks ? fireGuarded(session, inserted) : session.fireAllRules();
    }

    /**
     * The rules of the library speak whatever those of a pack do: one that halts is passed, one that deletes what others need or that never
     * comes to an end is refused.
     */
    private static int fireGuarded(KieSession session, FactHandle inserted) {
        int fired = 0;
        int more = session.fireAllRules(MOST_FIRINGS);
        while (more > 0) {
            fired += more;
            if (fired >= MOST_FIRINGS) {
                throw new IllegalStateException("Rules of a rule pack fire without end.");
            }
            more = session.fireAllRules(MOST_FIRINGS - fired);
        }
        if (inserted instanceof InternalFactHandle handle && !handle.isValid()) {
            throw new IllegalStateException("A rule of a rule pack deleted a fact that the rules of the library need.");
        }
        return fired;
    }
}
