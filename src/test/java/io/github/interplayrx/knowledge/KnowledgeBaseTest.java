package io.github.interplayrx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interplayrx.knowledge.SubstanceGroup.Alternative;
import io.github.interplayrx.knowledge.SubstanceGroup.BelongsTo;
import io.github.interplayrx.knowledge.SubstanceGroup.HasEffect;
import io.github.interplayrx.knowledge.SubstanceGroup.IsSubstance;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.Evidence;
import io.github.interplayrx.model.KnowledgeVersion;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Source;
import io.github.interplayrx.model.WarningKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything that the files of the small knowledge base say, as the library hands it out. */
class KnowledgeBaseTest {
    private static final Substance DORMOL = Substance.builder()
            .id("dormol")
            .name("dormol")
            .otherNames(List.of("old dormol"))
            .brands(List.of("Dormex"))
            .codes(List.of(new Code("rxnorm", "111")))
            .review(Substance.Review.CURATED)
            .effects(List.of(new GradedEffect("sleepmaking", 3)))
            .withdrawalClass("sleepers")
            .morphineEquivalentPerMg(1.5)
            .outlastingEffects(List.of(new OutlastingEffect(
                    4,
                    Route.ORAL,
                    List.of(),
                    List.of(new Source("MADE-UP", "Made up for tests.", "9", null, Source.Verification.NOT_VERIFIED)))))
            .build();

    private final KnowledgeBase knowledge = KnowledgeBase.load(Path.of("src/test/resources/small-knowledge"));

    @Test
    void version_and_omissions_are_those_of_the_file() {
        assertThat(knowledge.version()).isEqualTo(new KnowledgeVersion("2026.01.0", "2026-01-01"));
        assertThat(knowledge.knownOmissions()).containsExactly("Nearly everything is missing.");
    }

    @Test
    void a_substance_has_its_names_codes_effects_and_factors() {
        assertThat(knowledge.substance("dormol")).contains(DORMOL);
        assertThat(knowledge.substance("somnol"))
                .contains(Substance.builder()
                        .id("somnol")
                        .name("somnol")
                        .brands(List.of("Somnex"))
                        .codes(List.of(new Code("rxnorm", "222")))
                        .review(Substance.Review.CURATED)
                        .effects(List.of(new GradedEffect("sleepmaking", 2)))
                        .build());
        assertThat(knowledge.substance("nothing")).isEmpty();
    }

    @Test
    void a_combination_has_ingredients() {
        Substance both = knowledge.substance("somnol-dormol").orElseThrow();

        assertThat(both.isCombination()).isTrue();
        assertThat(both.ingredients()).containsExactly("somnol", "dormol");
        assertThat(DORMOL.isCombination()).isFalse();
    }

    @Test
    void effects_and_outcomes_are_those_of_the_files() {
        assertThat(knowledge.effects())
                .containsExactly(
                        new Effect(
                                "sleepmaking",
                                Effect.Kind.EFFECT,
                                "Makes sleepy",
                                "Lowers arousal.",
                                "1 a little, 2 clearly, 3 strongly",
                                false,
                                List.of("MADE-UP")),
                        new Effect(
                                "stimulating",
                                Effect.Kind.EFFECT,
                                "Keeps awake",
                                "Raises arousal.",
                                "not graded",
                                false,
                                List.of("MADE-UP")));
        assertThat(knowledge.clinicalEffects()).containsExactly(new ClinicalEffect("drowsiness", "Drowsiness"));
        assertThat(knowledge.withdrawalClass("sleepers"))
                .contains(new WithdrawalClass("sleepers", "Sleepers", "Poor sleep.", "Mild.", List.of(), null));
        assertThat(knowledge.withdrawalClass("wakers")).isEmpty();
        assertThat(knowledge.ambiguousNames())
                .containsExactly(new AmbiguousName("night drops", List.of("somnol", "dormol"), "made up"));
    }

    @Test
    void a_rule_has_all_its_words() {
        assertThat(knowledge.hazards()).containsExactly(new Hazard("drowsiness", "Drowsiness"));
        assertThat(knowledge.rules())
                .containsExactly(Rule.builder()
                        .id("two-sleepers")
                        .version(1)
                        .hazard("drowsiness")
                        .kind(WarningKind.WARNING)
                        .title("Two clearly sleepmaking substances")
                        .severity(Severity.MODERATE)
                        .escalations(List.of(new Rule.RaisedTo(
                                Severity.MAJOR,
                                new Escalation("age-65", "the patient is 65 or older", List.of("age")))))
                        .evidence(Evidence.D)
                        .effects(List.of("drowsiness"))
                        .mechanism("Both make sleepy.")
                        .action("Leave one out. Watch for sleepiness.")
                        .patientAdvice("These two together can make you very sleepy, so ask your pharmacist.")
                        .sources(List.of(new Source(
                                "MADE-UP", "Made up for tests.", "1", null, Source.Verification.NOT_VERIFIED)))
                        .verification(Source.Verification.NOT_VERIFIED)
                        .build());
        assertThat(knowledge.rule("two-sleepers"))
                .contains(knowledge.rules().iterator().next());
        assertThat(knowledge.rule("three-sleepers")).isEmpty();
    }

    @Test
    void groups_are_named_and_every_effect_and_every_substance_is_one() {
        SubstanceGroup clearly = new SubstanceGroup(
                "clearly-sleepmaking",
                "Clearly sleepmaking",
                List.of(new Alternative(List.of(new HasEffect("sleepmaking", 2, GradedEffect.UNGRADED)), List.of())));

        assertThat(knowledge.group("clearly-sleepmaking")).contains(clearly);
        assertThat(knowledge.group("clearly-sleepmaking-not-dormol"))
                .contains(new SubstanceGroup(
                        "clearly-sleepmaking-not-dormol",
                        "Clearly sleepmaking other than dormol",
                        List.of(new Alternative(List.of(new BelongsTo(clearly)), List.of(new IsSubstance("dormol"))))));
        assertThat(knowledge.group("sleepmaking"))
                .contains(new SubstanceGroup(
                        "sleepmaking",
                        "Makes sleepy",
                        List.of(new Alternative(List.of(new HasEffect("sleepmaking", 1, 4)), List.of()))));
        assertThat(knowledge.group("dormol"))
                .contains(new SubstanceGroup(
                        "dormol", "dormol", List.of(new Alternative(List.of(new IsSubstance("dormol")), List.of()))));
        assertThat(knowledge.group("nothing")).isEmpty();
    }

    @Test
    void without_local_knowledge_nobody_answers_for_anything() {
        assertThat(knowledge.declaredInteractions()).isEmpty();
        assertThat(knowledge.localNames()).isEmpty();
        assertThat(knowledge.localChangeOfRule("two-sleepers")).isEmpty();
        assertThat(knowledge.localChangeOfSubstance("dormol")).isEmpty();
    }

    @Test
    void ordinary_ingredients_are_recognised_with_their_codes_and_marked_for_review_if_they_may_act_on_the_brain() {
        Substance bosutinib = knowledge.substance("bosutinib").orElseThrow();

        assertThat(bosutinib.name()).isEqualTo("bosutinib");
        assertThat(bosutinib.review()).isEqualTo(Substance.Review.RECOGNISED_NOT_CURATED);
        assertThat(bosutinib.codes()).extracting(Code::system).contains("rxnorm", "unii");
        assertThat(knowledge.ingredients()).contains(bosutinib);
        assertThat(knowledge.ingredients()).extracting(Substance::name).doesNotContain("");
        assertThat(knowledge.ingredients())
                .extracting(Substance::note)
                .contains((String) null)
                .contains("May act on the central nervous system and waits for a review.");
        assertThat(KnowledgeBase.load().ingredients())
                .extracting(Substance::id)
                .doesNotContain("oxycodone", "amoxicillin")
                .contains("bosutinib");
    }

    @Test
    void what_it_hands_out_cannot_be_changed() {
        assertThatThrownBy(() -> knowledge.substances().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> knowledge.rules().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> knowledge.ingredients().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
