package io.github.interplayrx.cdshooks;

import static io.github.interplayrx.cdshooks.Calls.bundle;
import static io.github.interplayrx.cdshooks.Calls.call;
import static io.github.interplayrx.cdshooks.Calls.cards;
import static io.github.interplayrx.cdshooks.Calls.json;
import static io.github.interplayrx.cdshooks.Calls.order;
import static io.github.interplayrx.cdshooks.Calls.orders;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.fhir.FhirReader;
import io.github.interplayrx.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CdsHooksTest {
    private static final InteractionChecker CHECKER = InteractionChecker.create();
    private static final FhirReader READER =
            FhirReader.builder().asOf(LocalDate.of(2026, 11, 20)).build();
    private static final CdsHooks HOOKS =
            CdsHooks.builder().checker(CHECKER).reader(READER).build();
    private static final String NOTHING = "null";

    private static List<JsonNode> sign(JsonNode body) {
        return cards(HOOKS.call("interplay-order-sign", body.toString()));
    }

    private static List<JsonNode> view(JsonNode body) {
        return cards(HOOKS.call("interplay-patient-view", body.toString()));
    }

    private static JsonNode baclofenOnOxycodoneAndAlcohol(String hook) {
        return call(hook, bundle(orders("r", "oxycodone 10 mg", "alcohol")), bundle(order("d1", "Lioresal 10 mg")));
    }

    @Test
    void baclofenDraftedOnOxycodoneAndAlcoholIsCritical() {
        JsonNode card = sign(baclofenOnOxycodoneAndAlcohol("order-sign")).get(0);
        assertThat(card.path("indicator").asText()).isEqualTo("critical");
        assertThat(card.path("summary").asText())
                .contains("Lioresal 10 mg", "oxycodone 10 mg", "alcohol", ": Opioid with")
                .doesNotContain("ethanol")
                .hasSizeLessThan(140);
        assertThat(card.path("detail").asText())
                .contains("**What to do now:**", "Contained in this warning", "Sources", "not a medical device");
        assertThat(card.at("/source/label").asText()).hasSizeLessThan(30);
        assertThat(card.path("selectionBehavior").asText()).isEqualTo("any");
        assertThat(card.path("suggestions")).hasSize(1);
        assertThat(card.at("/suggestions/0/label").asText()).isEqualTo("Delete the draft of Lioresal 10 mg");
        assertThat(card.at("/suggestions/0/actions/0/type").asText()).isEqualTo("delete");
        assertThat(card.at("/suggestions/0/actions/0/resourceId").asText()).isEqualTo("MedicationRequest/d1");
        assertThat(card.path("overrideReasons"))
                .hasSize(5)
                .allSatisfy(
                        reason -> assertThat(reason.path("display").asText()).isNotBlank());
    }

    @Test
    void theExampleOfTheReadmeIsCriticalAndSaysWhatIsMissing() throws IOException {
        List<JsonNode> cards = cards(HOOKS.call("interplay-order-sign", Files.readString(Path.of("example.json"))));
        assertThat(cards.get(0).path("indicator").asText()).isEqualTo("critical");
        assertThat(cards.get(cards.size() - 1).path("summary").asText()).startsWith("Not checked: kidney function");
    }

    @Test
    void theSameCallHasTheSameAnswerAndAnotherInstanceOtherIds() {
        ObjectNode body = (ObjectNode) baclofenOnOxycodoneAndAlcohol("order-sign");
        String first = HOOKS.call("interplay-order-sign", body.toString()).body();
        assertThat(HOOKS.call("interplay-order-sign", body.toString()).body()).isEqualTo(first);
        String uuid = sign(body).get(0).path("uuid").asText();
        assertThat(uuid).hasSize(36);
        body.put("hookInstance", "another");
        assertThat(sign(body).get(0).path("uuid").asText()).isNotEqualTo(uuid);
    }

    @Test
    void orderHooksShowOnlyWhatConcernsADraft() {
        String taken = bundle(orders("r", "oxycodone", "diazepam"));
        assertThat(sign(call("order-sign", taken, bundle(order("d1", "metformin")))))
                .isEmpty();
        assertThat(view(call("patient-view", taken, "")))
                .isNotEmpty()
                .allSatisfy(card -> assertThat(card.has("suggestions")).isFalse());
    }

    private static List<String> suggested(JsonNode card) {
        List<String> labels = new ArrayList<>();
        card.path("suggestions").forEach(each -> labels.add(each.path("label").asText()));
        return labels;
    }

    private static JsonNode cardOf(List<JsonNode> cards, String rule) {
        return cards.stream()
                .filter(card -> card.at("/source/topic/code").asText().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(cards));
    }

    @Test
    void aSaferOrderIsSuggestedWhereTheActionNamesOneAndACheckFindsNothingAgainstIt() {
        ObjectNode body =
                call("order-sign", bundle(orders("r", "ketoconazole")), bundle(order("d1", "alprazolam 0.5 mg")));
        assertThat(suggested(cardOf(sign(body), "strong-cyp3a4-inhibitor-benzodiazepine")))
                .as("at 66 every benzodiazepine brings a warning")
                .containsExactly("Delete the draft of alprazolam 0.5 mg");
        body.withObject("/prefetch/patient").put("birthDate", "1990-01-01");
        JsonNode card = cardOf(sign(body), "strong-cyp3a4-inhibitor-benzodiazepine");
        assertThat(suggested(card))
                .containsExactly(
                        "Order lorazepam instead of alprazolam 0.5 mg: the dose is to be added",
                        "Order oxazepam instead of alprazolam 0.5 mg: the dose is to be added",
                        "Order temazepam instead of alprazolam 0.5 mg: the dose is to be added",
                        "Delete the draft of alprazolam 0.5 mg");
        assertThat(card.path("selectionBehavior").asText()).isEqualTo("at-most-one");
        JsonNode actions = card.at("/suggestions/0/actions");
        assertThat(actions)
                .as("some clients do only the first")
                .extracting(action -> action.path("type").asText())
                .containsExactly("create", "delete");
        assertThat(actions.at("/1/resourceId").asText()).isEqualTo("MedicationRequest/d1");
        JsonNode created = actions.at("/0/resource");
        assertThat(created.at("/medicationCodeableConcept/text").asText()).isEqualTo("lorazepam");
        assertThat(created.path("status").asText()).isEqualTo("draft");
        assertThat(created.at("/subject/reference").asText()).isEqualTo("Patient/p");
        assertThat(created.at("/medicationCodeableConcept/coding/0/code").asText())
                .isEqualTo("6470");
        assertThat(created.has("dosageInstruction")).isFalse();
    }

    @Test
    void noOrderIsSuggestedThatWouldBringAWarningOfItsOwn() {
        List<JsonNode> cards = sign(call(
                "order-sign",
                bundle(orders("r", "ketoconazole", "oxycodone")),
                bundle(order("d1", "alprazolam 0.5 mg"))));
        assertThat(cards)
                .isNotEmpty()
                .allSatisfy(card -> assertThat(suggested(card)).noneMatch(label -> label.startsWith("Order ")));
    }

    /** Its reader asks the checker of the services what a brand is. */
    @Test
    void aBrandThatWasHandedOverOnAnOrderIsNoDuplicate() {
        String dispense = "{'resourceType':'MedicationDispense','id':'m','status':'completed','whenHandedOver':'"
                + LocalDate.now(ZoneId.systemDefault())
                + "','daysSupply':{'value':30},'authorizingPrescription':[{'reference':'MedicationRequest/r1'}],"
                + "'medicationCodeableConcept':{'text':'Lioresal 10 mg'}}";
        String body = call("patient-view", bundle(order("r1", "baclofen 10 mg"), dispense), "")
                .toString();

        assertThat(cards(CdsHooks.builder().checker(CHECKER).build().call("interplay-patient-view", body)))
                .noneMatch(card -> card.path("detail").asText().contains("Lioresal"));
        assertThat(cards(HOOKS.call("interplay-patient-view", body)))
                .as("a reader of the host without a checker")
                .anyMatch(card -> card.path("detail").asText().contains("Lioresal"));
    }

    /** The table says nothing that the knowledge does not say. */
    @Test
    void everySaferOrderIsNamedByTheActionOfItsRule() {
        for (SaferOrders.Row row : SaferOrders.rows()) {
            String action =
                    CHECKER.knowledge().rule(row.rule()).orElseThrow().action().toLowerCase(Locale.ROOT);
            row.instead()
                    .forEach(id -> assertThat(action)
                            .contains(CHECKER.knowledge()
                                    .substance(id)
                                    .orElseThrow()
                                    .name()
                                    .toLowerCase(Locale.ROOT)));
            row.replaced()
                    .forEach(id ->
                            assertThat(CHECKER.knowledge().substance(id)).as(id).isPresent());
        }
    }

    @Test
    void whatWasStoppedIsReadFromThePrefetch() {
        String stopped = order("r1", "phenelzine")
                .replace(
                        "'status':'active'",
                        "'status':'stopped','dispenseRequest':{'validityPeriod':{'end':'"
                                + LocalDate.now(ZoneId.systemDefault()).minusDays(5) + "'}}");
        assertThat(sign(call("order-sign", bundle(stopped), bundle(order("d1", "sertraline 50 mg")))))
                .anyMatch(card -> card.path("indicator").asText().equals("critical"));
    }

    @Test
    void orderSelectShowsAllDraftsSoThatAnEarlierWarningStays() {
        ObjectNode body = call(
                "order-select",
                bundle(orders("r", "oxycodone")),
                bundle(order("d1", "diazepam"), order("d2", "metformin")));
        body.withObject("/context").putArray("selections").add("MedicationRequest/d2");
        assertThat(cards(HOOKS.call("interplay-order-select", body.toString())))
                .anyMatch(card -> card.path("summary").asText().contains("diazepam"));
    }

    @Test
    void aSelectedOrderThatIsNotAmongTheDraftsIsNotChecked() {
        ObjectNode body = call("order-select", NOTHING, bundle());
        body.withObject("/context").putArray("selections").add("MedicationRequest/d9");
        assertThat(cards(HOOKS.call("interplay-order-select", body.toString())))
                .singleElement()
                .satisfies(card ->
                        assertThat(card.path("summary").asText()).contains("Not checked", "MedicationRequest/d9"));
    }

    @Test
    void aDraftReplacesTheOrderOfTheSameIdOnRecord() {
        String taken = bundle(order("r1", "oxycodone"), order("r2", "baclofen"));
        List<JsonNode> cards = sign(call("order-sign", taken, bundle(order("r2", "baclofen"))));
        assertThat(cards)
                .noneMatch(card -> card.path("summary").asText().toLowerCase().contains("duplicate"));
        assertThat(cards).anyMatch(card -> card.path("summary").asText().contains("baclofen"));
    }

    @Test
    void anOrderThatIsNoMedicineNeedsNoCard() {
        String drafts = bundle("{'resourceType':'ServiceRequest','id':'s','status':'draft'}");
        ObjectNode body = call("order-sign", bundle(orders("r", "frobnicol")), drafts);
        body.remove("prefetch");
        assertThat(HOOKS.call("interplay-order-sign", body.toString())).isEqualTo(new CdsAnswer(200, "{\"cards\":[]}"));
    }

    @Test
    void nothingToSayIsAnEmptyListOfCards() {
        assertThat(HOOKS.call(
                        "interplay-patient-view",
                        call("patient-view", NOTHING, "").toString()))
                .isEqualTo(new CdsAnswer(200, "{\"cards\":[]}"));
    }

    @Test
    void criticalIsShownWhateverTheHostSets() {
        CdsHooks strict = CdsHooks.builder()
                .checker(CHECKER)
                .reader(READER)
                .minimumSeverity(Severity.CRITICAL)
                .build();
        String body = baclofenOnOxycodoneAndAlcohol("order-sign").toString();
        assertThat(cards(strict.call("interplay-order-sign", body)))
                .isNotEmpty()
                .allMatch(card -> card.path("indicator").asText().equals("critical"));
    }

    @Test
    void aHostMayAskForLesserWarnings() {
        CdsHooks all = CdsHooks.builder()
                .checker(CHECKER)
                .reader(READER)
                .minimumSeverity(Severity.INFO)
                .build();
        String body = baclofenOnOxycodoneAndAlcohol("order-sign").toString();
        assertThat(cards(all.call("interplay-order-sign", body)))
                .anyMatch(card -> card.path("indicator").asText().equals("info"));
        assertThat(sign(baclofenOnOxycodoneAndAlcohol("order-sign")))
                .noneMatch(card -> card.path("indicator").asText().equals("info"));
    }

    @Test
    void anUnknownDraftIsACard() {
        assertThat(sign(call("order-sign", NOTHING, bundle(order("d1", "frobnicol 5 mg")))))
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.path("summary").asText())
                            .startsWith("Not checked: ")
                            .contains("frobnicol 5 mg", "not understood");
                    assertThat(card.path("indicator").asText()).isEqualTo("info");
                });
    }

    @Test
    void aDraftWithoutAMedicationIsACard() {
        String draft = "{'resourceType':'MedicationRequest','id':'d1','status':'draft','intent':'order'}";
        assertThat(sign(call("order-sign", NOTHING, bundle(draft))))
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.path("summary").asText())
                            .isEqualTo("Not checked: the draft MedicationRequest/d1 (it names no medicine)");
                    assertThat(card.path("detail").asText().lines().filter(line -> line.startsWith("- ")))
                            .as("no second line with an empty value")
                            .singleElement()
                            .asString()
                            .contains("it names no medicine");
                });
    }

    @Test
    void anOrderOnRecordWithoutAMedicationIsACard() {
        String order = "{'resourceType':'MedicationRequest','id':'r1','status':'active','intent':'order'}";
        assertThat(view(call("patient-view", bundle(order), "")))
                .singleElement()
                .satisfies(card -> assertThat(card.path("summary").asText())
                        .isEqualTo("Not checked: MedicationRequest/r1 (it names no medicine)"));
    }

    @Test
    void aDraftThatIsWithdrawnIsNone() {
        String draft = order("d1", "baclofen").replace("'active'", "'cancelled'");
        assertThat(sign(call("order-sign", bundle(orders("r", "oxycodone")), bundle(draft))))
                .isEmpty();
    }

    @Test
    void aDraftThatStopsAnOrderWarnsOfTheStop() {
        String stop = order("r1", "baclofen 60 mg")
                .replace(
                        "'active'",
                        "'stopped','dosageInstruction':[{'timing':{'repeat':{'boundsPeriod':{'end':'2026-11-20'}}}}]");
        assertThat(sign(call("order-sign", bundle(order("r1", "baclofen 60 mg")), bundle(stop))))
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.path("summary").asText()).isEqualTo("baclofen 60 mg: Baclofen stopped abruptly");
                    assertThat(card.at("/suggestions/0/label").asText())
                            .isEqualTo("Delete the draft that ends baclofen 60 mg");
                });
    }

    @Test
    void anOrderOnRecordStaysWhenItsDraftIsWithdrawn() {
        String withdrawn = order("r1", "oxycodone").replace("'active'", "'cancelled'");
        String drafts = bundle(withdrawn, order("d1", "diazepam"));
        assertThat(sign(call("order-sign", bundle(order("r1", "oxycodone")), drafts)))
                .anyMatch(card -> card.path("summary").asText().contains("oxycodone"));
    }

    @Test
    void aDraftWhoseMedicationIsNotHereSaysSo() {
        String draft = "{'resourceType':'MedicationRequest','id':'d1','status':'draft','intent':'order',"
                + "'medicationReference':{'reference':'Medication/m9'}}";
        assertThat(sign(call("order-sign", NOTHING, bundle(draft))))
                .singleElement()
                .satisfies(
                        card -> assertThat(card.path("summary").asText())
                                .isEqualTo(
                                        "Not checked: the draft MedicationRequest/d1 (the medication Medication/m9 is not here)"));
    }

    private static String locallyCoded(String id, String product) {
        return order(id, product).replace("{'text'", "{'coding':[{'system':'urn:oid:1.2.3.4','code':'77'}],'text'");
    }

    /** A site that has codes of its own only would read the address of its code system on every card. */
    @Test
    void medicinesThatWereReadByTheirNamesAreOneLine() {
        List<JsonNode> cards = sign(call(
                "order-sign",
                bundle(locallyCoded("r1", "metformin 500 mg")),
                bundle(locallyCoded("d1", "metoprolol 25 mg"))));
        assertThat(cards).singleElement().satisfies(card -> {
            assertThat(card.path("summary").asText())
                    .isEqualTo("Not checked: the codes of 2 medicines (their names were used instead)");
            assertThat(card.path("detail").asText())
                    .contains("MedicationRequest\\/r1", "MedicationRequest\\/d1", "terminology");
        });
        assertThat(sign(call("order-sign", NOTHING, bundle(locallyCoded("d1", "metoprolol 25 mg")))))
                .singleElement()
                .satisfies(card -> assertThat(card.path("summary").asText())
                        .isEqualTo("Not checked: the codes of 1 medicine (its name was used instead)"));
        assertThat(sign(call("order-sign", NOTHING, bundle(locallyCoded("d1", "frobnicol")))))
                .singleElement()
                .satisfies(card ->
                        assertThat(card.path("summary").asText()).isEqualTo("Not checked: frobnicol (not understood)"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://ehr.example/fhir/MedicationRequest/d9, true",
        "MedicationRequest/d9/_history/2, true",
        "https://ehr.example/fhir/MedicationRequest/d1, false",
        "MedicationRequest/d1/_history/2, false",
        "https://ehr.example/fhir/ServiceRequest/d9, false",
        "ServiceRequest/d9, false"
    })
    void aSelectionIsFoundHoweverItIsWritten(String selection, boolean lost) {
        ObjectNode body = call("order-select", NOTHING, bundle(order("d1", "metformin")));
        body.withObject("/context").putArray("selections").add(selection);
        assertThat(cards(HOOKS.call("interplay-order-select", body.toString()))).hasSize(lost ? 1 : 0);
    }

    @Test
    void selectionsMayBeNull() {
        ObjectNode body = call("order-select", NOTHING, bundle(order("d1", "metformin")));
        body.withObject("/context").putNull("selections");
        assertThat(cards(HOOKS.call("interplay-order-select", body.toString()))).isEmpty();
    }

    @Test
    void aDraftWithoutAnIdIsCheckedAndCannotBeDeleted() {
        String draft = order("x", "baclofen").replace("'id':'x',", "");
        assertThat(sign(call("order-sign", bundle(orders("r", "oxycodone")), bundle(draft))))
                .isNotEmpty()
                .allSatisfy(card -> {
                    assertThat(card.path("summary").asText()).contains("baclofen");
                    assertThat(card.has("suggestions")).isFalse();
                });
    }

    @Test
    void aMedicineWhoseEffectsNobodyReviewedIsACard() {
        assertThat(sign(call("order-sign", NOTHING, bundle(order("d1", "abacavir")))))
                .singleElement()
                .satisfies(card -> assertThat(card.path("summary").asText()).contains("abacavir", "reviewed"));
    }

    @Test
    void aLineWithOnlyACodeIsCalledByItsSubstance() {
        String coded = order("d1", "x")
                .replace(
                        "{'text':'x'}",
                        "{'coding':[{'system':'http://www.nlm.nih.gov/research/umls/rxnorm','code':'1292'}]}");
        assertThat(sign(call("order-sign", bundle(orders("r", "oxycodone")), bundle(coded))))
                .isNotEmpty()
                .allSatisfy(card -> assertThat(card.path("summary").asText()).doesNotContain("http", "1292"));
    }

    @ParameterizedTest
    @CsvSource({
        "patient, age",
        "medicationRequests, prescriptions",
        "medicationStatements, what the patient says to take",
        "conditions, conditions",
        "observations, kidney function"
    })
    void absentNullAndFailedAreThreeDifferentThings(String key, String words) {
        ObjectNode body = call("order-sign", bundle(orders("r", "metformin")), bundle(order("d1", "metoprolol")));
        ObjectNode prefetch = body.withObject("/prefetch");

        prefetch.putNull(key);
        assertThat(sign(body)).as("null").isEmpty();

        prefetch.remove(key);
        assertThat(sign(body))
                .as("absent")
                .singleElement()
                .satisfies(card -> assertThat(card.path("summary").asText())
                        .startsWith("Not checked: " + words)
                        .endsWith("(not supplied)"));

        prefetch.set(
                key,
                json("{'resourceType':'OperationOutcome','issue':[{'severity':'error','diagnostics':'no scope'}]}"));
        assertThat(sign(body))
                .as("failed")
                .singleElement()
                .satisfies(card ->
                        assertThat(card.path("summary").asText()).contains(words, "could not fetch", "no scope"));
    }

    @Test
    void aFirstPageAndAFailureInsideABundleAreCards() {
        ObjectNode taken = (ObjectNode) json(bundle(orders("r", "metformin")));
        taken.putArray("link").addObject().put("relation", "next").put("url", "https://ehr.example/page2");
        ((ArrayNode) taken.path("entry"))
                .add(json("{'resource':{'resourceType':'OperationOutcome','issue':[{'severity':'error'}]}}"));
        ObjectNode body = call("patient-view", NOTHING, "");
        body.withObject("/prefetch").set("medicationRequests", taken);
        assertThat(view(body))
                .singleElement()
                .satisfies(card -> assertThat(card.path("detail").asText())
                        .contains("only the first page", "could not fetch all"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'resourceType':'Bundle','entry':{}}",
                "{'resourceType':'Bundle','entry':[{}]}",
                "{'resourceType':'Bundle','entry':[{'resource':{'id':'1'}}]}"
            })
    void entriesThatAreNoResourcesAreNotChecked(String taken) {
        assertThat(view(call("patient-view", taken, "")))
                .singleElement()
                .satisfies(card -> assertThat(card.path("summary").asText())
                        .isEqualTo("Not checked: prescriptions (not all entries are resources)"));
        String drafts = call("order-sign", NOTHING, taken).toString();
        assertThat(HOOKS.call("interplay-order-sign", drafts).status()).isEqualTo(400);
    }

    /** A client that could fetch nothing leaves the keys out, and shows an error as "All clear". */
    @Test
    void withoutAnyMedicineThereIsACard() {
        ObjectNode body = call("patient-view", NOTHING, "");
        body.withObject("/prefetch").remove(List.of("medicationRequests", "medicationStatements"));
        assertThat(view(body))
                .singleElement()
                .satisfies(card -> assertThat(card.path("summary").asText())
                        .isEqualTo("Not checked: prescriptions, what the patient says to take (not supplied)"));
    }

    @Test
    void withoutAnyPrefetchTheCardNamesAllThatIsMissing() {
        ObjectNode body = call("patient-view", NOTHING, "");
        body.remove("prefetch");
        assertThat(HOOKS.call(
                        "interplay-patient-view",
                        body.deepCopy().putNull("prefetch").toString()))
                .as("null is none")
                .isEqualTo(HOOKS.call("interplay-patient-view", body.toString()));
        assertThat(view(body))
                .singleElement()
                .satisfies(card -> assertThat(card.path("summary").asText())
                        .isEqualTo("Not checked: age, prescriptions, what the patient says to take, conditions, kidney"
                                + " function, alcohol use and pregnancy (not supplied)"));
    }

    @Test
    void moreOrdersThanCanBeCheckedAreACard() {
        String[] many = IntStream.range(0, 250)
                .mapToObj(i -> order("r" + i, "unknown medicine number " + i))
                .toArray(String[]::new);
        assertThat(sign(call("order-sign", bundle(many), bundle(order("d1", "baclofen")))))
                .singleElement()
                .satisfies(card -> assertThat(card.path("summary").asText())
                        .startsWith("Not checked: the whole list")
                        .contains("251"));
    }

    @Test
    void twoHundredAndFiftyOrdersAreChecked() {
        List<String> many = new ArrayList<>(List.of(orders("o", "oxycodone", "alcohol")));
        for (int i = many.size(); i < 249; i++) {
            many.add(order("r" + i, "unknown medicine number " + i));
        }
        List<JsonNode> cards =
                sign(call("order-sign", bundle(many.toArray(String[]::new)), bundle(order("d1", "baclofen"))));
        assertThat(cards.get(0).path("indicator").asText()).isEqualTo("critical");
        JsonNode notChecked = cards.get(cards.size() - 1);
        assertThat(notChecked.path("summary").asText()).hasSizeLessThan(140).contains(" more");
        assertThat(notChecked.path("detail").asText()).contains("number 2 ", "number 248 ");
    }

    @Test
    void wordsOfTheListAreNoMarkdownAndBreakNoLine() {
        String hostile = "baclofen](https://evil.example) <img src=x> **all clear**\\n# Heading\\u202eenolc";
        List<JsonNode> cards = sign(call("order-sign", bundle(orders("r", "oxycodone")), bundle(order("d1", hostile))));
        assertThat(cards).isNotEmpty().allSatisfy(card -> {
            assertThat(card.path("detail").asText())
                    .doesNotContain("](https://evil", " <img", " **all clear**", "\n# Heading", "\u202e");
            assertThat(card.path("summary").asText())
                    .doesNotContain("\n", "\u202e")
                    .hasSizeLessThan(140);
        });
        assertThat(cards).anyMatch(card -> card.path("detail").asText().contains("\\*\\*all clear\\*\\*"));
    }

    @Test
    void aSummaryStaysBelowTheLimitWithLongWords() {
        String name = "a very long description of a product ".repeat(10);
        assertThat(sign(call(
                        "order-sign",
                        bundle(orders("r", "oxycodone " + name, "alcohol " + name)),
                        bundle(order("d1", "baclofen " + name)))))
                .isNotEmpty()
                .allSatisfy(card -> assertThat(card.path("summary").asText())
                        .hasSizeLessThan(140)
                        .contains("…"));
    }

    @Test
    void noAnswerHasNullOrEmptyValues() {
        String body = baclofenOnOxycodoneAndAlcohol("order-sign").toString();
        for (String answer : List.of(
                HOOKS.discovery().body(),
                HOOKS.call("interplay-order-sign", body).body())) {
            assertThat(answer).doesNotContain(":null", ":\"\"", ":[]", ":{}");
        }
    }

    @Test
    void theDiscoveryNamesThreeServicesWhosePrefetchIsRead() {
        JsonNode services = json(HOOKS.discovery().body()).path("services");
        assertThat(services)
                .extracting(each -> each.path("hook").asText())
                .containsExactly("patient-view", "order-select", "order-sign");
        assertThat(services).allSatisfy(service -> {
            assertThat(service.path("id").asText()).startsWith("interplay-");
            assertThat(service.at("/prefetch/medicationRequests").asText())
                    .startsWith("MedicationRequest?patient={{context.patientId}}&intent=order,plan,")
                    .contains("&status=active,", "stopped", "completed");
        });
    }

    @Test
    void everyObservationThatIsAskedForIsRead() {
        String query = json(HOOKS.discovery().body())
                .at("/services/0/prefetch/observations")
                .asText();
        for (String code : query.substring(query.indexOf("code=") + 5).split(",")) {
            String observation =
                    "{'resourceType':'Observation','id':'1','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'"
                            + code.substring(code.indexOf('|') + 1) + "'}]}}";
            assertThat(READER.read(observation.replace('\'', '"')).remarks())
                    .noneMatch(remark -> remark.why().startsWith("no rule reads it"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "3",
                "<hook/>",
                "{'hook':'order-sign'",
                "{'hook':'order-sign'} {}",
                "{'hook':'order-sign','hook':'order-sign'}",
                "{}",
                "{'hook':3}",
                "{'hook':'patient-view','hookInstance':'1','context':{'patientId':'p'}}",
                "{'hook':'order-sign'}",
                "{'hook':'order-sign','hookInstance':''}",
                "{'hook':'order-sign','hookInstance':'1'}",
                "{'hook':'order-sign','hookInstance':'1','context':[]}",
                "{'hook':'order-sign','hookInstance':'1','context':{}}",
                "{'hook':'order-sign','hookInstance':'1','context':{'patientId':7}}",
                "{'hook':'order-sign','hookInstance':'1','context':{'patientId':'p'}}",
                "{'hook':'order-sign','hookInstance':'1','context':{'patientId':'p','draftOrders':null}}",
                "{'hook':'order-sign','hookInstance':'1','context':{'patientId':'p','draftOrders':'x'}}",
                "{'hook':'order-sign','hookInstance':'1','context':{'patientId':'p','draftOrders':{}}}",
                "{'hook':'order-sign','hookInstance':'1','context':{'patientId':'p','draftOrders':{'resourceType':'Bundle'},'selections':'x'}}",
                "{'hook':'order-sign','hookInstance':'1','context':{'patientId':'p','draftOrders':{'resourceType':'Bundle'}},'prefetch':[]}",
                "{'hook':'order-sign','hookInstance':'1','context':{'patientId':'p','draftOrders':{'resourceType':'Bundle'}},'prefetch':{'patient':'x'}}",
                "{'hook':'order-sign','hookInstance':'1','context':{'patientId':'p','draftOrders':{'resourceType':'Bundle'}},'prefetch':{'conditions':{'total':0}}}",
                "{'hook':'order-sign','hookInstance':'1','context':{'patientId':'p','draftOrders':{'resourceType':'Bundle'}},'prefetch':{'patient':{'resourceType':'Patient','id':'q'}}}"
            })
    void whatIsNoCallIsRefusedWithAdvice(String body) {
        CdsAnswer answer = HOOKS.call("interplay-order-sign", body.replace('\'', '"'));
        assertThat(answer.status()).isEqualTo(400);
        JsonNode outcome = json(answer.body().replace("'", "\\u0027"));
        assertThat(outcome.path("resourceType").asText()).isEqualTo("OperationOutcome");
        assertThat(outcome.at("/issue/0/severity").asText()).isEqualTo("error");
        assertThat(outcome.at("/issue/0/diagnostics").asText()).contains("\nMaybe ");
    }

    @Test
    void aBodyThatBreaksOffIsToldWithItsPlaceAndNothingOfTheParser() {
        assertThat(json(HOOKS.call("interplay-order-sign", "{").body())
                        .at("/issue/0/diagnostics")
                        .asText())
                .startsWith("The body is no JSON: it breaks off or is wrong at line 1, column 2.\n")
                .doesNotContain("Source", "StreamReadFeature");
    }

    @Test
    void aBodyThatIsNestedTooDeepIsToldSo() {
        assertThat(json(HOOKS.call("interplay-order-sign", "[".repeat(5_000)).body())
                        .at("/issue/0/diagnostics")
                        .asText())
                .startsWith("The body is nested too deep")
                .contains("\nMaybe ");
    }

    @Test
    void anUnknownServiceIsNotFound() {
        CdsAnswer answer = HOOKS.call("order-sign", "{}");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("interplay-order-sign");
        assertThat(HOOKS.feedback("order-sign", "{}").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'resourceType':'MedicationRequest','id':'1','status':3,'medicationCodeableConcept':7}",
                "{'resourceType':'MedicationRequest','id':['1'],'medicationReference':{'reference':{}}}",
                "{'resourceType':'MedicationRequest','id':'1','dosageInstruction':{'timing':[]},'medicationCodeableConcept':{'text':'baclofen'}}",
                "{'resourceType':'MedicationStatement','id':'1','medicationCodeableConcept':{'coding':'x'}}",
                "{'resourceType':'MedicationRequest'}"
            })
    void resourcesThatAreWrittenWrongAreReadOrReportedAndNeverThrow(String resource) {
        ObjectNode body = call("order-sign", bundle(resource), bundle(resource));
        assertThat(HOOKS.call("interplay-order-sign", body.toString()).status()).isEqualTo(200);
    }
}
