package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.recognition.Term.Kind;
import io.github.interplayrx.internal.recognition.Term.Name;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.Medication;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What the report says of lines of which something could not be used. */
final class LineProblems {
    private LineProblems() {}

    static InputProblem repeated(int index, Medication medication) {
        return new InputProblem(
                "/medications/" + index,
                medication.input(),
                "The line says the same as one before it. The two were counted once.",
                "Maybe it is a second order: then give each line an \"id\", and their doses add up.");
    }

    static InputProblem drinks(Medication alcohol) {
        return new InputProblem(
                "/patient/alcoholUse",
                "none",
                "The patient is said not to drink, and the list holds \"" + alcohol.input()
                        + "\". It was evaluated as drunk.",
                "Maybe leave out the line, or state how much the patient drinks.");
    }

    static InputProblem noDateOfStop(int index) {
        return new InputProblem(
                "/medications/" + index + "/daysSinceStop",
                "",
                "The day of the stop is not stated. The medicine counts as stopped recently.",
                "Maybe state the days since it was last taken.");
    }

    static InputProblem noProductThere(int index, Medication medication, List<Substance> substances) {
        return new InputProblem(
                "/medications/" + index + "/route",
                medication.route().name().toLowerCase(Locale.ROOT),
                "No product of " + Name.words(substances)
                        + " for this route is known. The line was left out as local, as stated.",
                "Maybe it is a patch or is swallowed: write the form in the name, or \"transdermal\" or \"oral\".");
    }

    static InputProblem noProductOfForm(int index, Medication medication, List<Substance> substances) {
        return new InputProblem(
                "/medications/" + index + "/name",
                medication.input(),
                "No product of " + Name.words(substances)
                        + " in this form is known. The line was left out as local, as its text says.",
                "Maybe it was made up in a pharmacy; if it is swallowed or a patch, write the form or the route.");
    }

    static InputProblem placeOnly(int index, Medication medication, TextReading text) {
        return new InputProblem(
                "/medications/" + index + "/name",
                medication.input(),
                "The text names a place, and no product of " + Name.words(text.substances())
                        + " for it is known. The line was evaluated as one that reaches the whole body.",
                "Maybe write the form, such as \"cream\", if it is put there.");
    }

    static InputProblem overruled(int index, Medication medication) {
        return new InputProblem(
                "/medications/" + index + "/route",
                medication.route().name().toLowerCase(Locale.ROOT),
                "The form or the dose is that of a product that reaches the whole body. The line was evaluated that way.",
                "Maybe the route is where it is put, such as the skin under a patch: write \"transdermal\".");
    }

    static InputProblem readInPart(int index, Medication medication, TextReading text) {
        return new InputProblem(
                "/medications/" + index + "/name",
                String.join(", ", text.unread()),
                "Only " + Name.words(text.substances()) + " was understood of \"" + medication.input()
                        + "\". The other words were not read.",
                text.mayHideAnother()
                        ? "Maybe they are another medicine: write it as a line of its own."
                        : "Maybe they are directions; if they are another medicine, write it as a line of its own.");
    }

    static InputProblem otherScript(int index, Medication medication, String script) {
        return new InputProblem(
                "/medications/" + index + "/name",
                medication.input(),
                "The text is in " + script + " script, "
                        + (Script.isSpelt(script) ? "of which only international names are read" : "which is not read")
                        + ". The line was not evaluated.",
                "Maybe write the international name in Latin letters.");
    }

    static InputProblem choice(int index, Medication medication, TextReading text) {
        return new InputProblem(
                "/medications/" + index + "/name",
                medication.input(),
                "The text leaves open which of " + Name.words(text.substances()) + " is taken. All were evaluated.",
                "Maybe write the one that is taken.");
    }

    static InputProblem saysNotTaken(int index, TextReading text) {
        return new InputProblem(
                "/medications/" + index + "/name",
                Objects.requireNonNullElse(text.status(), ""),
                "The text says that " + what(text)
                        + " is not taken. A stop is not read from text: the line was evaluated neither"
                        + " as taken nor as stopped.",
                "Maybe write the name alone, with \"status\": \"stopped\" and \"daysSinceStop\" if it was taken before; or leave"
                        + " the line out.");
    }

    static InputProblem saysSomeNotTaken(int index, TextReading text) {
        return new InputProblem(
                "/medications/" + index + "/name",
                Objects.requireNonNullElse(text.status(), ""),
                "The text says that " + notTaken(text)
                        + " is not taken, which was evaluated neither as taken nor as stopped. "
                        + Name.words(text.substances()) + " was evaluated as the line says.",
                "Maybe write each medicine as a line of its own, the other one with \"status\": \"stopped\" and"
                        + " \"daysSinceStop\".");
    }

    /** A medicine that is changed for one with the same substance has no other name. */
    private static String notTaken(TextReading text) {
        boolean isSame = text.substances().containsAll(text.notTaken());
        return isSame ? "one medicine" : Name.words(text.notTaken());
    }

    private static String what(TextReading text) {
        return text.substances().isEmpty() ? "the medicine" : Name.words(text.substances());
    }

    static InputProblem unnamed(int index, Medication medication, Name product) {
        String others = product.kind() == Kind.COMBINATIONS_WITH_PSYCHOLEPTICS
                ? "a sedative or an antipsychotic that it does not name"
                : "ingredients that it does not name";
        return new InputProblem(
                "/medications/" + index + "/code",
                medication.input(),
                "The code is that of combinations of " + Name.words(product.substances()) + " with " + others
                        + ". Only " + Name.words(product.substances()) + " was evaluated.",
                "Maybe write the name of the product, or its ingredients.");
    }

    static InputProblem noKit(int index, Medication medication, List<Substance> substances) {
        return new InputProblem(
                "/medications/" + index + "/use",
                medication.use().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Name.words(substances) + " is not known as an antidote or an emergency kit. It was evaluated as taken.",
                "Maybe write \"asNeeded\": true for what is taken when it is needed; for diazepam or midazolam that waits for a"
                        + " seizure write \"seizure\" as the indication.");
    }

    static InputProblem rateUnused(int index, Medication given, List<Substance> substances) {
        return new InputProblem(
                "/medications/" + index + "/mcgPerHour",
                String.valueOf(given.mcgPerHour()),
                "A rate per hour of " + Name.words(substances) + " is not read for this form or route.",
                "Maybe it is a patch: write \"patch\" in the name or \"transdermal\" as the route; otherwise state the daily dose.");
    }
}
