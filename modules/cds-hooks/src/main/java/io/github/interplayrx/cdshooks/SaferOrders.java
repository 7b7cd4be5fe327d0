package io.github.interplayrx.cdshooks;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.InvalidRequestException;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.Reason;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Warning;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the action of a rule names instead of a medicine, if the same list with it brings no warning on it. */
final class SaferOrders {
    private static final String FILE = "safer-orders.tsv";
    private static final List<Row> ROWS = rows();

    private final InteractionChecker checker;

    SaferOrders(InteractionChecker checker) {
        this.checker = checker;
    }

    /** One claim of the table. */
    record Row(String rule, Set<String> replaced, List<String> instead) {}

    static List<Row> rows() {
        try (InputStream in = Objects.requireNonNull(SaferOrders.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(fields -> new Row(fields[0], Set.of(fields[1].split(" ")), List.of(fields[2].split(" "))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Medicines to order instead of a draft, in the order in which the rules name them; mostly none. */
    List<Substance> insteadOf(String draft, Warning warning, MedicationList list) {
        return ROWS.stream()
                .filter(row -> isAbout(row, draft, warning))
                .flatMap(row -> row.instead().stream())
                .distinct()
                .flatMap(id -> checker.knowledge().substance(id).stream())
                .filter(each -> isSafer(list, draft, each))
                .toList();
    }

    private static boolean isAbout(Row row, String draft, Warning warning) {
        boolean here = warning.rule().equals(row.rule())
                && warning.because().stream()
                        .anyMatch(
                                reason -> isOf(draft, reason) && row.replaced().contains(reason.substance()));
        return here || warning.contains().stream().anyMatch(inner -> isAbout(row, draft, inner));
    }

    private static boolean isOf(String draft, Reason reason) {
        return draft.equals(reason.medicationId());
    }

    private boolean isSafer(MedicationList list, String draft, Substance instead) {
        MedicationList.Builder changed = MedicationList.builder().patient(list.patient());
        for (@Nullable Medication each : list.medications()) {
            changed.add(each != null && draft.equals(each.id()) ? replacement(each, instead) : each);
        }
        try {
            InteractionReport report = checker.check(changed.build());
            return report.warnings(Severity.MODERATE).stream()
                    .flatMap(SaferOrders::withContained)
                    .flatMap(warning -> warning.because().stream())
                    .noneMatch(reason -> isOf(draft, reason));
        } catch (InvalidRequestException e) {
            return false;
        }
    }

    private static Stream<Warning> withContained(Warning warning) {
        return Stream.concat(Stream.of(warning), warning.contains().stream().flatMap(SaferOrders::withContained));
    }

    private static Medication replacement(Medication draft, Substance instead) {
        return Medication.builder(instead.name())
                .id(draft.id())
                .status(draft.status())
                .build();
    }
}
