package io.github.interplayrx.internal.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.knowledge.BundledKnowledge;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.AlcoholUse;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.StopMode;
import io.github.interplayrx.regimen.Line;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line brings, how fast it releases and how it is given, as the rules will see it. */
class RecogniserTest {
    private final Recogniser recogniser = new Recogniser(BundledKnowledge.get());

    @Test
    void all_tables_are_known() {
        Map<Code, String> codes = Map.of(
                new Code("atc", "D06BB03"), "aciclovir TOPICAL",
                new Code("atc", "D01BA02"), "terbinafine ORAL",
                new Code("atc", "S01AD03"), "aciclovir OPHTHALMIC",
                new Code("atc", "S01EC01"), "acetazolamide ORAL",
                new Code("atc", "S03AA07"), "ciprofloxacin OPHTHALMIC",
                new Code("rxnorm", "104706"), "diazepam RECTAL",
                new Code("rxnorm", "91792"), "oxymetholone ORAL",
                new Code("rxnorm", "2698136"), "sodium-oxybate ORAL",
                new Code("rxnorm", "227713"), "methoxsalen ORAL",
                new Code("unii", "C1ENJ2TE6C"), "oxycodone ORAL");
        Map<String, String> names = Map.of(
                "abacavir sulphate", "abacavir ORAL",
                "Adalat", "nifedipine ORAL",
                "Akten", "lidocaine OPHTHALMIC",
                "Lioresal", "baclofen ORAL",
                "8-MOP", "methoxsalen ORAL");

        codes.forEach(
                (code, meaning) -> assertThat(read(Medication.builder(code))).isEqualTo(meaning));
        names.forEach(
                (name, meaning) -> assertThat(read(Medication.builder(name))).isEqualTo(meaning));
        assertThat(recogniser.explain("oxycodne").suggestions()).contains("oxycodone");
        assertThat(recogniser.explain("loraz").suggestions()).contains("lorazepam");
        assertThat(recogniser.explain("Benadryl").state()).isEqualTo(MedicationState.AMBIGUOUS);
    }

    @ParameterizedTest
    @CsvSource({
        "Баклосан 10 мг, Cyrillic",
        "παυσίπονο 10 mg, Greek",
        "ترامادول, Arabic",
        "巴氯芬片 10mg, Chinese",
        "モルヒネ, Japanese",
        "트라마돌 50mg, Korean"
    })
    void another_script_is_said_not_to_be_read(String name, String script) {
        Line line = only(Medication.builder(name));

        assertThat(line.isUnderstood()).isFalse();
        assertThat(line.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(script + " script"));
    }

    @ParameterizedTest
    @CsvSource({
        "Баклофен 10 мг, baclofen",
        "Оксикодон, oxycodone",
        "галоперидол, haloperidol",
        "амитриптилин 25 мг, amitriptyline",
        "μορφίνη 10 mg, morphine",
        "διαζεπάμη, diazepam",
        "μπακλοφαίνη, baclofen"
    })
    void an_international_name_in_letters_that_stand_for_latin_ones_is_read(String name, String substance) {
        assertThat(read(Medication.builder(name))).isEqualTo(substance + " ORAL");
    }

    /** A brand says how it releases only if all of its products do: Oramorph is a solution, and was a tablet of the other kind too. */
    @ParameterizedTest
    @CsvSource({"Oramorph 10mg/5ml, false", "Oramorph SR 30 mg, true", "OxyContin 10 mg, true"})
    void a_brand_says_how_it_releases_only_if_all_its_products_do(String name, boolean isExtended) {
        assertThat(only(Medication.builder(name)).medication().formulation())
                .isEqualTo(isExtended ? Formulation.ER : null);
    }

    private String read(Medication.Builder medication) {
        Line line = only(medication);
        return line.substances().stream().map(Substance::id).collect(Collectors.joining("+")) + " "
                + line.medication().route();
    }

    @ParameterizedTest
    @CsvSource({
        "D06BB03, aciclovir, TOPICAL",
        "D01BA02, terbinafine, ORAL",
        "D11AH01, tacrolimus, ORAL",
        "S01AD03, aciclovir, OPHTHALMIC",
        "S01EC01, acetazolamide, ORAL",
        "S02AA15, ciprofloxacin, OTIC",
        "S03AA07, ciprofloxacin, OPHTHALMIC",
        "M02AA15, diclofenac, TOPICAL",
        "A01AD05, acetylsalicylic-acid, DENTAL",
        "G01AF11, ketoconazole, VAGINAL",
        "N02BA01, acetylsalicylic-acid, ORAL"
    })
    void the_group_of_an_atc_code_tells_the_route(String code, String substance, Route route) {
        assertBrings(substance, route, only(Medication.builder(new Code("ATC", code))));
    }

    @ParameterizedTest
    @CsvSource({
        "104706, diazepam, RECTAL,",
        "104957, buprenorphine, SUBLINGUAL,",
        "91792, oxymetholone, ORAL, IR",
        "2698136, sodium-oxybate, ORAL,"
    })
    void the_code_of_a_product_tells_its_route_and_release(
            String code, String substance, Route route, Formulation release) {
        Line line = only(Medication.builder(new Code("rxnorm", code)));

        assertBrings(substance, route, line);
        assertThat(line.medication().formulation()).isEqualTo(release);
    }

    private static void assertBrings(String substance, Route route, Line line) {
        assertThat(line.substances()).extracting(Substance::id).containsExactly(substance);
        assertThat(line.medication().route()).isEqualTo(route);
    }

    @ParameterizedTest
    @CsvSource({"91791", "2698137", "1", "0", "999999999", "9999999999", "N02AA05", "-7804", "''", "78/4", "78:4"})
    void what_is_no_code_of_a_product_brings_nothing(String code) {
        Line line = only(Medication.builder(new Code("rxnorm", code)));

        assertThat(line.substances()).isEmpty();
        assertThat(line.state()).isEqualTo(MedicationState.UNRECOGNISED);
    }

    @ParameterizedTest
    @CsvSource({
        "diazepam 5 mg rectal gel, RECTAL",
        "diazepam suppository, RECTAL",
        "diazepam injection, INTRAVENOUS",
        "diazepam im, INTRAMUSCULAR",
        "baclofen intrathecal pump, INTRATHECAL",
        "lidocaine patch, TRANSDERMAL",
        "lidocaine cream, TOPICAL",
        "ketotifen eye drops, OPHTHALMIC",
        "Abstral, SUBLINGUAL",
        "Akten, OPHTHALMIC",
        "naltrexone implant, SUBCUTANEOUS",
        "diazepam, ORAL"
    })
    void the_words_around_a_name_tell_the_route(String name, Route route) {
        assertThat(only(Medication.builder(name)).medication().route()).isEqualTo(route);
    }

    @ParameterizedTest
    @CsvSource({
        "morphine ER, ER",
        "12 HR morphine sulfate 30 MG Extended Release Oral Tablet, ER",
        "24 hr tramadol 100 mg, ER",
        "8 hr paracetamol, ER",
        "6 hr paracetamol,",
        "MS Contin, ER",
        "Adalat, ER",
        "morphine immediate release, IR",
        "morphine 10 mg,",
        "morphineER, ER",
        "tramadolXR, ER"
    })
    void the_words_around_a_name_tell_the_release(String name, Formulation release) {
        assertThat(only(Medication.builder(name)).medication().formulation()).isEqualTo(release);
    }

    @Test
    void what_the_product_tells_is_added_and_everything_else_is_kept() {
        Medication given = Medication.builder("MS Contin")
                .dailyDoseMg(60)
                .mcgPerHour(2)
                .status(MedicationStatus.STOPPED)
                .daysSinceStop(3)
                .durationDays(40)
                .stopMode(StopMode.TAPERED)
                .nonMedicalUse(true)
                .asNeeded(true)
                .indication("pain")
                .build();

        assertThat(line(given).medication())
                .isEqualTo(given.toBuilder()
                        .route(line(given).medication().statedRoute())
                        .formulation(Formulation.ER)
                        .build());
    }

    @Test
    void what_the_caller_states_of_release_and_route_stands() {
        Medication stated = Medication.builder("diazepam rectal gel ER")
                .route(Route.ORAL)
                .formulation(Formulation.IR)
                .build();

        assertThat(line(stated).medication()).isEqualTo(stated);
    }

    @ParameterizedTest
    @CsvSource({"OCCASIONAL, alcohol use: occasional", "HEAVY, alcohol use: heavy"})
    void a_patient_who_drinks_brings_alcohol_once(AlcoholUse use, String input) {
        Patient drinker = Patient.builder().alcoholUse(use).build();

        assertThat(recogniser.recognise(MedicationList.builder()
                        .patient(drinker)
                        .add("oxycodone")
                        .build()))
                .satisfiesExactly(first -> assertThat(first.index()).isZero(), second -> {
                    assertThat(second.index()).isNegative();
                    assertThat(second.medication().input()).isEqualTo(input);
                    assertThat(second.state()).isEqualTo(MedicationState.CURATED);
                    assertThat(second.substances()).extracting(Substance::id).containsExactly("ethanol");
                });
        assertThat(recogniser.recognise(
                        MedicationList.builder().patient(drinker).add("beer").build()))
                .hasSize(1);
    }

    @Test
    void a_patient_who_does_not_drink_or_was_not_asked_brings_none() {
        assertThat(recogniser.recognise(MedicationList.builder()
                        .patient(Patient.builder().alcoholUse(AlcoholUse.NONE).build())
                        .build()))
                .isEmpty();
        assertThat(recogniser.recognise(MedicationList.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "oxycodone, CURATED",
        "bosutinib, NOT_CURATED",
        "Zzyzxol, UNRECOGNISED",
        "Benadryl, AMBIGUOUS",
        "amoxicillin, REVIEWED_NO_EFFECT"
    })
    void a_line_says_how_far_it_was_understood(String name, MedicationState state) {
        Line line = only(Medication.builder(name));

        assertThat(line.state()).isEqualTo(state);
        assertThat(recogniser.explain(name).state()).isEqualTo(state);
        assertThat(line.isUnderstood())
                .isEqualTo(line.suggestions().isEmpty() && !line.substances().isEmpty());
    }

    @Test
    void two_lines_that_differ_in_spelling_only_are_the_same() {
        Line one = only(Medication.builder("baclofen").dailyDoseMg(10));

        assertThat(one.isSameAs(only(Medication.builder("BACLOFEN\u2122").dailyDoseMg(10))))
                .isTrue();
        assertThat(one.isSameAs(only(Medication.builder("baclofen").dailyDoseMg(20))))
                .isFalse();
        assertThat(one.isSameAs(only(Medication.builder("Lioresal").dailyDoseMg(10))))
                .isFalse();
        assertThat(only(Medication.builder(new Code("rxnorm", "7804")))
                        .isSameAs(only(Medication.builder(new Code("rxnorm", "7804")))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "oxycodne | oxycodone",
                "oxycodome | oxycodone",
                "oxycoodne | oxycodone",
                "valim | valium",
                "oxyco | oxycodone",
                "gabapen | gabapentin",
                "loraz | lorazepam",
            })
    void a_misspelt_or_clipped_name_is_answered_with_the_one_it_resembles(String written, String suggestion) {
        assertThat(recogniser.explain(written).suggestions())
                .hasSizeLessThanOrEqualTo(6)
                .contains(suggestion);
    }

    @ParameterizedTest
    @CsvSource({"ox", "qqqqqqqq", "12abcdef"})
    void a_word_that_resembles_nothing_or_is_too_short_gets_no_suggestion(String written) {
        assertThat(recogniser.explain(written).suggestions()).isEmpty();
    }

    @Test
    void a_slip_of_two_letters_is_looked_for_in_longer_words_only() {
        assertThat(recogniser.explain("oxycodnee").suggestions()).contains("oxycodone");
        assertThat(recogniser.explain("vaxxm").suggestions()).doesNotContain("valium");
    }

    @Test
    void the_nearest_name_comes_first() {
        assertThat(recogniser.explain("diazepan").suggestions().get(0)).isEqualTo("diazepam");
    }

    @Test
    void substances_found_beside_an_unknown_word_are_suggested_before_what_resembles_it() {
        assertThat(recogniser.explain("baclofen oxycodne 10 mg").suggestions()).startsWith("baclofen");
        assertThat(recogniser.explain("baclofen oxycodne 10 mg").suggestions()).contains("oxycodone");
    }

    private Line only(Medication.Builder medication) {
        return line(medication.build());
    }

    private Line line(Medication medication) {
        return recogniser
                .recognise(MedicationList.builder().add(medication).build())
                .get(0);
    }
}
