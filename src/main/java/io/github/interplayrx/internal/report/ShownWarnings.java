package io.github.interplayrx.internal.report;

import io.github.interplayrx.internal.engine.Finding;
import io.github.interplayrx.internal.report.Merging.Standing;
import io.github.interplayrx.model.AlertPolicy;
import io.github.interplayrx.model.AlertPolicy.Silence;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.SilencedWarning;
import io.github.interplayrx.model.Warning;
import io.github.interplayrx.model.WarningKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The warnings that a site shows, ranked, and those that its alert policy silences. What is silenced is taken out before anything is
 * merged, so a warning that nobody silenced never disappears inside one that somebody did.
 */
final class ShownWarnings {
    private static final int MOST = 2_000;

    private final AlertPolicy policy;
    private final Reach reach;
    private final LocalDate today;
    private final WarningWriter writer;

    final List<Warning> shown;
    final int notShown;
    final List<SilencedWarning> silenced = new ArrayList<>(0);

    ShownWarnings(List<Finding> findings, WarningWriter writer, AlertPolicy policy) {
        this.policy = policy;
        this.reach = new Reach(policy);
        this.today = policy.silences().isEmpty() ? LocalDate.MIN : policy.today();
        this.writer = writer;
        List<Finding> heard = policy.silences().isEmpty() ? findings : heard(findings);
        List<Finding> kept = heard.size() <= MOST ? heard : worst(heard);
        this.notShown = heard.size() - kept.size();
        List<Standing> merged = Merging.merge(kept);
        this.shown = new ArrayList<>(merged.size());
        for (Standing standing : merged) {
            show(standing);
        }
        Ranking ranking = new Ranking();
        shown.sort(ranking);
        silenced.sort(Comparator.comparing(SilencedWarning::warning, ranking));
    }

    /** As many as a report may hold, the worst first, and more only where nothing else is left to leave out. */
    private List<Finding> worst(List<Finding> heard) {
        List<Finding> worstFirst = new ArrayList<>(heard);
        worstFirst.sort(Comparator.comparing((Finding finding) -> !isNeverLeftOut(finding))
                .thenComparing(Merging.WORST_FIRST));
        long never = heard.stream().filter(this::isNeverLeftOut).count();
        return worstFirst.subList(0, (int) Math.max(never, MOST));
    }

    private boolean isNeverLeftOut(Finding finding) {
        return finding.severity().isAtLeast(Severity.MAJOR) || isAlwaysShown(finding);
    }

    private List<Finding> heard(List<Finding> findings) {
        List<Finding> heard = new ArrayList<>();
        for (Finding finding : findings) {
            silenceOf(finding).ifPresentOrElse(silence -> silence(finding, silence), () -> heard.add(finding));
        }
        return heard;
    }

    private Optional<Silence> silenceOf(Finding finding) {
        if (isAlwaysShown(finding)) {
            return Optional.empty();
        }
        List<String> substances = WarningWriter.substances(finding);
        return policy.silences().stream()
                .filter(silence -> silence.isAbout(finding.rule().id(), substances))
                .filter(silence -> !silence.until().isBefore(today))
                .findFirst();
    }

    private void silence(Finding finding, Silence silence) {
        silenced.add(new SilencedWarning(
                writer.write(finding, List.of()),
                silence.reason(),
                silence.by(),
                silence.until().toString()));
    }

    private boolean isAlwaysShown(Finding finding) {
        return reach.endsBefore(finding.rule(), finding.severity());
    }

    private void show(Standing standing) {
        Warning warning = writer.write(standing.finding(), standing.absorbed());
        if (warning.severity().isAtLeast(policy.minimumSeverity())
                || warning.kind() == WarningKind.RECOMMENDATION
                || isAlwaysShown(standing.finding())
                || standing.absorbed().stream().anyMatch(this::isAlwaysShown)) {
            shown.add(warning);
        } else {
            silenced.add(new SilencedWarning(
                    warning,
                    "Less severe than what this site shows, which begins at " + policy.minimumSeverity() + ".",
                    null,
                    null));
        }
    }

    /** Whether a warning holds that is this severe or worse, shown or not. */
    boolean isAnyAtLeast(Severity severity) {
        for (Warning warning : shown) {
            if (warning.severity().isAtLeast(severity)) {
                return true;
            }
        }
        return silenced.stream().anyMatch(each -> each.warning().severity().isAtLeast(severity));
    }
}
