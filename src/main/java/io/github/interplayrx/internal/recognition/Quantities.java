package io.github.interplayrx.internal.recognition;

import static java.util.Comparator.comparingDouble;

import io.github.interplayrx.internal.base.text.Words;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers of a text: strengths, counts, schedules and marks. */
final class Quantities {
    /** Before the last of a schedule: in the morning, at noon, in the evening. */
    private static final int TIMES_OF_A_DAY = 3;

    private static final int LEAST_STRENGTH = 50;

    private static final int MOST_DIGITS = 4;

    private static final Pattern NONE = Pattern.compile("0+(?:[.,]0+)?\\s*[a-zA-Z\u00b5\u03bc%]+|0+[.,]0+");

    private static final String NUMBER = "\\d{1,4}(?:[.,]\\d{1,2})?";

    private static final Pattern STRENGTHS = Pattern.compile(
            "(?<numbers>" + NUMBER + "(?:\\s*(?:mg)?\\s*[-/]\\s*" + NUMBER + "){1,3})(?:\\s*(?<unit>[a-zA-Z]+).*)?",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern BETWEEN_STRENGTHS =
            Pattern.compile("\\s*(?:mg)?\\s*[-/]\\s*", Pattern.CASE_INSENSITIVE);

    private static final Pattern DATE = Pattern.compile(
            "(?:[0-3]?\\d[-/][01]?\\d|[01]?\\d[-/][0-3]?\\d)[-/](?:19|20)?\\d\\d|(?:19|20)\\d\\d[-/].*");

    /** From so much on, two numbers are no range. */
    private static final double FAR_APART = 6;

    /** "160/5" of a liquid: so many milligrams in so many millilitres. */
    private static final double MOST_IN_SPOONS = 250;

    private static final Set<Double> SPOONS = Set.of(5.0, 10.0, 15.0);

    private static final String MILLILITRES = "ml";

    private static final int LONGEST_MASS = 3;

    private static final Set<String> MASSES = Set.of("mg", "mcg", "ug", "g");

    private final Lexicon lexicon;

    Quantities(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** "10mg", "10 mg". */
    boolean hasStrengthAt(Words text, int at) {
        if (at >= text.size() || !isQuantity(text.word(at))) {
            return false;
        }
        return isWithUnit(text.word(at)) || (at + 1 < text.size() && isUnit(text.word(at + 1)));
    }

    /** "300", where no unit follows: too many to be counted. */
    boolean isBareStrengthAt(Words text, int at) {
        if (at >= text.size() || !isNumber(text.word(at)) || text.word(at).length() > MOST_DIGITS) {
            return false;
        }
        boolean hasUnit = at + 1 < text.size() && isUnit(text.word(at + 1));
        return !hasUnit && Integer.parseInt(text.word(at)) >= LEAST_STRENGTH;
    }

    /** "20 mg", and not "3 days". */
    boolean isMassAt(Words text, int at) {
        if (at >= text.size() || !isQuantity(text.word(at))) {
            return false;
        }
        String word = text.word(at);
        int digits = 0;
        while (digits < word.length() && isDigit(word.charAt(digits))) {
            digits++;
        }
        return digits < word.length()
                ? MASSES.contains(word.substring(digits))
                : at + 1 < text.size() && MASSES.contains(text.word(at + 1));
    }

    /** "10", "10mg". */
    boolean isQuantity(String word) {
        int digits = 0;
        while (digits < word.length() && isDigit(word.charAt(digits))) {
            digits++;
        }
        return digits > 0 && (digits == word.length() || isUnit(word.substring(digits)));
    }

    /** "10mg". */
    boolean isStrength(String word) {
        return isQuantity(word) && isWithUnit(word);
    }

    /** "5mgtablet". */
    boolean isStrengthWithForm(String word) {
        int digits = 0;
        while (digits < word.length() && isDigit(word.charAt(digits))) {
            digits++;
        }
        for (int length = 1; digits > 0 && length <= LONGEST_MASS; length++) {
            int unit = digits + length;
            if (unit < word.length() && MASSES.contains(word.substring(digits, unit)) && isForm(word.substring(unit))) {
                return true;
            }
        }
        return false;
    }

    private boolean isForm(String word) {
        Word known = lexicon.word(word);
        return known != null && known.part() == Word.Part.FORM;
    }

    private static boolean isWithUnit(String quantity) {
        return !isDigit(quantity.charAt(quantity.length() - 1));
    }

    private boolean isUnit(String word) {
        Word known = lexicon.word(word);
        return known != null && (known.part() == Word.Part.UNIT || known.part() == Word.Part.FORM);
    }

    /** "q6h", "q4". */
    boolean isSchedule(String word) {
        return word.length() > 1 && word.charAt(0) == 'q' && isQuantity(word.substring(1));
    }

    /** "rf0", "NDA020800": a word that changes nothing, with a number. */
    boolean isNumbered(String word) {
        int end = word.length();
        while (end > 0 && isDigit(word.charAt(end - 1))) {
            end--;
        }
        Word known = lexicon.word(word.substring(0, end));
        return end > 1 && end < word.length() && known != null && known.part() == Word.Part.OTHER;
    }

    /** "0 tablets", "0-0-0", a last "0": nothing of it is taken. */
    boolean isNoneAt(Words text, int at) {
        if (!isZero(withoutTimes(text.word(at)))
                || (at > 0 && isPartOfNumber(text, at - 1))
                || isLastOfScheme(text, at)) {
            return false;
        }
        if (isPercentage(text, at)) {
            return true;
        }
        if (at + 1 == text.size()) {
            return text.word(at).equals("0") && text.isLastIn(at, ").");
        }
        boolean standsAlone = !isPartOfNumber(text, at) || text.isJoinedToNext(at, '/');
        return isSchemeOfNone(text, at) || (standsAlone && isCounted(text.word(at + 1)));
    }

    /** "0% beer". */
    private static boolean isPercentage(Words text, int at) {
        int end = text.end(at);
        return end < text.text().length() && text.text().charAt(end) == '%';
    }

    private static boolean isPartOfNumber(Words text, int at) {
        return text.isJoinedToNext(at, '.')
                || text.isJoinedToNext(at, ',')
                || text.isJoinedToNext(at, '-')
                || text.isJoinedToNext(at, '/');
    }

    private static boolean isSchemeOfNone(Words text, int at) {
        int last = at;
        while (text.isJoinedToNext(last, '-') && isZero(text.word(last + 1))) {
            last++;
        }
        return last >= at + 2 && !isPartOfNumber(text, last);
    }

    /** "1 0 1 0 Stück": the times of a day, of which one at least is not none. */
    private static boolean isLastOfScheme(Words text, int at) {
        boolean isOnlyNone = true;
        int first = at;
        while (first > 0 && at - first < TIMES_OF_A_DAY && isNumber(text.word(first - 1))) {
            first--;
            isOnlyNone &= isZero(text.word(first));
        }
        return at - first >= 2 && !isOnlyNone;
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** "0x a day". */
    private static String withoutTimes(String word) {
        return word.length() > 1 && word.endsWith("x") ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean isZero(String word) {
        return word.chars().allMatch(c -> c == '0');
    }

    private boolean isCounted(String word) {
        Word known = lexicon.word(word);
        return lexicon.isMarked(Mark.COUNTED, word) || (known != null && known.part() == Word.Part.FORM);
    }

    /** "0 mg". */
    static boolean isNone(String strength) {
        return strength.charAt(0) == '0' && NONE.matcher(strength).matches();
    }

    /** The smallest of several strengths, as in "300-30 mg", where they are too far apart for a range; null if there is none. */
    static @Nullable String secondStrength(String strength) {
        Matcher several = STRENGTHS.matcher(strength);
        if (!several.matches() || DATE.matcher(several.group("numbers")).matches()) {
            return null;
        }
        String unit = several.group("unit");
        List<String> numbers = List.of(BETWEEN_STRENGTHS.split(several.group("numbers")));
        boolean isInSpoons =
                (unit == null || unit.equalsIgnoreCase(MILLILITRES)) && isInSpoons(numbers, several.group("numbers"));
        if (unit != null && !isInSpoons && !MASSES.contains(unit.toLowerCase(Locale.ROOT))) {
            return null;
        }
        List<String> strengths = isInSpoons ? numbers.subList(0, numbers.size() - 1) : numbers;
        String least = Collections.min(strengths, comparingDouble(Quantities::number));
        double most = number(Collections.max(strengths, comparingDouble(Quantities::number)));
        boolean isFar = number(least) > 0 && most >= FAR_APART * number(least);
        return isFar || (isInSpoons && strengths.size() > 1) ? least : null;
    }

    /** "160/5", "100-10/5": the last number is that of the millilitres. */
    private static boolean isInSpoons(List<String> numbers, String written) {
        String last = numbers.get(numbers.size() - 1);
        return written.charAt(written.lastIndexOf(last) - 1) == '/'
                && number(numbers.get(0)) <= MOST_IN_SPOONS
                && SPOONS.contains(number(last));
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(',', '.'));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
