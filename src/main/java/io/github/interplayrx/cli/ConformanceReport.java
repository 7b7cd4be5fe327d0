package io.github.interplayrx.cli;

import io.github.interplayrx.internal.base.json.Json;
import io.github.interplayrx.internal.base.json.JsonCursor;
import io.github.interplayrx.internal.base.json.JsonFault;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.WarningKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a report says, as far as cases ask.
 *
 * @param id id of the case that it answers
 * @param said its warnings, and those that they contain
 * @param faults why it is no report
 */
record ConformanceReport(String id, List<Said> said, List<String> faults) {

    /**
     * One warning of a report.
     *
     * @param rule id of its rule
     * @param hazard id of its hazard
     * @param kind its kind
     * @param severity its severity
     */
    record Said(String rule, String hazard, WarningKind kind, Severity severity) {}

    static ConformanceReport read(Json json, String line) {
        List<JsonFault> faults = new ArrayList<>();
        List<Said> said = new ArrayList<>();
        Optional<JsonCursor> root = json.parse("report", line, faults::add).filter(JsonCursor::isObject);
        root.ifPresent(at -> {
            if (!at.has("warnings")) {
                at.at("warnings").fault("The field \"warnings\" is missing.", "Maybe the check failed.");
            }
            readWarnings(at.list("warnings"), said);
        });
        return new ConformanceReport(
                root.flatMap(at -> at.label("id")).orElse(""),
                said,
                faults.stream()
                        .map(fault -> fault.pointer() + ": " + fault.message())
                        .toList());
    }

    private static void readWarnings(List<JsonCursor> places, List<Said> into) {
        for (JsonCursor at : places) {
            into.add(new Said(
                    at.text("rule"),
                    at.text("hazard"),
                    required(at, "kind", WarningKind.class, WarningKind.WARNING),
                    required(at, "severity", Severity.class, Severity.CRITICAL)));
            readWarnings(at.list("contains"), into);
        }
    }

    private static <E extends Enum<E>> E required(JsonCursor at, String key, Class<E> type, E otherwise) {
        if (!at.has(key)) {
            at.at(key).fault("The field \"" + key + "\" is missing.", "Maybe add it.");
        }
        return at.optionalEnum(key, type).orElse(otherwise);
    }
}
