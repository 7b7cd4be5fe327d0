package io.github.interplayrx.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.BundledChecker;
import io.github.interplayrx.internal.base.json.Json;
import io.github.interplayrx.internal.base.json.JsonCursor;
import io.github.interplayrx.internal.recognition.Recogniser;
import io.github.interplayrx.internal.request.Limits;
import io.github.interplayrx.internal.request.Request;
import io.github.interplayrx.internal.request.RequestReader;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Warning;
import io.github.interplayrx.regimen.Regimen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** No rule that never fires: every rule, with each of its variants, speaks in a case of the conformance pack. */
class CoverageTest {
    private final KnowledgeBase knowledge = BundledChecker.get().knowledge();
    private final KieBase kieBase = CompiledRules.load(List.of(), false).kieBase(rule -> true);
    private final RuleCatalogue catalogue = RuleCatalogue.gather(knowledge, drlNames());
    private final Recogniser recogniser = new Recogniser(knowledge);
    private final RuleEngine engine = RuleEngine.create(knowledge);
    private final RequestReader requests = new RequestReader(Json.create(), Limits.DEFAULT);

    @Test
    void every_rule_fires_in_a_case() {
        Set<String> fired = new HashSet<>();
        cases().forEach(each -> fired.addAll(firedBy(requests.read(requestOf(each)))));

        Set<String> written = new HashSet<>(WrittenConditions.ofRules().keySet());
        written.addAll(WrittenConditions.ofEscalations().keySet());
        assertThat(written)
                .as(
                        "rules, variants in brackets, and escalations that no case below conformance/ fires. Maybe add a case"
                                + " to examples/<hazard>.json or escalations.json.")
                .hasSizeGreaterThan(400)
                .filteredOn(name -> !fired.contains(name))
                .isEmpty();
    }

    @Test
    void every_reason_that_raises_a_severity_is_asked_for_by_a_case() {
        Set<String> asked = new HashSet<>();
        cases().forEach(each -> allWarnings(check(each).warnings())
                .forEach(warning -> warning.raisedBy().stream()
                        .filter(reason -> asksFor(each, warning.rule(), severityOf(warning.rule(), reason)))
                        .forEach(reason -> asked.add(warning.rule() + "/" + reason))));

        assertThat(knowledge.rules())
                .flatMap(rule -> rule.escalations().stream()
                        .map(escalation -> rule.id() + "/" + escalation.by().id())
                        .toList())
                .as("rule/escalation whose severity no case below conformance/ asks for. Maybe add a case with"
                        + " \"mustRaise\" and \"minSeverity\" to escalations.json.")
                .hasSizeGreaterThan(100)
                .filteredOn(name -> !asked.contains(name))
                .isEmpty();
    }

    private static Stream<Warning> allWarnings(List<Warning> warnings) {
        return warnings.stream().flatMap(each -> Stream.concat(Stream.of(each), allWarnings(each.contains())));
    }

    private Severity severityOf(String rule, String reason) {
        return knowledge.rule(rule).orElseThrow().escalations().stream()
                .filter(escalation -> escalation.by().id().equals(reason))
                .findFirst()
                .orElseThrow()
                .severity();
    }

    private static boolean asksFor(JsonCursor each, String rule, Severity severity) {
        return each.list("mustRaise").stream()
                .filter(required -> required.text("rule").equals(rule))
                .flatMap(required -> required.optionalEnum("minSeverity", Severity.class).stream())
                .anyMatch(asked -> asked.isAtLeast(severity));
    }

    private static InteractionReport check(JsonCursor each) {
        return BundledChecker.get().checkJson(requestOf(each));
    }

    private static String requestOf(JsonCursor each) {
        return each.at("request").jsonWith("id", each.text("id"));
    }

    private Set<String> firedBy(Request request) {
        Set<String> fired = new HashSet<>();
        RaisedWarnings warnings = RaisedWarnings.of(catalogue);
        KieSession session = kieBase.newKieSession();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                fired.add(event.getMatch().getRule().getName());
            }
        });
        session.setGlobal("warnings", warnings);
        Regimen regimen = engine.regimen(
                recogniser.recognise(request.list()), request.list().patient());
        session.insert(regimen);
        session.fireAllRules();
        session.insert(new FindingsSoFar(warnings.findings(), catalogue));
        session.fireAllRules();
        session.dispose();
        return fired;
    }

    private Collection<String> drlNames() {
        return kieBase.getKiePackages().stream()
                .map(KiePackage::getRules)
                .flatMap(Collection::stream)
                .map(Rule::getName)
                .sorted()
                .toList();
    }

    private static Stream<JsonCursor> cases() {
        return files().stream()
                .flatMap(file ->
                        Json.create()
                                .parse(file.toString(), text(file), fault -> {})
                                .orElseThrow()
                                .list("cases")
                                .stream());
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.walk(Path.of("conformance"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().endsWith(".schema.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
