package io.github.interplayrx.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The condition of a rule as text: constraints with commas between them, made of alternatives and of parts that hold together.
 *
 * @param text what stands between the brackets of the pattern
 */
record Condition(String text) {
    private static final Pattern ANY_OF = Pattern.compile("(!?patient\\.has\\()(.*)\\)", Pattern.DOTALL);

    /**
     * The condition with one thing taken out.
     *
     * @param text what remains
     * @param without what was taken out
     */
    record Mutant(String text, String without) {}

    /** Every way to take one thing out. */
    List<Mutant> mutants() {
        return withoutOne(text, ",", true);
    }

    private static List<Mutant> withoutOne(String text, String separator, boolean mayBecomeEmpty) {
        List<String> parts = parts(text, separator);
        List<Mutant> mutants = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.size() > 1 || mayBecomeEmpty) {
                List<String> others = new ArrayList<>(parts);
                others.remove(i);
                mutants.add(new Mutant(join(others, separator), parts.get(i)));
            }
            for (Mutant inner : within(parts.get(i), separator)) {
                List<String> changed = new ArrayList<>(parts);
                changed.set(i, inner.text());
                mutants.add(new Mutant(join(changed, separator), inner.without()));
            }
        }
        return mutants;
    }

    private static List<Mutant> within(String part, String separator) {
        if (separator.equals(",")) {
            return withoutOne(part, "||", false);
        }
        if (separator.equals("||")) {
            return withoutOne(part, "&&", false);
        }
        if (part.startsWith("(") && closing(part, 0) == part.length() - 1) {
            return wrapped(withoutOne(part.substring(1, part.length() - 1), "||", false), "(", ")");
        }
        Matcher anyOf = ANY_OF.matcher(part);
        return anyOf.matches() ? withoutOneOf(anyOf.group(1), parts(anyOf.group(2), ",")) : List.of();
    }

    private static List<Mutant> withoutOneOf(String call, List<String> arguments) {
        List<Mutant> mutants = new ArrayList<>();
        for (int i = 0; i < arguments.size() && arguments.size() > 1; i++) {
            List<String> others = new ArrayList<>(arguments);
            others.remove(i);
            mutants.add(new Mutant(call + join(others, ",") + ")", arguments.get(i)));
        }
        return mutants;
    }

    private static List<Mutant> wrapped(List<Mutant> mutants, String before, String after) {
        return mutants.stream()
                .map(m -> new Mutant(before + m.text() + after, m.without()))
                .toList();
    }

    private static String join(List<String> parts, String separator) {
        return String.join(separator.equals(",") ? ", " : " " + separator + " ", parts);
    }

    private static List<String> parts(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '(') {
                i = closing(text, i);
            } else if (text.startsWith(separator, i)) {
                parts.add(text.substring(begin, i).strip());
                begin = i + separator.length();
                i = begin - 1;
            }
        }
        parts.add(text.substring(begin).strip());
        return parts;
    }

    /** Where the bracket that opens here is closed. */
    static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("A bracket is not closed: " + text);
    }
}
