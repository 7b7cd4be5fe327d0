package io.github.interplayrx.internal.engine;

import io.github.interplayrx.model.Condition;
import io.github.interplayrx.regimen.Regimen;
import io.github.interplayrx.internal.engine.DrlFile.DrlRule;
import io.github.interplayrx.internal.base.json.Json;
import io.github.interplayrx.internal.request.Request;
import io.github.interplayrx.internal.request.RequestReader;
import io.github.interplayrx.internal.request.InputCheck;
import io.github.interplayrx.internal.recognition.Recogniser;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.MedicationList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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
 * <p>A rule sees the regimen only, never another rule. So all mutants can stand beside the rules they were made of in one set that is
 * compiled once, and each case is run once: what a mutant alone would have changed is what it raised instead of its rule. A condition
 * is implied if without it the rule holds more often and raises nothing then: its right side names the same substances.
 *
 * <p>A reason to raise a severity repeats the condition of its rule, and {@code DrlTest} holds it to that. So a condition of a rule is
 * taken out of the rule and of such reasons together. Out of one of them alone, another could stand in for it, and no list could tell.
 *
 * <p>A reason for which pairs of the table are worse is taken apart like any other rule, but for its question whether such a pair is
 * taken: without it there is nobody for whom it could speak.
 */
final class DrlMutation {
    private static final String OWN_GATHERER = "io.github.interplayrx.internal.engine.Warnings warnings";
    private static final String RECORDER = Recorder.class.getName() + " warnings";

    private final KnowledgeBase knowledge = KnowledgeBase.load();
    private final RuleCatalogue catalogue =
            RuleCatalogue.gather(knowledge, CompiledRules.load(List.of()).names());
    private final List<Mutation> mutations = new ArrayList<>();
    private final Set<Mutation> different = new HashSet<>();
    private final Set<Mutation> empty = new HashSet<>();
    private final Set<Mutation> noticed = new HashSet<>();

    /** One condition less in a rule, and in what repeats it. */
    private record Mutation(String mark, List<String> rules, String without) {
        String mutantOf(String rule) {
            return rule + mark;
        }
    }

    public static void main(String[] arguments) throws IOException {
        boolean allNoticed = new DrlMutation().run(Path.of(arguments[0]), Path.of(arguments[1]));
        System.exit(allNoticed ? 0 : 1);
    }

    private boolean run(Path rules, Path conformance) throws IOException {
        List<DrlFile> files = DrlFile.readAll(rules);
        KieBase kieBase = compile(files);
        List<Case> cases = Case.readAll(conformance);
        for (Map.Entry<Case, Regimen> each : regimens(cases).entrySet()) {
            judge(each.getKey(), raised(kieBase, each.getValue()));
        }
        files.forEach(file -> file.others().forEach(name -> System.out.println("not mutated: " + name)));
        List<Mutation> implied = mutations.stream()
                .filter(each -> empty.contains(each) && !different.contains(each))
                .toList();
        List<Mutation> survivors = mutations.stream()
                .filter(each -> !noticed.contains(each) && !implied.contains(each))
                .toList();
        survivors.forEach(each -> System.out.println(
                (different.contains(each) ? "not asserted: " : "no difference: ") + each.rules().get(0) + " without "
                        + each.without().replaceAll("\\s+", " ")));
        System.out.println(mutations.size() + " conditions taken out one at a time, " + cases.size() + " cases: "
                + noticed.size() + " noticed, " + implied.size() + " implied by what the rule raises, "
                + survivors.stream().filter(different::contains).count() + " change a case that does not say so, "
                + survivors.stream().filter(each -> !different.contains(each)).count() + " change nothing.");
        return survivors.isEmpty();
    }

    private KieBase compile(List<DrlFile> files) {
        KieServices services = KieServices.get();
        KieFileSystem fileSystem = services.newKieFileSystem();
        for (int i = 0; i < files.size(); i++) {
            fileSystem.write("src/main/resources/rules/file" + i + ".drl", withMutants(files.get(i)));
        }
        KieBuilder builder = services.newKieBuilder(fileSystem).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(
                    builder.getResults().getMessages(Message.Level.ERROR).toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    private String withMutants(DrlFile file) {
        StringBuilder drl = new StringBuilder(file.head().replace(OWN_GATHERER, RECORDER));
        for (DrlRule rule : file.rules()) {
            drl.append(rule.with(rule.name(), rule.condition().text()));
            List<DrlRule> reasons = file.reasonsThatRepeat(rule);
            int repeated = rule.isReasonForPairs() ? 1 : file.repeatedConstraints(rule);
            for (Condition.Mutant mutant : rule.condition().mutantsAfter(repeated)) {
                Mutation mutation = new Mutation(
                        " #" + mutations.size(),
                        Stream.concat(Stream.of(rule), reasons.stream())
                                .flatMap(this::claims)
                                .toList(),
                        mutant.without());
                mutations.add(mutation);
                drl.append(rule.with(mutation.mutantOf(rule.name()), mutant.text()));
                for (DrlRule reason : reasons) {
                    drl.append(reason.with(
                            mutation.mutantOf(reason.name()),
                            reason.condition()
                                    .withBeginning(mutant.text(), rule.condition().constraints())));
                }
            }
        }
        return drl.toString();
    }

    /** The names under which a rule speaks: its own, or those of all pairs that it makes worse. */
    private Stream<String> claims(DrlRule rule) {
        return rule.isReasonForPairs()
                ? catalogue.pairRules().stream()
                        .map(pair -> pair.worseWith(rule.name().substring(DrlFile.REASON.length())))
                        .filter(Objects::nonNull)
                        .distinct()
                : Stream.of(rule.name());
    }

    private Map<Case, Regimen> regimens(List<Case> cases) {
        Recogniser recogniser = new Recogniser(knowledge);
        RuleEngine engine = RuleEngine.create(knowledge);
        RequestReader reader = new RequestReader(Json.create());
        Map<Case, Regimen> regimens = new HashMap<>();
        for (Case each : cases) {
            Request request = reader.read(each.request());
            MedicationList usable = new InputCheck(request.list()).usable();
            regimens.put(each, engine.regimen(recogniser.recognise(usable), usable.patient()));
        }
        return regimens;
    }

    private Recorder raised(KieBase kieBase, Regimen regimen) {
        KieSession session = kieBase.newKieSession();
        try {
            Recorder recorder = new Recorder(catalogue);
            session.setGlobal("warnings", recorder);
            session.insert(regimen);
            session.fireAllRules();
            regimen.pairsTaken().forEach(row -> recorder.raised.add(row.name()));
            return recorder;
        } finally {
            session.dispose();
        }
    }

    private void judge(Case conformance, Recorder recorder) {
        Set<String> raised = recorder.raised;
        Set<String> before = new HashSet<>(raised);
        before.removeIf(name -> name.contains(" #"));
        for (Mutation mutation : mutations) {
            Set<String> after = new HashSet<>(before);
            for (String rule : mutation.rules()) {
                String mutant = mutation.mutantOf(rule);
                if (raised.contains(mutant)) {
                    after.add(rule);
                } else {
                    after.remove(rule);
                    if (recorder.held.contains(mutant)) {
                        empty.add(mutation);
                    }
                }
            }
            if (!after.equals(before)) {
                different.add(mutation);
                if (conformance.tellsApart(before, after, knowledge)) {
                    noticed.add(mutation);
                }
            }
        }
    }
}
