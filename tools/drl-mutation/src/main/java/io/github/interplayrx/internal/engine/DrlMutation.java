package io.github.interplayrx.internal.engine;

import io.github.interplayrx.internal.base.json.Json;
import io.github.interplayrx.internal.engine.DrlFile.DrlRule;
import io.github.interplayrx.internal.recognition.Recogniser;
import io.github.interplayrx.internal.request.UsableInput;
import io.github.interplayrx.internal.request.Limits;
import io.github.interplayrx.internal.request.Request;
import io.github.interplayrx.internal.request.RequestReader;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.regimen.Regimen;
import io.github.interplayrx.regimen.Warnings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/**
 * Takes one condition at a time out of every rule, and looks whether a conformance case notices.
 *
 * <p>A rule sees the regimen only, never another rule. So all mutants can be beside the rules they were made of in one set that is
 * compiled once, and each case is run once: what a mutant alone would have changed is what it said instead of its rule. A condition is
 * implied if without it the rule holds more often and nothing else is found then: its right side names the same substances.
 */
final class DrlMutation {
    private static final String OF_RULE = ".0";

    private final KnowledgeBase knowledge = KnowledgeBase.load();
    private final RuleCatalogue catalogue =
            RuleCatalogue.gather(knowledge, CompiledRules.load(List.of(), false).names());
    private final List<Mutation> mutations = new ArrayList<>();
    private final Set<Mutation> different = new HashSet<>();
    private final Set<Mutation> heldForNobody = new HashSet<>();
    private final Set<Mutation> noticed = new HashSet<>();

    /** One condition less in a rule. */
    private record Mutation(String rule, String markOfRule, String mark, String without) {}

    public static void main(String[] arguments) throws IOException {
        boolean allNoticed = new DrlMutation().run(Path.of(arguments[0]), Path.of(arguments[1]));
        System.exit(allNoticed ? 0 : 1);
    }

    private boolean run(Path rules, Path conformance) throws IOException {
        List<DrlFile> files = DrlFile.readAll(rules);
        KieBase kieBase = compile(files);
        List<Case> cases = Case.readAll(conformance);
        for (Map.Entry<Case, Regimen> each : regimens(cases).entrySet()) {
            judge(each.getKey(), said(kieBase, each.getValue()));
        }
        files.forEach(file -> file.others().forEach(name -> System.out.println("not mutated: " + name)));
        List<Mutation> implied = mutations.stream()
                .filter(each -> heldForNobody.contains(each) && !different.contains(each))
                .toList();
        List<Mutation> survivors = mutations.stream()
                .filter(each -> !noticed.contains(each) && !implied.contains(each))
                .toList();
        survivors.forEach(each -> System.out.println((different.contains(each) ? "not asserted: " : "no difference: ")
                + each.rule() + " without " + each.without().replaceAll("\\s+", " ")));
        System.out.println(mutations.size() + " conditions taken out one at a time, " + cases.size() + " cases: "
                + noticed.size() + " noticed, " + implied.size() + " implied by what the rule raises, "
                + survivors.stream().filter(different::contains).count() + " change a case that does not say so, "
                + survivors.stream().filter(each -> !different.contains(each)).count() + " change nothing.");
        return survivors.isEmpty();
    }

    private KieBase compile(List<DrlFile> files) {
        KieServices services = KieServices.get();
        KieFileSystem fileSystem = services.newKieFileSystem();
        int rules = 0;
        for (int i = 0; i < files.size(); i++) {
            StringBuilder drl = new StringBuilder(files.get(i).head());
            for (DrlRule rule : files.get(i).rules()) {
                drl.append(withMutants(rule, DrlFile.MARK + rules++));
            }
            fileSystem.write("src/main/resources/rules/file" + i + ".drl", drl.toString());
        }
        KieBuilder builder = services.newKieBuilder(fileSystem).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(
                    builder.getResults().getMessages(Message.Level.ERROR).toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    private String withMutants(DrlRule rule, String mark) {
        StringBuilder drl = new StringBuilder(rule.with(rule.condition().text(), mark + OF_RULE));
        List<Condition.Mutant> mutants = rule.condition().mutants();
        for (int i = 0; i < mutants.size(); i++) {
            Mutation mutation = new Mutation(
                    rule.name(), mark + OF_RULE, mark + "." + (i + 1), mutants.get(i).without());
            mutations.add(mutation);
            drl.append(rule.with(mutants.get(i).text(), mutation.mark()));
        }
        return drl.toString();
    }

    private Map<Case, Regimen> regimens(List<Case> cases) {
        Recogniser recogniser = new Recogniser(knowledge);
        RuleEngine engine = RuleEngine.create(knowledge);
        RequestReader reader = new RequestReader(Json.create(), Limits.DEFAULT);
        Map<Case, Regimen> regimens = new HashMap<>();
        for (Case each : cases) {
            Request request = reader.read(each.request());
            MedicationList usable =
                    new UsableInput(Limits.DEFAULT.accepted(request), Limits.DEFAULT.nameLength()).usable();
            regimens.put(each, engine.regimen(recogniser.recognise(usable), usable.patient()));
        }
        return regimens;
    }

    private static Map<String, List<Consumer<Warnings>>> said(KieBase kieBase, Regimen regimen) {
        KieSession session = kieBase.newKieSession();
        try {
            Recorder recorder = new Recorder();
            session.setGlobal("warnings", recorder);
            session.insert(regimen);
            session.fireAllRules();
            return recorder.said();
        } finally {
            session.dispose();
        }
    }

    private void judge(Case conformance, Map<String, List<Consumer<Warnings>>> said) {
        Set<Finding> before = found(said, null);
        for (Mutation mutation : mutations) {
            if (said.containsKey(mutation.mark()) || said.containsKey(mutation.markOfRule())) {
                Set<Finding> after = found(said, mutation);
                if (!after.equals(before)) {
                    different.add(mutation);
                    if (conformance.tellsApart(severities(before), severities(after))) {
                        noticed.add(mutation);
                    }
                } else if (!said.containsKey(mutation.markOfRule())) {
                    heldForNobody.add(mutation);
                }
            }
        }
    }

    /** What the rules find, with a mutant in place of its rule if there is one. */
    private Set<Finding> found(Map<String, List<Consumer<Warnings>>> said, Mutation mutation) {
        RaisedWarnings raised = RaisedWarnings.of(catalogue);
        said.forEach((mark, claims) -> {
            boolean isSaid = mutation != null && mark.startsWith(mutation.markOfRule().replace(OF_RULE, "."))
                    ? mark.equals(mutation.mark())
                    : mark.endsWith(OF_RULE);
            if (isSaid) {
                claims.forEach(claim -> claim.accept(raised));
            }
        });
        return new HashSet<>(raised.findings());
    }

    private static Map<Rule, Severity> severities(Set<Finding> findings) {
        Map<Rule, Severity> severities = new HashMap<>();
        for (Finding each : findings) {
            severities.merge(each.rule(), each.severity(), (one, other) -> one.isAtLeast(other) ? one : other);
        }
        return severities;
    }
}
