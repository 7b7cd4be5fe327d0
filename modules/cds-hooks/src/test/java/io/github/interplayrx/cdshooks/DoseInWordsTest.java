package io.github.interplayrx.cdshooks;

import static io.github.interplayrx.cdshooks.Calls.bundle;
import static io.github.interplayrx.cdshooks.Calls.call;
import static io.github.interplayrx.cdshooks.Calls.cards;
import static io.github.interplayrx.cdshooks.Calls.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A dose that is only in words is said where a rule would have read it, and nowhere else. */
class DoseInWordsTest {
    private static final CdsHooks HOOKS = CdsHooks.create();
    private static final String NOTHING = "null";
    private static final String IN_WORDS = ",'dosageInstruction':[{'text':'Take 1 tablet twice daily'}]}";

    private static List<String> said(String taken, String draft) {
        return cards(HOOKS.call(
                        "interplay-order-sign",
                        call("order-sign", taken, bundle(draft)).toString()))
                .stream()
                .map(card -> card.path("summary").asText())
                .filter(summary -> summary.startsWith("Not checked"))
                .toList();
    }

    private static String inWords(String id, String product) {
        return order(id, product).replaceFirst("}$", IN_WORDS);
    }

    @Test
    void theCardSaysThatNoRuleSawTheDose() {
        List<JsonNode> cards = cards(HOOKS.call(
                "interplay-order-sign",
                call("order-sign", NOTHING, bundle(inWords("d1", "Lioresal 10 mg")))
                        .toString()));

        JsonNode card = cards.get(cards.size() - 1);
        assertThat(card.path("summary").asText()).isEqualTo("Not checked: the dose of Lioresal 10 mg (only in words)");
        assertThat(card.path("detail").asText())
                .containsOnlyOnce("Lioresal 10 mg")
                .contains("Take 1 tablet twice daily", "so rules about its dose did not see it");
    }

    @Test
    void itIsSaidOfWhatIsTakenToo() {
        assertThat(said(bundle(inWords("r1", "methadone")), order("d1", "metformin")))
                .containsExactly("Not checked: the dose of methadone (only in words)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"citalopram 20 mg", "oxycodone 5 mg", "fentanyl patch"})
    void medicinesWhoseDoseARuleReadsAreNamed(String product) {
        assertThat(said(NOTHING, inWords("d1", product)))
                .containsExactly("Not checked: the dose of " + product + " (only in words)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"metformin 500 mg", "diazepam 5 mg", "morphine 10 mg/ml intravenous injection"})
    void otherMedicinesAddNothing(String product) {
        assertThat(said(NOTHING, inWords("d1", product))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'dosageInstruction':[{}]",
        "'dosageInstruction':[{'text':'twice daily';'timing':{'code':{'text':'BID'}};'doseAndRate':[{'doseQuantity':{'value':10;'unit':'mg'}}]}]"
    })
    void aDoseWithoutWordsOrOneThatWasReadAddsNothing(String dosage) {
        String draft = order("d1", "baclofen 10 mg").replaceFirst("}$", "," + dosage.replace(';', ',') + "}");

        assertThat(said(NOTHING, draft)).isEmpty();
    }

    @Test
    void whatWasLeftOutOrStoppedIsNotMentioned() {
        String withdrawn = inWords("r1", "baclofen").replace("'active'", "'entered-in-error'");
        String stopped = inWords("r2", "methadone").replace("'active'", "'stopped'");
        String refill = inWords("r3", "tramadol").replace("'id'", "'authoredOn':'2026-10-01','id'");
        String refilled = inWords("r4", "tramadol").replace("'id'", "'authoredOn':'2026-11-01','id'");

        assertThat(said(bundle(withdrawn, stopped), order("d1", "metformin")))
                .noneMatch(summary -> summary.contains("the dose of"));
        assertThat(said(bundle(refill, refilled), order("d1", "metformin")))
                .containsExactly("Not checked: the dose of tramadol (only in words)");
    }

    @Test
    void aMedicineThatWasNotUnderstoodIsNamedOnce() {
        assertThat(said(NOTHING, inWords("d1", "frobnicol")))
                .containsExactly("Not checked: frobnicol (not understood)");
    }

    @Test
    void aDoseInTheNameAsWellIsSaidOnce() {
        assertThat(said(NOTHING, inWords("d1", "citalopram 20 mg daily")))
                .singleElement()
                .asString()
                .contains("20 mg daily")
                .doesNotContain("only in words");
    }
}
