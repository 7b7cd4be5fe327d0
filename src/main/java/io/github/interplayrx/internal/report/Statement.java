package io.github.interplayrx.internal.report;

import io.github.interplayrx.model.EvaluatedAs;
import io.github.interplayrx.model.KnowledgeVersion;
import io.github.interplayrx.model.Severity;
import java.util.Collection;
import java.util.stream.Collectors;

/** The sentence about the list as a whole. Whatever it says, it is never an all-clear. */
final class Statement {
    private static final int MOST_PLACES = 10;

    private Statement() {}

    static String of(Coverage coverage, ShownWarnings warnings, KnowledgeVersion knowledge) {
        String with = "knowledge base " + knowledge.version() + " of " + knowledge.date() + local(knowledge)
                + codes(knowledge);
        return words(coverage, warnings, with)
                + silenced(warnings)
                + notShown(warnings)
                + leftOut("a local medicine", coverage.leftOut(EvaluatedAs.LOCAL))
                + leftOut("kept for an emergency", coverage.leftOut(EvaluatedAs.KEPT_FOR_EMERGENCY));
    }

    private static String leftOut(String as, Collection<String> inputs) {
        return inputs.isEmpty() ? "" : " Not evaluated, as " + as + ": " + places(inputs) + ".";
    }

    private static String local(KnowledgeVersion knowledge) {
        if (knowledge.local().isEmpty()) {
            return "";
        }
        return knowledge.local().stream()
                .map(local -> ", with local knowledge " + local.id() + " " + local.version())
                .collect(Collectors.joining());
    }

    private static String codes(KnowledgeVersion knowledge) {
        KnowledgeVersion.Codes codes = knowledge.codes();
        return codes == null ? "" : ", with terminology " + codes.id() + " " + codes.version() + " of " + codes.date();
    }

    private static String silenced(ShownWarnings warnings) {
        return warnings.silenced.isEmpty()
                ? ""
                : " Warnings silenced by the alert policy of this site: " + warnings.silenced.size() + ".";
    }

    private static String notShown(ShownWarnings warnings) {
        return warnings.notShown == 0
                ? ""
                : " Because the list brings so many, " + warnings.notShown + " warnings below MAJOR are not shown.";
    }

    /** The first places, and how many more there are. */
    private static String places(Collection<String> all) {
        return all.size() <= MOST_PLACES
                ? String.join(", ", all)
                : all.stream().limit(MOST_PLACES).collect(Collectors.joining(", ")) + " and "
                        + (all.size() - MOST_PLACES) + " more";
    }

    private static String words(Coverage coverage, ShownWarnings warnings, String with) {
        return switch (coverage.status()) {
            case INCOMPLETE -> incomplete(coverage) + " Checked with " + with + ".";
            case PARTIAL ->
                "Checked with limited data for: " + places(coverage.limits()) + ". Checked with " + with + ".";
            case COMPLETE ->
                warnings.isAnyAtLeast(Severity.MINOR)
                        ? "Every entry was recognised and checked with " + with
                                + ". Interactions outside its scope are not covered."
                        : "No interaction was found among the entered medicines in this " + with
                                + ". This does not rule out interactions, nor does it replace professional advice.";
        };
    }

    private static String incomplete(Coverage coverage) {
        Collection<String> notUnderstood = coverage.notUnderstood();
        Collection<String> readInPart = coverage.readInPart();
        if (notUnderstood.isEmpty() && readInPart.isEmpty()) {
            return "Nothing was checked: the list holds no medication.";
        }
        String part = readInPart.isEmpty()
                ? ""
                : "Read only in part: " + places(readInPart)
                        + ". What was understood there is evaluated, the rest is not.";
        if (notUnderstood.isEmpty()) {
            return part;
        }
        return "Could not check: " + places(notUnderstood) + "."
                + (coverage.isAnyUnderstood() ? " Anything below concerns the other entries only." : "")
                + (part.isEmpty() ? "" : " " + part);
    }
}
