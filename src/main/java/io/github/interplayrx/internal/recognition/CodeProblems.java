package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.recognition.Term.Name;
import io.github.interplayrx.internal.recognition.TextReading.Outcome;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.regimen.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the report says of codes that are not known, or that say something else than the rest of their line. */
final class CodeProblems {
    private final CodeBook codes;

    CodeProblems(CodeBook codes) {
        this.codes = codes;
    }

    /** Two codes of one line stand for different substances. */
    static Line contradiction(
            int index, Medication medication, Map.Entry<Code, Name> one, Map.Entry<Code, Name> other) {
        String first = Name.words(one.getValue().substances());
        String second = Name.words(other.getValue().substances());
        InputProblem problem = new InputProblem(
                "/medications/" + index + "/codes",
                written(other.getKey()),
                "One code stands for " + first + ", another for " + second + ". Neither was evaluated.",
                "Maybe one of them belongs to another line.");
        return ambiguous(index, medication, first, second, problem);
    }

    /** The name of a line means another substance than its code. */
    static Line contradiction(int index, Medication medication, Map.Entry<Code, Name> product, TextReading text) {
        String coded = Name.words(product.getValue().substances());
        String named =
                text.outcome() == Outcome.AMBIGUOUS ? "\"" + medication.input() + "\"" : Name.words(text.substances());
        InputProblem problem = new InputProblem(
                "/medications/" + index + "/code",
                written(product.getKey()),
                "The code stands for " + coded + ", the name for " + named + ". Neither was evaluated.",
                "Maybe one of them belongs to another line.");
        return ambiguous(index, medication, coded, named, problem);
    }

    private static Line ambiguous(int index, Medication medication, String one, String other, InputProblem problem) {
        return new Line(index, medication, MedicationState.AMBIGUOUS, List.of(), List.of(one, other), List.of(problem));
    }

    private static String written(Code code) {
        return code.system() + " " + code.value();
    }

    /** None of the codes of a line is known. */
    List<InputProblem> unknown(int index, List<Code> unknown, TextReading text) {
        List<InputProblem> problems = new ArrayList<>(unknown.size());
        for (int i = 0; i < unknown.size(); i++) {
            String at = "/medications/" + index + (unknown.size() == 1 ? "/code" : "/codes/" + i);
            problems.add(unknown(at, unknown.get(i), text.isUnderstood()));
        }
        return problems;
    }

    private InputProblem unknown(String at, Code code, boolean isNameUnderstood) {
        String instead = isNameUnderstood ? " The name was used instead." : "";
        if (code.value().isBlank()) {
            return new InputProblem(
                    at + "/value",
                    code.value(),
                    "The code has no value." + instead,
                    "Maybe it was not filled in: write the code, or a name.");
        }
        return codes.isReadable(code)
                ? new InputProblem(at + "/value", code.value(), "The code is not known." + instead, unknownValue(code))
                : new InputProblem(
                        at + "/system",
                        code.system(),
                        unknownSystem(code) + instead,
                        readableSystems(code) + (isNameUnderstood ? "." : ", or a name."));
    }

    private static String unknownValue(Code code) {
        boolean isOfSeveral = CodeSystem.name(code.system()).equals(CodeSystem.NDC)
                && Ndc.isAmbiguous(code.value().strip());
        return isOfSeveral
                ? "Maybe write it with its hyphens, or with eleven digits: ten digits stand for several codes."
                : "Maybe it is newer than this knowledge, or of another system.";
    }

    private String unknownSystem(Code code) {
        return codes.isKnownSystem(code)
                ? "The code system is known, but no map from it to substances is loaded."
                : "The code system is not known.";
    }

    private static String readableSystems(Code code) {
        return (CodeSystem.name(code.system()).equals(CodeSystem.ATC)
                        ? "Maybe hand the codes of interplay-atc to the checker, which are an artifact of their own, or write"
                        : "Maybe load a terminology that holds its codes, or write")
                + " a code of rxnorm, unii or interplay";
    }
}
