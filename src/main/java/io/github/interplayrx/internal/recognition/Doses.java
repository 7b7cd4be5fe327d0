package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.internal.recognition.Term.Name;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.EvaluatedAs;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.NameReading.Part;
import io.github.interplayrx.model.NameReading.Role;
import io.github.interplayrx.regimen.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Works out how much of each substance a line brings in a day, where one number does not say it. Thread-safe. */
final class Doses {
    private static final Pattern STRENGTH = Pattern.compile("(\\d+(?:\\.\\d+)?) ?(mcg|ug|mg|g)");
    private static final String MEDICINES_WITH_DOSE_RULE = "medicine-with-dose-rule";

    private final KnowledgeBase knowledge;
    private final Lexicon lexicon;
    private final CodeBook codes;

    Doses(KnowledgeBase knowledge, Lexicon lexicon, CodeBook codes) {
        this.knowledge = knowledge;
        this.lexicon = lexicon;
        this.codes = codes;
    }

    /** The line with the doses of its substances. */
    Line of(Line written, TextReading text) {
        Line line = sayingWhatWasNotRead(written);
        Medication medication = line.medication();
        boolean hasOneNumber = medication.ingredientDosesMg().isEmpty() && medication.unitsPerDay() == null;
        boolean isOneEnough = line.substances().size() == 1 || medication.dailyDoseMg() == null;
        if (!line.isUnderstood() || (hasOneNumber && isOneEnough)) {
            return line;
        }
        Map<String, Double> doses = new LinkedHashMap<>();
        Line dosed = withUnits(withIngredients(line, doses), text, doses);
        if (medication.dailyDoseMg() != null && lacksReadDose(line, doses)) {
            dosed = dosed.with(oneNumberForSeveral(line));
        }
        return doses.isEmpty() ? dosed : dosed.dosed(doses);
    }

    /** A dose of a day that stands in the text is not used, and the report says so where a rule would read it. */
    private Line sayingWhatWasNotRead(Line line) {
        Medication medication = line.medication();
        boolean isStated = medication.dailyDoseMg() != null
                || medication.unitsPerDay() != null
                || medication.mcgPerHour() != null
                || !medication.ingredientDosesMg().isEmpty();
        String name = medication.name();
        boolean isTaken = line.evaluatedAs() == EvaluatedAs.TAKEN;
        if (isStated || name == null || !isTaken || !hasDigit(name) || !lacksReadDose(line, Map.of())) {
            return line;
        }
        Matcher dose = DoseOfADay.WRITTEN.matcher(name);
        return dose.find() ? line.with(doseInText(line, dose.group())) : line;
    }

    /** Most names have none, and no dose then: a pattern for each line would be a good part of the garbage of a check. */
    private static boolean hasDigit(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isDigit(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private Line withIngredients(Line line, Map<String, Double> doses) {
        Line dosed = line;
        for (Map.Entry<String, Double> each :
                line.medication().ingredientDosesMg().entrySet()) {
            Substance ingredient = ingredient(line, each.getKey());
            if (ingredient == null) {
                dosed = dosed.with(noIngredient(line, each.getKey()));
            } else {
                doses.put(ingredient.id(), each.getValue());
            }
        }
        return dosed;
    }

    /** The substance of the line that has this name. */
    private @Nullable Substance ingredient(Line line, String written) {
        List<Substance> named =
                lexicon.name(NameText.normalise(written)) instanceof Name name ? name.substances() : List.of();
        for (Substance substance : line.substances()) {
            if (substance.id().equals(written) || named.equals(List.of(substance))) {
                return substance;
            }
        }
        return null;
    }

    private Line withUnits(Line line, TextReading text, Map<String, Double> doses) {
        Double units = line.medication().unitsPerDay();
        if (units == null || line.medication().dailyDoseMg() != null) {
            return line;
        }
        Map<String, Double> strengths = strengths(line, text);
        for (Substance substance : line.substances()) {
            Double strength = strengths.get(substance.id());
            if (strength != null) {
                doses.putIfAbsent(substance.id(), units * strength);
            }
        }
        return lacksReadDose(line, doses) ? line.with(noStrength(line, units)) : line;
    }

    /** What one unit contains in mg: as the code of the product says, or as the name says of a single substance. */
    private Map<String, Double> strengths(Line line, TextReading text) {
        Map<String, Double> strengths = new LinkedHashMap<>();
        for (Code code : line.medication().codes()) {
            codes.strengths(code).forEach((ingredient, written) -> {
                Double mg = milligrams(written);
                if (mg != null) {
                    lexicon.substances(List.of(ingredient))
                            .ifPresent(found -> found.forEach(each -> strengths.putIfAbsent(each.id(), mg)));
                }
            });
        }
        if (strengths.isEmpty() && line.substances().size() == 1) {
            Double mg = strengthInText(text);
            if (mg != null) {
                strengths.put(line.substances().get(0).id(), mg);
            }
        }
        return strengths;
    }

    /** The strength in a text that has only one. */
    private static @Nullable Double strengthInText(TextReading text) {
        @Nullable Double only = null;
        for (Part part : text.parts()) {
            if (part.role() == Role.STRENGTH) {
                Double mg = milligrams(part.words());
                if (only != null || mg == null) {
                    return null;
                }
                only = mg;
            }
        }
        return only;
    }

    private static @Nullable Double milligrams(String written) {
        Matcher matcher = STRENGTH.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return null;
        }
        double number = Double.parseDouble(matcher.group(1));
        return switch (matcher.group(2)) {
            case "g" -> number * 1_000;
            case "mg" -> number;
            default -> number / 1_000;
        };
    }

    /** Whether a rule would read a dose of the line that is not known. */
    private boolean lacksReadDose(Line line, Map<String, Double> doses) {
        for (Substance substance : line.substances()) {
            if (!doses.containsKey(substance.id()) && isDoseRead(substance, line.medication())) {
                return true;
            }
        }
        return false;
    }

    private boolean isDoseRead(Substance substance, Medication medication) {
        return substance.morphineEquivalentPerMg() != null
                || knowledge
                        .group(MEDICINES_WITH_DOSE_RULE)
                        .filter(group -> group.holdsFor(substance, medication))
                        .isPresent();
    }

    private static InputProblem doseInText(Line line, String dose) {
        return new InputProblem(
                "/medications/" + line.index() + "/dailyDoseMg",
                dose,
                "The text says how much is taken in a day. Doses are not read from text: rules about doses did not use it.",
                "Maybe write the mg of a day as \"dailyDoseMg\".");
    }

    private static InputProblem oneNumberForSeveral(Line line) {
        return new InputProblem(
                "/medications/" + line.index() + "/dailyDoseMg",
                String.valueOf(line.medication().dailyDoseMg()),
                "The product has several ingredients, and one number cannot be the dose of each. Rules about doses did not"
                        + " use it.",
                "Maybe write \"ingredientDosesMg\", or \"unitsPerDay\" with the RxNorm code of the product.");
    }

    private static InputProblem noIngredient(Line line, String written) {
        return new InputProblem(
                "/medications/" + line.index() + "/ingredientDosesMg",
                written,
                "The line was not understood as a product with this ingredient. Its dose was not used.",
                "Maybe the name of the ingredient is misspelt, or it belongs to another line.");
    }

    private static InputProblem noStrength(Line line, double units) {
        return new InputProblem(
                "/medications/" + line.index() + "/unitsPerDay",
                String.valueOf(units),
                "The strength of the product is not known, so its dose in mg was not worked out.",
                "Maybe write \"dailyDoseMg\" or \"ingredientDosesMg\", or the RxNorm code of the product.");
    }

    /** A dose of a day in a text. Its pattern is large, so that it is compiled for the first line that needs it. */
    private static final class DoseOfADay {
        /** "30 mg/day", "20 mg daily", "10 mg po tid", "5 mg q6h". */
        static final Pattern WRITTEN = Pattern.compile(
                "(?<![\\d.,/-])\\d+(?:[.,]\\d+)?\\s*(?:mg|mcg|ug|\u00b5g|g)(?:\\s+(?:po|orally|by mouth))?"
                        + "(?:\\s*/\\s*(?:day|d|24 ?h|tag|jour|j|d\u00eda|dia|giorno|dag)"
                        + "|\\s+(?:(?:once |twice |(?:two|three|four|\\d) times )?(?:daily|(?:a|per|each|every) day)"
                        + "|od|qd|bd|bid|tds|tid|qds|qid|q\\d{1,2}h|every \\d{1,2} ?h(?:ours?|rs?)?"
                        + "|am tag|pro tag|t\u00e4glich|tgl|par jour|al d\u00eda|por d\u00eda|al giorno|per dag))(?![\\p{L}/])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
