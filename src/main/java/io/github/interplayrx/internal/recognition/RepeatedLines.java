package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.regimen.Line;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A line that says the same as one before it counts once, unless they are two orders. Lines are compared only where two bring the same. */
final class RepeatedLines {
    private RepeatedLines() {}

    static void markIn(List<Line> lines) {
        Set<Medication> said = Set.of();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isUnderstood() && isSubstanceOfAnother(lines, i)) {
                said = said.isEmpty() ? new HashSet<>() : said;
                if (!said.add(line.said())) {
                    lines.set(i, line.with(LineProblems.repeated(i, line.medication())));
                }
            }
        }
    }

    private static boolean isSubstanceOfAnother(List<Line> lines, int at) {
        Substance substance = lines.get(at).substances().get(0);
        for (int i = 0; i < lines.size(); i++) {
            if (i != at
                    && lines.get(i).isUnderstood()
                    && substance.equals(lines.get(i).substances().get(0))) {
                return true;
            }
        }
        return false;
    }
}
