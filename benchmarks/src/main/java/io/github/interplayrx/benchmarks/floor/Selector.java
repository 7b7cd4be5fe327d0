package io.github.interplayrx.benchmarks.floor;

import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a substance must be, in the notation: {@code "cns-depressant>=2&!alcohol|sub:xylazine"}. */
record Selector(String text, List<List<Atom>> anyOf) {
    private static final Pattern GRADED = Pattern.compile("([a-z0-9-]+)(>=|<=|==)(\\d)");

    static Selector parse(String text) {
        return new Selector(
                text,
                Arrays.stream(text.split("\\|")).map(Selector::alternative).toList());
    }

    private static List<Atom> alternative(String text) {
        return Arrays.stream(text.split("&")).map(Atom::parse).toList();
    }

    boolean readsLine() {
        return anyOf.stream().flatMap(List::stream).anyMatch(Atom::readsLine);
    }

    /** Whether a line of this substance matches; without a line, whether one could. */
    boolean matches(Taken substance, Medication line) {
        return anyOf.stream().anyMatch(all -> all.stream().allMatch(atom -> atom.matches(substance, line)));
    }

    private record Atom(boolean negated, String name, String operator, int grade) {
        static Atom parse(String text) {
            boolean negated = text.startsWith("!");
            String positive = negated ? text.substring(1) : text;
            Matcher graded = GRADED.matcher(positive);
            return graded.matches()
                    ? new Atom(negated, graded.group(1), graded.group(2), Integer.parseInt(graded.group(3)))
                    : new Atom(negated, positive, ">=", 1);
        }

        boolean readsLine() {
            return name.startsWith("ind:")
                    || name.startsWith("flag:")
                    || name.startsWith("route:")
                    || name.startsWith("form:");
        }

        boolean matches(Taken substance, Medication line) {
            if (readsLine()) {
                return line == null || negated != holds(line);
            }
            return negated != holds(substance);
        }

        private boolean holds(Taken substance) {
            if (name.startsWith("sub:")) {
                return substance.id.equals(name.substring(4));
            }
            int has = substance.grade(name);
            return has > 0
                    && switch (operator) {
                        case ">=" -> has >= grade;
                        case "<=" -> has <= grade;
                        default -> has == grade;
                    };
        }

        private boolean holds(Medication line) {
            return switch (name) {
                case "ind:cough" ->
                    line.indication() != null
                            && line.indication().toLowerCase(Locale.ROOT).contains("cough");
                case "flag:nonmed" -> line.nonMedicalUse();
                case "route:parenteral" -> line.route().isParenteral();
                case "form:er" -> line.formulation() == io.github.interplayrx.model.Formulation.ER;
                default -> line.route() == Route.valueOf(name.substring(6).toUpperCase(Locale.ROOT));
            };
        }
    }
}
