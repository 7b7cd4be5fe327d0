package io.github.interplayrx.internal.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.internal.base.text.NameTable;
import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.internal.base.text.Words;
import io.github.interplayrx.internal.recognition.KindName.Mention;
import io.github.interplayrx.internal.recognition.Term.Name;
import io.github.interplayrx.knowledge.BundledKnowledge;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.knowledge.Substance.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no medicine of this library, and what must not be taken for it. */
class KindsTest {
    private static final Set<String> MAY_HOLD_WHAT_MATTERS = Set.of(
            "contrast-medium",
            "dialysis-solution",
            "electrolyte-solution",
            "immunoglobulin",
            "parenteral-nutrition",
            "vitamins-and-minerals");

    private final KnowledgeBase knowledge = BundledKnowledge.get();
    private final Lexicon lexicon = Lexicon.gather(knowledge);

    @ParameterizedTest
    @CsvSource({
        "NS, infusion-fluid",
        "0.9% Sodium Chloride, infusion-fluid",
        "Iso-Osmotic Dextrose, infusion-fluid",
        "D5 1/2NS 1000 mL, infusion-fluid",
        "Lactated Ringer's 500 mL IV bolus, infusion-fluid",
        "Plasma-Lyte A, electrolyte-solution",
        "PrismaSol BGK 4/2.5, dialysis-solution",
        "Sodium Chloride 0.9%  Flush, flushing-solution",
        "SW, vehicle-or-diluent",
        "Vehicle, vehicle-or-diluent",
        "Syringe (Chemo), vehicle-or-diluent",
        "Influenza Vaccine Quadrivalent 0.5 mL IM, vaccine",
        "PNEUMOcoccal 23-valent polysaccharide vaccine, vaccine",
        "contrast medium IV, contrast-medium",
        "Jevity 1.5 Cal, feed-or-supplement",
        "Multivitamins W/minerals, vitamins-and-minerals",
        "TPN w/ lipids, parenteral-nutrition",
        "Artificial Tears Preserv. Free 1-2 DROP, eye-lubricant",
        "Sarna Lotion, emollient-or-barrier",
        "saliva substitute, mouth-care-product",
        "FreeStyle Lite test strips, strip-or-skin-test",
        "pen needles 32G x 4 mm, needle-or-device",
        "Mepilex Border dressing, dressing-or-supply",
        "alcohol prep pads, swab-for-the-skin",
        "Packed Red Blood Cells, blood-product",
        "Rho(D) immune globulin, immunoglobulin"
    })
    void a_line_that_names_nothing_else_is_of_its_kind(String line, String kind) {
        assertThat(read(line).orElseThrow().substances())
                .extracting(Substance::id)
                .containsExactly(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fentanyl in NS",
                "NS with KCl 20 mEq",
                "Syringe (morphine)",
                "magnesium sulfate in D5W",
                "Ensure and oxycodone",
                "Influenza vaccine with tramadol",
                "artificial tears and timolol",
                "alcohol 5% in dextrose 5%",
                "protein powder with kratom",
                "iohexol intrathecal"
            })
    void a_line_that_names_a_medicine_too_is_left_to_others(String line) {
        assertThat(read(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ensure xyzzy",
                "vaccine xyzzy",
                "herbal supplement",
                "dietary supplement",
                "influenza",
                "vanilla",
                "saline",
                "oral solution",
                "Syringe 10 mg IV",
                "NS and",
                "Boost night",
                ""
            })
    void a_line_with_a_word_that_may_be_another_thing_is_left_to_others(String line) {
        assertThat(read(line)).isEmpty();
    }

    @Test
    void several_kinds_on_one_line_are_all_told() {
        assertThat(read("alcohol swabs, pen needles, lancets").orElseThrow().substances())
                .extracting(Substance::id)
                .containsExactly("needle-or-device", "swab-for-the-skin");
    }

    @Test
    void no_kind_takes_the_name_of_a_substance_away() {
        List<String> taken = new ArrayList<>();
        NameTable.forEachRow("kinds", row -> {
            Term known = lexicon.name(NameText.normalise(row.text(0)));
            if (known != null && Mention.of(row) != Mention.BESIDE && !isKind(known, row.text(1))) {
                taken.add(row.line());
            }
        });
        assertThat(taken).isEmpty();
    }

    @Test
    void no_substance_with_curated_effects_is_passed_over_beside_a_kind() {
        List<String> passedOver = new ArrayList<>();
        NameTable.forEachRow("kinds", row -> {
            if (lexicon.name(NameText.normalise(row.text(0))) instanceof Name name
                    && name.substances().stream().anyMatch(each -> each.review() == Review.CURATED)) {
                passedOver.add(row.line());
            }
        });
        assertThat(passedOver).isEmpty();
    }

    @Test
    void kinds_that_may_hold_what_matters_are_not_said_to_be_reviewed() {
        NameTable.forEachRow("kinds", row -> {
            Substance kind = lexicon.substance(row.text(1));
            assertThat(kind.review())
                    .as(kind.id())
                    .isEqualTo(
                            MAY_HOLD_WHAT_MATTERS.contains(kind.id())
                                    ? Review.RECOGNISED_NOT_CURATED
                                    : Review.REVIEWED_NO_EFFECT);
            assertThat(kind.effects()).isEmpty();
        });
    }

    private static boolean isKind(Term term, String kind) {
        return term instanceof Name name
                && name.substances().stream().allMatch(each -> each.id().equals(kind));
    }

    private Optional<TextReading> read(String line) {
        return Kinds.read(new Phrases(new Words(line), lexicon), lexicon);
    }
}
