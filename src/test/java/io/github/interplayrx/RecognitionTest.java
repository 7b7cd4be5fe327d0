package io.github.interplayrx;

import static io.github.interplayrx.model.NameReading.Role.BRAND;
import static io.github.interplayrx.model.NameReading.Role.FORM;
import static io.github.interplayrx.model.NameReading.Role.NOT_UNDERSTOOD;
import static io.github.interplayrx.model.NameReading.Role.ROUTE;
import static io.github.interplayrx.model.NameReading.Role.SALT;
import static io.github.interplayrx.model.NameReading.Role.STRENGTH;
import static io.github.interplayrx.model.NameReading.Role.SUBSTANCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationResult;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.NameReading;
import io.github.interplayrx.model.NameReading.Part;
import io.github.interplayrx.model.ReportStatus;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.Warning;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {
    private static final Code MORPHINE_ER = new Code("rxnorm", "891874");
    private static final Code FENTANYL_PATCH = new Code("rxnorm", "245134");
    private static final Code OXYCODONE_PARACETAMOL = new Code("rxnorm", "1049221");

    private final InteractionChecker checker = BundledChecker.get();

    @Test
    void a_name_is_explained_word_by_word() {
        NameReading reading = checker.explain("oxyCODONE HCl 5 mg tab (Roxicodone) oral");

        assertThat(reading.substances()).containsExactly("oxycodone");
        assertThat(reading.state()).isEqualTo(MedicationState.CURATED);
        assertThat(reading.leftOver()).isEmpty();
        assertThat(reading.parts())
                .containsExactly(
                        new Part("oxyCODONE", SUBSTANCE),
                        new Part("HCl", SALT),
                        new Part("5 mg", STRENGTH),
                        new Part("tab", FORM),
                        new Part("Roxicodone", BRAND),
                        new Part("oral", ROUTE));
    }

    @Test
    void a_word_that_is_left_over_is_named_and_the_medicine_beside_it_is_evaluated() {
        NameReading reading = checker.explain("baclofen xyzzy 10 mg");

        assertThat(reading.state()).isEqualTo(MedicationState.READ_IN_PART);
        assertThat(reading.substances()).containsExactly("baclofen");
        assertThat(reading.leftOver()).containsExactly("xyzzy");
        assertThat(reading.parts()).contains(new Part("xyzzy", NOT_UNDERSTOOD));
        assertThat(reading.suggestions()).contains("baclofen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oxycodone/paracetamol",
                "paracetamol/oxycodone",
                "Paracetamol 325 mg / Oxycodone 5 mg",
                "oxyCODONE Hydrochloride 5 MG / Acetaminophen 325 MG Oral Tablet [Percocet]",
                "oxycodone with acetaminophen",
                "ACETAMINOPHEN-OXYCODONE",
                "Percocet",
                "percocet 5-325"
            })
    void ingredients_come_in_any_order_and_dress(String name) {
        assertThat(checker.explain(name).substances()).containsExactlyInAnyOrder("oxycodone", "paracetamol");
    }

    @ParameterizedTest
    @CsvSource({
        "hydrOXYzine, hydroxyzine",
        "hydrALAZINE, hydralazine",
        "buPROPion, bupropion",
        "busPIRone, buspirone",
        "clomiPRAMINE, clomipramine",
        "clomiPHENE, clomifene",
        "SUFentanil, sufentanil",
        "fentaNYL, fentanyl",
        "chlorproMAZINE, chlorpromazine",
        "chlorproPAMIDE, chlorpropamide",
        "OXcarbazepine, oxcarbazepine",
        "carBAMazepine, carbamazepine",
        "lamISIL, terbinafine",
        "LaMICtal, lamotrigine",
        "HYDROmorphone, hydromorphone",
        "morphine, morphine",
        "HYDROcodone, hydrocodone",
        "traMADol, tramadol",
        "traZODone, trazodone",
        "baclofène, baclofen",
        "BACLOFEN™, baclofen"
    })
    void look_alikes_in_tall_man_letters_stay_apart(String name, String substance) {
        assertThat(checker.explain(name).substances()).containsExactly(substance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5-aminosalicylic",
                "not taking oxycodone",
                "no oxycodone",
                "Brufen Plus",
                "Panadol Night",
                "Advil 200 mg PM",
                "guaifenesin 100 mg/5 ml AC",
                "paracetamol 500 mg PM",
                "4-methyl-amphetamine",
                "N-ethyl-ketamine",
                "nor-fentanyl"
            })
    void words_that_may_change_the_substance_are_never_passed_over(String name) {
        assertThat(checker.explain(name).state()).isIn(MedicationState.UNRECOGNISED, MedicationState.AMBIGUOUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"diazepam or lorazepam", "diazepam 2 mg or lorazepam 1 mg nocte", "Diazepam 5mg OR Lorazepam 1mg"
            })
    void a_choice_between_medicines_is_evaluated_with_both_and_left_open(String name) {
        InteractionReport report = checker.check(name, "oxycodone 10 mg");
        assertThat(report.medications().get(0).substances()).containsExactlyInAnyOrder("diazepam", "lorazepam");
        assertThat(report.medications().get(0).state()).isEqualTo(MedicationState.READ_IN_PART);
        assertThat(report.status()).isEqualTo(ReportStatus.INCOMPLETE);
        assertThat(report.toJson()).contains("opioid-benzodiazepine");
        assertThat(report.inputProblems().get(0).message()).contains("leaves open");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baclofen 10 mg 1 or 2 tablets at night",
                "baclofen 5 or 10 mg tds",
                "baclofen 10 mg tablet or as directed"
            })
    void an_or_between_amounts_leaves_nothing_open(String name) {
        InteractionReport report = checker.check(name);
        assertThat(report.medications().get(0).substances()).containsExactly("baclofen");
        assertThat(report.medications().get(0).state()).isEqualTo(MedicationState.CURATED);
    }

    @ParameterizedTest
    @CsvSource({
        "BUTALB-ACETAMIN-CAFF 50-325-40, butalbital paracetamol caffeine",
        "DEXTROAMP-AMPHET ER 20 MG CAP, dexamfetamine amfetamine",
        "CYCLOBENZAPR 10MG, cyclobenzaprine",
        "BUPRENORPHINE-NALOX 8-2MG FILM, buprenorphine naloxone",
        "BUPROPION XL TB24 300MG, bupropion",
        "HYDROCODONE BIT/ACETAMINOPHEN, hydrocodone paracetamol",
        "OXYCODONE    SOL 5MG/5ML, oxycodone",
        "GABAPENTIN   SOL 250MG/5ML, gabapentin",
        "DOXEPIN HCL  CRE 5%, doxepin",
        "FLURAZEPAM   ELX 15MG, flurazepam"
    })
    void names_that_a_system_of_claims_cut_short_are_read(String name, String substances) {
        NameReading reading = checker.explain(name);
        assertThat(reading.state()).isEqualTo(MedicationState.CURATED);
        assertThat(reading.substances()).containsExactly(substances.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cyclobenzapr 10 mg", "COD 30 MG", "NALOX 4 MG", "FLUOXET 20MG", "DEXMETHY 5MG"})
    void a_word_that_may_be_the_beginning_of_several_names_or_a_slip_is_not_read(String name) {
        assertThat(checker.explain(name).state()).isIn(MedicationState.UNRECOGNISED, MedicationState.AMBIGUOUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Syringe driver: morphine 20mg, midazolam 10mg, glycopyrronium 1.2mg over 24h",
                "Bridgewater scheme morphine 20mg, midazolam 10mg, glycopyrronium 1.2mg"
            })
    void words_before_an_item_do_not_hide_it(String name) {
        InteractionReport report = checker.check(name);
        assertThat(report.medications().get(0).substances())
                .containsExactlyInAnyOrder("morphine", "midazolam", "glycopyrronium");
        assertThat(report.status()).isEqualTo(ReportStatus.INCOMPLETE);
        assertThat(report.toJson()).contains("opioid-benzodiazepine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reglan 10 ac & hs", "Reglan 10 mg AC"})
    void a_tail_counts_only_for_what_is_sold_with_it(String name) {
        assertThat(checker.explain(name).substances()).containsExactly("metoclopramide");
    }

    @Test
    void an_isomer_in_one_product_with_its_mixture_counts_once() {
        assertThat(checker.check("Adderall 10 mg", "sertraline 50 mg").warnings())
                .extracting(Warning::rule)
                .doesNotContain("three-serotonergic-drugs");
        assertThat(checker.check("amfetamine 10 mg", "dexamfetamine 5 mg", "sertraline 50 mg")
                        .warnings())
                .extracting(Warning::rule)
                .contains("three-serotonergic-drugs");
    }

    @ParameterizedTest
    @CsvSource({
        "Previscan 20 mg, fluindione",
        "Préviscan, fluindione",
        "Kardegic 75 mg, acetylsalicylic-acid",
        "Kardégic, acetylsalicylic-acid",
        "COUMADINE 5 mg, warfarin",
        "Sotalex 80 mg, sotalol",
        "Izilox, moxifloxacin",
        "Ciflox, ciprofloxacin",
        "Redomex 25 mg, amitriptyline",
        "Marevan, warfarin",
        "Marcoumar, phenprocoumon",
        "Dolzam, tramadol"
    })
    void large_brands_of_france_and_belgium_are_understood(String name, String substance) {
        assertThat(checker.explain(name).substances()).containsExactly(substance);
    }

    @ParameterizedTest
    @CsvSource({"opioid, oxycodone", "benzo, diazepam", "benzodiazepines, lorazepam", "MS, morphine", "SSRI, sertraline"
    })
    void a_class_or_an_unclear_abbreviation_is_left_open_with_candidates(String name, String candidate) {
        NameReading reading = checker.explain(name);

        assertThat(reading.state()).isEqualTo(MedicationState.AMBIGUOUS);
        assertThat(reading.suggestions()).contains(candidate);
    }

    @Test
    void an_unclear_brand_is_settled_by_the_substance_beside_it() {
        assertThat(checker.explain("diphenhydramine 25 mg (Benadryl)").substances())
                .containsExactly("diphenhydramine");
        assertThat(checker.explain("loratadine (Benadryl)").state()).isEqualTo(MedicationState.AMBIGUOUS);
    }

    @Test
    void a_brand_that_contradicts_the_substance_beside_it_is_left_open() {
        NameReading reading = checker.explain("diphenhydramine 25 mg (Zyrtec)");

        assertThat(reading.state()).isEqualTo(MedicationState.AMBIGUOUS);
        assertThat(reading.suggestions()).containsExactly("diphenhydramine", "cetirizine");
    }

    @Test
    void an_ordinary_ingredient_is_recognised_without_being_reviewed() {
        InteractionReport report = checker.check("oxycodone", "bosutinib 100 mg tablet");

        assertThat(report.unrecognised()).isEmpty();
        MedicationResult second = report.medications().get(1);
        assertThat(second.substances()).containsExactly("bosutinib");
        assertThat(second.state()).isEqualTo(MedicationState.NOT_CURATED);
        assertThat(checker.knowledge().substance("bosutinib")).isPresent();
    }

    @Test
    void an_ingredient_that_may_act_on_the_brain_is_never_said_to_have_no_effect() {
        assertThat(checker.knowledge().ingredients())
                .filteredOn(ingredient -> ingredient.note() != null)
                .hasSizeGreaterThan(200)
                .allSatisfy(ingredient ->
                        assertThat(checker.explain(ingredient.name()).state()).isEqualTo(MedicationState.NOT_CURATED));
    }

    @ParameterizedTest
    @CsvSource({
        "rxnorm, 7804, oxycodone",
        "RxNorm, 7804, oxycodone",
        "http://www.nlm.nih.gov/research/umls/rxnorm, 7804, oxycodone",
        "https://www.nlm.nih.gov/research/umls/rxnorm/, 7804, oxycodone",
        "urn:oid:2.16.840.1.113883.6.88, 7804, oxycodone",
        "atc, N02AA05, oxycodone",
        "http://www.whocc.no/atc, n02aa05, oxycodone",
        "https://www.whocc.no/atc, N02AA05, oxycodone",
        "unii, CD35PMG570, oxycodone",
        "http://fdasis.nlm.nih.gov, cd35pmg570, oxycodone",
        "interplay, oxycodone, oxycodone",
        "rxnorm, ' 218986 ', oxycodone"
    })
    void a_code_is_understood_in_each_of_its_systems(String system, String value, String substance) {
        assertThat(only(Medication.builder(new Code(system, value)).build()).substances())
                .containsExactly(substance);
    }

    @Test
    void the_code_of_a_salt_stands_for_the_substance() {
        Medication hydrochloride =
                Medication.builder(new Code("unii", "C1ENJ2TE6C")).build();

        assertThat(only(hydrochloride).substances()).containsExactly("oxycodone");
    }

    @Test
    void the_code_of_a_product_brings_all_its_ingredients() {
        assertThat(only(Medication.builder(OXYCODONE_PARACETAMOL).build()).substances())
                .containsExactly("paracetamol", "oxycodone");
    }

    @Test
    void an_extended_release_product_is_one_without_the_caller_saying_so() {
        assertThat(rules(Medication.builder(MORPHINE_ER).build())).contains("extended-release-opioid-alcohol");
        assertThat(rules(Medication.of("MS Contin"))).contains("extended-release-opioid-alcohol");
        assertThat(rules(Medication.of("morphine sulfate ER 30 mg"))).contains("extended-release-opioid-alcohol");
        assertThat(rules(Medication.of("morphine 10 mg"))).doesNotContain("extended-release-opioid-alcohol");
        assertThat(rules(Medication.builder(MORPHINE_ER)
                        .formulation(Formulation.IR)
                        .build()))
                .as("what the caller states stands")
                .doesNotContain("extended-release-opioid-alcohol");
    }

    @Test
    void a_patch_is_transdermal_without_the_caller_saying_so() {
        Medication coded = Medication.builder(FENTANYL_PATCH).mcgPerHour(50).build();
        Medication named =
                Medication.builder("fentanyl 50 mcg/hr patch").mcgPerHour(50).build();
        Medication brand = Medication.builder("Duragesic").mcgPerHour(50).build();

        assertThat(List.of(coded, named, brand))
                .allSatisfy(patch -> assertThat(raised(patch)).contains("mme-90"));
    }

    /** 50 micrograms an hour are 120 mg of morphine a day, but only through the skin. */
    private List<String> raised(Medication medication) {
        return checker
                .check(MedicationList.builder().add(medication).add("diazepam").build())
                .warnings()
                .stream()
                .flatMap(warning -> warning.raisedBy().stream())
                .toList();
    }

    @Test
    void drops_for_the_eye_raise_nothing() {
        assertThat(checker.check("ketotifen 0.025% eye drops", "oxycodone").warnings())
                .extracting(Warning::substances)
                .noneMatch(substances -> substances.contains("ketotifen"));
        assertThat(checker.check("ketotifen 1 mg tablet", "oxycodone").warnings())
                .extracting(Warning::substances)
                .anyMatch(substances -> substances.contains("ketotifen"));
    }

    @Test
    void the_route_that_the_caller_states_stands() {
        Medication swallowed =
                Medication.builder("ketotifen eye drops").route(Route.ORAL).build();
        InteractionReport report = checker.check(
                MedicationList.builder().add(swallowed).add("oxycodone").build());

        assertThat(report.warnings())
                .extracting(Warning::substances)
                .anyMatch(substances -> substances.contains("ketotifen"));
    }

    @Test
    void a_code_and_a_name_that_contradict_each_other_are_left_open() {
        Medication medication =
                Medication.builder("diazepam 5 mg").code(MORPHINE_ER).build();
        InteractionReport report =
                checker.check(MedicationList.builder().add(medication).build());

        assertThat(report.medications().get(0).state()).isEqualTo(MedicationState.AMBIGUOUS);
        assertThat(report.unrecognised().get(0).suggestions()).containsExactly("morphine", "diazepam");
        assertThat(report.inputProblems())
                .singleElement()
                .extracting(InputProblem::at, InputProblem::message)
                .containsExactly(
                        "/medications/0/code",
                        "The code stands for morphine, the name for diazepam. Neither was evaluated.");
    }

    @Test
    void a_code_and_a_name_may_tell_the_same_at_different_lengths() {
        Medication medication =
                Medication.builder("Percocet").code(new Code("rxnorm", "7804")).build();

        assertThat(only(medication).substances()).containsExactlyInAnyOrder("oxycodone", "paracetamol");
    }

    @Test
    void a_code_stands_where_the_name_is_misspelt() {
        Medication medication = Medication.builder("Simvistatin 10 MG")
                .code(new Code("rxnorm", "36567"))
                .build();

        assertThat(only(medication).substances()).containsExactly("simvastatin");
    }

    @ParameterizedTest
    @CsvSource({
        "rxnorm, 999999999, /medications/0/code/value",
        "http://snomed.info/sct, 387024006, /medications/0/code/system"
    })
    void an_unknown_code_leaves_the_name_to_tell(String system, String value, String at) {
        Medication medication =
                Medication.builder("oxycodone").code(new Code(system, value)).build();
        InteractionReport report =
                checker.check(MedicationList.builder().add(medication).build());

        assertThat(report.medications().get(0).substances()).containsExactly("oxycodone");
        assertThat(report.inputProblems())
                .singleElement()
                .extracting(InputProblem::at)
                .isEqualTo(at);
    }

    @Test
    void a_name_of_a_megabyte_is_a_problem_at_once() {
        String name = "oxycodone " + "x ".repeat(1 << 19);
        InteractionReport report = checker.check(name, "diazepam");
        long start = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            checker.explain(name);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(100));
        assertThat(report.medications().get(0).state()).isEqualTo(MedicationState.UNRECOGNISED);
        assertThat(report.inputProblems())
                .singleElement()
                .extracting(InputProblem::at)
                .isEqualTo("/medications/0/name");
        assertThat(report.toJson().length()).isLessThan(100_000);
    }

    @Test
    void reading_takes_no_longer_than_the_text_is() {
        String name = "oxycodone/".repeat(99);

        assertThat(checker.explain(name).substances()).containsExactly("oxycodone");
        assertThat(checker.explain("a".repeat(1000)).suggestions()).isEmpty();
    }

    @Test
    void real_lists_are_understood_nearly_completely() {
        long lines = 0;
        long understood = 0;
        for (String request : lists().split("\n")) {
            for (MedicationResult result : checker.checkJson(request).medications()) {
                lines++;
                understood += isUnderstood(result) ? 1 : 0;
            }
        }

        assertThat(lines).isGreaterThan(500);
        assertThat((double) understood / lines).isGreaterThan(0.98);
    }

    private static boolean isUnderstood(MedicationResult result) {
        return result.state() != MedicationState.UNRECOGNISED && result.state() != MedicationState.AMBIGUOUS;
    }

    private static String lists() {
        try (InputStream stream = RecognitionTest.class.getResourceAsStream("/names/patient-lists.ndjson")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MedicationResult only(Medication medication) {
        return checker.check(MedicationList.builder().add(medication).build())
                .medications()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "Exxua, gepirone",
        "Korsuva, difelikefalin",
        "Tonmya, cyclobenzaprine",
        "Symbravo, meloxicam rizatriptan",
        "Opipza, aripiprazole",
        "Buvidal, buprenorphine",
        "Penthrox, methoxyflurane",
        "Entonox, nitrous-oxide oxygen",
        "paregoric, opium",
        "Azstarys, dexmethylphenidate serdexmethylphenidate",
        "Uzedy, risperidone",
        "Rykindo, risperidone",
        "Invega Hafyera, paliperidone",
        "Erzofri, paliperidone",
        "Onapgo, apomorphine",
        "Vyalev, carbidopa levodopa",
        "Inbrija, levodopa",
        "Nurtec, rimegepant",
        "Bysanti, milsaperidone",
        "N-desethyl isotonitazene, n-desethylisotonitazene",
        "jimson weed, datura",
        "aminophylline, theophylline"
    })
    void a_brand_or_a_name_of_recent_years_is_known(String name, String substances) {
        assertThat(checker.explain(name).substances()).containsExactlyInAnyOrder(substances.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LR-11", "NBOMe"})
    void a_name_that_may_be_another_substance_is_left_open(String name) {
        assertThat(checker.explain(name).substances()).isEmpty();
    }

    private List<String> rules(Medication medication) {
        return checker
                .check(MedicationList.builder().add(medication).add("alcohol").build())
                .warnings()
                .stream()
                .flatMap(warning -> Stream.concat(
                        Stream.of(warning.rule()), warning.contains().stream().map(Warning::rule)))
                .toList();
    }

    /** Units as they are scribbled: understood, and never a dose in mg. */
    @ParameterizedTest
    @ValueSource(strings = {"Lantus 20 u hs", "insulin glargine 20u hs", "Lantus 20 U at bedtime", "Humalog 5 u tid"})
    void a_single_u_behind_a_number_is_a_unit(String line) {
        InteractionReport report = BundledChecker.get().check(line);

        assertThat(report.inputProblems()).isEmpty();
        assertThat(report.unrecognised()).isEmpty();
    }
}
