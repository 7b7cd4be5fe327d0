package io.github.interplayrx.cli;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.regimen.Group;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says the condition of a rule in DRL in plain words: groups by their titles, conditions of the patient by their names. */
final class ConditionInWords {
    private static final String SIDE = "Group\\.\\w+(?:\\.within\\(\\d+\\))?";

    private final KnowledgeBase knowledge;
    private final Map<Pattern, Function<MatchResult, String>> phrases = new LinkedHashMap<>();

    ConditionInWords(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        say("has\\(Group\\.(\\w+)\\)", m -> "takes: " + title(m.group(1)));
        say("!has\\(Group\\.(\\w+)\\)|lacks\\(Group\\.(\\w+)\\)", m -> "does not take: " + title(either(m)));
        say(
                "combines\\((" + SIDE + "), (" + SIDE + ")\\)",
                m -> "takes: " + side(m.group(1)) + ", and a different substance of: " + side(m.group(2)));
        say("count\\(Group\\.(\\w+)\\) >= (\\d+)", m -> "takes " + m.group(2) + " or more of: " + title(m.group(1)));
        say(
                "countTakenNow\\(Group\\.(\\w+)\\) >= (\\d+)",
                m -> "takes now " + m.group(2) + " or more of: " + title(m.group(1)));
        say(
                "gradeSum\\(Group\\.(\\w+)\\) >= (\\d+)",
                m -> "the grades add up to " + m.group(2) + " or more of: " + title(m.group(1)));
        say(
                "dailyDoseMg\\(Group\\.(\\w+)\\) (>=?) (\\d+)",
                m -> "takes " + (m.group(2).equals(">") ? "more than " : "at least ") + m.group(3) + " mg a day of: "
                        + title(m.group(1)));
        say("doseUnknown\\(Group\\.(\\w+)\\)", m -> "the daily dose is not stated of: " + title(m.group(1)));
        say("mme >= (\\d+)", m -> "takes opioids of " + m.group(1) + " MME a day or more");
        say(
                "stopped\\(Group\\.(\\w+)\\)",
                m -> "stopped lately, not step by step, after use of two weeks or longer: " + title(m.group(1)));
        say(
                "withdrawn\\(Group\\.(\\w+)\\)",
                m ->
                        "stopped lately, not step by step, after use of two weeks or longer, and nothing that is taken carries over: "
                                + title(m.group(1)));
        say(
                "restarted\\(Group\\.(\\w+)\\)",
                m ->
                        "is to be taken again, in more than a starting dose, after an interruption after which it is started like new: "
                                + title(m.group(1)));
        say("interrupted\\(Group\\.(\\w+)\\)", m -> "was interrupted lately, not step by step: " + title(m.group(1)));
        say("severalClassesStopped", m -> "stopped substances of two or more withdrawal classes lately");
        say("switchedWithinClass", m -> "stopped a substance and takes another of the same withdrawal class");
        say("!hasAtHand\\(Group\\.(\\w+)\\)", m -> "has no product of this at hand: " + title(m.group(1)));
        say("nonMedicalUse", m -> "takes something without a medical purpose");
        say("patient\\.has\\((.*)\\)", m -> "has " + conditions(m.group(1)));
        say("!patient\\.has\\((.*)\\)", m -> "is not said to have " + conditions(m.group(1)));
        say("patient\\.breathingImpaired", m -> "has a breathing disorder, sleep apnoea or a neuromuscular disease");
        say("!patient\\.inMonitoredSetting", m -> "is not in an operating theatre or intensive care");
        say("patient\\.ageAtLeast\\((\\d+)\\)", m -> "is " + m.group(1) + " or older");
        say("patient\\.ageBelow\\((\\d+)\\)", m -> "is younger than " + m.group(1));
        say("!patient\\.ageBelow\\((\\d+)\\)", m -> "is not younger than " + m.group(1));
        say("patient\\.eGFRBelow\\((\\d+)\\)", m -> "has an eGFR below " + m.group(1));
        say("patient\\.eGFRAtLeast\\((\\d+)\\)", m -> "has an eGFR of " + m.group(1) + " or more");
        say("!patient\\.renalFunctionKnown", m -> "has no eGFR stated");
        say("patient\\.onDialysis", m -> "is on dialysis");
        say("!patient\\.onDialysis", m -> "is not on dialysis");
        say(
                "patient\\.childPughAtLeast\\(ChildPugh\\.(\\w)\\)",
                m -> "has liver disease of Child-Pugh class " + m.group(1)
                        + (m.group(1).equals("C") ? "" : " or worse"));
        say("exceeds\\(Limit\\.FOR_EVERYBODY\\)", m -> "takes a dose by mouth above the highest of its label");
        say("exceeds\\(Limit\\.FOR_AGE\\)", m -> "takes a dose by mouth above the highest for the age");
        say("exceeds\\(Limit\\.FOR_SEX\\)", m -> "takes a dose by mouth above the highest for the sex");
        say(
                "exceeds\\(Limit\\.FOR_KIDNEY_FUNCTION\\)",
                m -> "takes a dose by mouth above the highest for the kidney function");
        say(
                "exceeds\\(Limit\\.FOR_LIVER_DISEASE\\)",
                m -> "takes a dose by mouth above the highest for the liver disease");
        say("exceeds\\(Limit\\.AT_START\\)", m -> "starts with a dose by mouth above the highest of the first days");
        say(
                "hasUnadjusted\\(Group\\.(\\w+)\\)",
                m -> "takes, in a dose that is not known to fit the kidney function: " + title(m.group(1)));
        say("!treatedForOpioidUseDisorderOnly", m -> "does not take it to treat an opioid use disorder");
        say("patient\\.ofChildbearingPotential", m -> "can become pregnant");
        say("patient\\.pregnant", m -> "is pregnant");
        say("patient\\.inThirdTrimester", m -> "is in the third trimester");
        say("patient\\.breastfeeding", m -> "is breastfeeding");
        say("!alcoholUseKnown", m -> "alcohol is neither in the list nor asked about");
        say("sameSubstanceInTwoProducts", m -> "takes two products with the same substance");
        say("someDoseMissing", m -> "a dose is missing that a rule reads");
        say("someInputUnrecognised", m -> "a line was not understood");
        say("someInputAmbiguous", m -> "a line can mean different things");
        say("someInputUncurated", m -> "a line names a substance whose effects are not reviewed");
        say("nothingEvaluable", m -> "nothing in the list was understood");
        say(
                "reaches\\(\"([a-z-]+)\", Severity\\.(\\w+)\\)",
                m -> "a warning of " + m.group(2) + " or worse holds of: " + hazard(m.group(1)));
    }

    private void say(String drl, Function<MatchResult, String> words) {
        phrases.put(Pattern.compile(drl, Pattern.DOTALL), words);
    }

    /** Each part of the condition, all of which have to hold. */
    List<String> of(String drl) {
        String inside = drl.substring(drl.indexOf('(') + 1, drl.lastIndexOf(')'))
                .strip()
                .replaceAll("\\s+", " ");
        return split(inside, ", ").stream().map(this::anyOf).toList();
    }

    private String anyOf(String constraint) {
        return split(constraint, " || ").stream().map(this::allOf).collect(Collectors.joining("; or "));
    }

    private String allOf(String constraint) {
        return split(constraint, " && ").stream().map(this::words).collect(Collectors.joining(" and "));
    }

    private String words(String question) {
        for (Map.Entry<Pattern, Function<MatchResult, String>> phrase : phrases.entrySet()) {
            Matcher matcher = phrase.getKey().matcher(question);
            if (matcher.matches()) {
                return phrase.getValue().apply(matcher.toMatchResult());
            }
        }
        throw new IllegalStateException("There are no words for this question of DRL: " + question);
    }

    /** Parts between separators that stand in no brackets. */
    private static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0 && text.startsWith(separator, i)) {
                parts.add(text.substring(from, i));
                from = i + separator.length();
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static String either(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    private String side(String side) {
        Matcher within =
                Pattern.compile("Group\\.(\\w+?)(?:\\.within\\((\\d+)\\))?").matcher(side);
        if (!within.matches()) {
            throw new IllegalStateException(side);
        }
        return title(within.group(1))
                + (within.group(2) == null ? "" : " (or stopped at most " + days(within.group(2)) + " ago)");
    }

    private static String days(String number) {
        return number.equals("1") ? "1 day" : number + " days";
    }

    private String title(String constant) {
        String id = Group.valueOf(constant).id();
        return "**" + knowledge.group(id).orElseThrow().title() + "** (`" + id + "`)";
    }

    private String hazard(String id) {
        return knowledge.hazards().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow()
                .title();
    }

    private static String conditions(String constants) {
        return Stream.of(constants.split(", ", -1))
                .map(each -> Condition.valueOf(each.strip().substring("Condition.".length()))
                        .label())
                .collect(Collectors.joining(" or "));
    }
}
