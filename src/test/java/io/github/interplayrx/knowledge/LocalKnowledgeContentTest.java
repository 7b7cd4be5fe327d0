package io.github.interplayrx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.knowledge.DeclaredInteraction.Circumstances;
import io.github.interplayrx.knowledge.SubstanceGroup.Alternative;
import io.github.interplayrx.knowledge.SubstanceGroup.BelongsTo;
import io.github.interplayrx.knowledge.SubstanceGroup.GivenBy;
import io.github.interplayrx.knowledge.SubstanceGroup.GivenFor;
import io.github.interplayrx.knowledge.SubstanceGroup.GivenParenterally;
import io.github.interplayrx.knowledge.SubstanceGroup.HasEffect;
import io.github.interplayrx.knowledge.SubstanceGroup.HasFormulation;
import io.github.interplayrx.knowledge.SubstanceGroup.IsSubstance;
import io.github.interplayrx.knowledge.SubstanceGroup.TakenNonMedically;
import io.github.interplayrx.model.ChildPugh;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.Evidence;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.KnowledgeVersion;
import io.github.interplayrx.model.LocalChange;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Source;
import io.github.interplayrx.model.WarningKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that local knowledge says, as the merged knowledge base hands it out. */
class LocalKnowledgeContentTest {
    private static final Path LOCAL = Path.of("src/test/resources/local-knowledge");
    private static final KnowledgeBase BUNDLED = BundledKnowledge.get();
    private static final Circumstances NONE = new Circumstances(null, null, null, null, List.of(), false, false, false);

    @TempDir
    private Path directory;

    private final KnowledgeBase north = BUNDLED.withLocal(LOCAL.resolve("north.json"));

    @Test
    void an_alias_becomes_one_more_name_of_its_substance() {
        assertThat(north.substance("morphine").orElseThrow().otherNames())
                .containsAll(BUNDLED.substance("morphine").orElseThrow().otherNames())
                .contains("North Pain Pump");
        assertThat(north.localNames())
                .containsEntry(
                        "north pain pump",
                        new LocalChange(
                                "north",
                                "Pharmacy",
                                "2027-01-12",
                                "Name of the house for the standard syringe.",
                                null));
        assertThat(north.substances()).hasSize(BUNDLED.substances().size() + 1);
    }

    @Test
    void a_substance_of_the_site_is_a_substance_and_a_group() {
        Substance own = north.substance("north-nordafentanil").orElseThrow();

        assertThat(own.otherNames()).containsExactly("study drug ND-7");
        assertThat(own.withdrawalClass()).isEqualTo("opioid");
        assertThat(own.gradeOf("respiratory-depressant")).isEqualTo(3);
        assertThat(north.group("north-nordafentanil")).isPresent();
        assertThat(north.localChangeOfSubstance("north-nordafentanil"))
                .contains(new LocalChange(
                        "north", "Pharmacy, study desk", "2027-01-12", "Given in a study on ward 7.", null));
        assertThat(north.localChangeOfSubstance("morphine")).isEmpty();
    }

    @Test
    void the_version_of_the_knowledge_base_names_what_was_merged() {
        assertThat(north.version())
                .isEqualTo(new KnowledgeVersion(
                        BUNDLED.version().version(),
                        BUNDLED.version().date(),
                        List.of(new KnowledgeVersion.Local("north", "2027-03")),
                        List.of()));
        assertThat(north.knownOmissions()).isEqualTo(BUNDLED.knownOmissions());
        assertThat(north.ambiguousNames()).containsExactlyElementsOf(BUNDLED.ambiguousNames());
    }

    @Test
    void a_side_that_names_a_group_is_that_group_and_another_is_one_of_its_own() {
        assertThat(north.declaredInteractions())
                .satisfiesExactly(
                        training -> {
                            assertThat(training.rule()).isEqualTo("north-strong-sedatives-before-training");
                            assertThat(training.first())
                                    .isEqualTo(new SubstanceGroup(
                                            "north-strong-sedatives-before-training/between",
                                            "Strong sedative with baclofen before training",
                                            List.of(new Alternative(
                                                    List.of(new HasEffect("cns-depressant", 3, 3)),
                                                    List.of(new GivenBy(Route.INTRATHECAL))))));
                            assertThat(training.second().id()).isEqualTo("north-strong-sedatives-before-training/and");
                            assertThat(training.circumstances()).isEqualTo(NONE);
                        },
                        tizanidine -> {
                            assertThat(tizanidine.first())
                                    .isEqualTo(BUNDLED.group("tizanidine").orElseThrow());
                            assertThat(tizanidine.second())
                                    .isEqualTo(BUNDLED.group("gabapentinoid").orElseThrow());
                            assertThat(tizanidine.circumstances())
                                    .isEqualTo(new Circumstances(65, null, null, null, List.of(), false, false, false));
                        });
        assertThat(north.group("north-strong-sedatives-before-training/and")).isPresent();
    }

    @Test
    void an_interaction_of_the_site_is_a_rule_with_all_its_words() {
        assertThat(north.rule("north-strong-sedatives-before-training"))
                .contains(Rule.builder()
                        .id("north-strong-sedatives-before-training")
                        .version(2)
                        .hazard("north-rehabilitation")
                        .kind(WarningKind.WARNING)
                        .title("Strong sedative with baclofen before training")
                        .severity(Severity.MINOR)
                        .evidence(Evidence.D)
                        .effects(List.of("sedation"))
                        .mechanism("Sedation outlasts the morning.")
                        .action("Move training to the afternoon. Ask about drowsiness.")
                        .patientAdvice("You may be drowsy in the morning, so training is better in the afternoon.")
                        .sources(List.of(new Source(
                                "LBL-OPI",
                                sourceOf("LBL-OPI").citation(),
                                "7",
                                sourceOf("LBL-OPI").url(),
                                sourceOf("LBL-OPI").verification())))
                        .verification(Source.Verification.NOT_VERIFIED)
                        .build());
        assertThat(north.rule("north-tizanidine-gabapentinoid").orElseThrow().reads())
                .containsExactly("age");
        assertThat(north.rule("north-tizanidine-gabapentinoid").orElseThrow().sources())
                .containsExactly(new Source(
                        "north",
                        "Falls audit of the house, 2026.",
                        null,
                        "https://example.org/falls-audit",
                        Source.Verification.SEEN));
        assertThat(north.hazards()).contains(new Hazard("north-rehabilitation", "Loss of rehabilitation time"));
    }

    private static Source sourceOf(String key) {
        return BUNDLED.rules().stream()
                .flatMap(rule -> rule.sources().stream())
                .filter(source -> source.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_circumstance_that_is_stated_arrives() throws IOException {
        KnowledgeBase merged = with("\"when\": { \"ageAtLeast\": 65 }", """
                "when": {"ageAtLeast": 18, "ageBelow": 80, "eGFRBelow": 60, "childPughAtLeast": "B",
                         "conditions": ["copd", "epilepsy"], "dialysis": true, "pregnant": true, "breastfeeding": true}
                """);

        assertThat(merged.declaredInteractions())
                .filteredOn(each -> each.rule().equals("north-tizanidine-gabapentinoid"))
                .extracting(DeclaredInteraction::circumstances)
                .containsExactly(new Circumstances(
                        18, 80, 60, ChildPugh.B, List.of(Condition.COPD, Condition.EPILEPSY), true, true, true));
        assertThat(merged.rule("north-tizanidine-gabapentinoid").orElseThrow().reads())
                .containsExactly(
                        "age", "eGFR", "childPugh", "copd", "epilepsy", "dialysis", "pregnant", "breastfeeding");
    }

    @Test
    void every_property_of_a_side_arrives() throws IOException {
        KnowledgeBase merged = with("{ \"substance\": \"tizanidine\" }", """
                {"effect": "cns-depressant", "grade": "2 or less"}, {"substance": "tizanidine"},
                {"group": "gabapentinoid"}, {"given": "parenteral"}, {"given": "rectal"}, {"formulation": "ER"},
                {"indication": "spasticity"}, {"nonMedicalUse": true}
                """);

        assertThat(merged.declaredInteractions())
                .filteredOn(each -> each.rule().equals("north-tizanidine-gabapentinoid"))
                .flatExtracting(each -> each.first().anyOf())
                .flatExtracting(Alternative::all)
                .containsExactly(
                        new HasEffect("cns-depressant", 1, 2),
                        new IsSubstance("tizanidine"),
                        new BelongsTo(BUNDLED.group("gabapentinoid").orElseThrow()),
                        new GivenParenterally(),
                        new GivenBy(Route.RECTAL),
                        new HasFormulation(Formulation.ER),
                        new GivenFor("spasticity"),
                        new TakenNonMedically());
    }

    @Test
    void a_changed_severity_is_told_with_the_one_it_replaced() throws IOException {
        assertThat(north.localChangeOfRule("alcohol-ssri-snri"))
                .contains(new LocalChange("north", "Drug committee", "2027-02-01", "Local pathway.", Severity.MINOR));
        assertThat(north.rule("alcohol-ssri-snri").orElseThrow())
                .isEqualTo(BUNDLED.rule("alcohol-ssri-snri")
                        .orElseThrow()
                        .inOtherWords(
                                Severity.MODERATE,
                                BUNDLED.rule("alcohol-ssri-snri").orElseThrow().title(),
                                BUNDLED.rule("alcohol-ssri-snri").orElseThrow().mechanism(),
                                "Refer to the addiction nurse. Ask about mood at each visit.",
                                BUNDLED.rule("alcohol-ssri-snri").orElseThrow().patientAdvice()));
        assertThat(with("\"severity\": \"MODERATE\",\n      \"action\"", "\"action\"")
                        .localChangeOfRule("alcohol-ssri-snri")
                        .orElseThrow()
                        .insteadOf())
                .isNull();
    }

    @Test
    void a_change_may_put_every_word_of_a_rule_otherwise() throws IOException {
        Rule changed = with(
                        "\"severity\": \"MODERATE\",\n      \"action\"",
                        "\"title\": \"T.\", \"mechanism\": \"M.\", \"patientAdvice\": \"P.\", \"action\"")
                .rule("alcohol-ssri-snri")
                .orElseThrow();

        assertThat(changed.title()).isEqualTo("T.");
        assertThat(changed.mechanism()).isEqualTo("M.");
        assertThat(changed.patientAdvice()).isEqualTo("P.");
        assertThat(changed.severity()).isEqualTo(Severity.MINOR);
    }

    @Test
    void words_for_a_rule_in_drl_are_a_rule_of_the_site() {
        KnowledgeBase pack = BUNDLED.withLocal(LOCAL.resolve("north-rule-pack.json"));

        assertThat(pack.rule("north-three-opioids").orElseThrow().title()).isEqualTo("Three opioids at once");
        assertThat(pack.localChangeOfRule("north-three-opioids"))
                .contains(new LocalChange("north-rule-pack", "Drug committee", "2027-02-01", "Pain protocol.", null));
        assertThat(pack.declaredInteractions()).isEmpty();
    }

    private KnowledgeBase with(String before, String after) throws IOException {
        String text = Files.readString(LOCAL.resolve("north.json"));
        assertThat(text).contains(before);
        Path file = directory.resolve("local.json");
        Files.writeString(file, text.replace(before, after));
        return BUNDLED.withLocal(file);
    }
}
