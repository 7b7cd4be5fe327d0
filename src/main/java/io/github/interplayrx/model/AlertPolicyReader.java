package io.github.interplayrx.model;

import io.github.interplayrx.internal.base.json.Json;
import io.github.interplayrx.internal.base.json.JsonCursor;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a policy from JSON, all of it or nothing: what was misread would silence too much or too little. */
final class AlertPolicyReader {
    private static final Set<String> FIELDS =
            Set.of("$schema", "minimumSeverity", "silences", "collapse", "neverSilence");
    private static final Set<String> SILENCE_FIELDS = Set.of("id", "until", "by", "reason");

    private final List<InputProblem> problems = new ArrayList<>();

    static AlertPolicy read(String json) {
        return new AlertPolicyReader().policy(json);
    }

    private AlertPolicy policy(String json) {
        AlertPolicy.Builder policy = AlertPolicy.builder();
        Json.create()
                .parse(
                        "alert policy",
                        json,
                        fault -> problems.add(
                                new InputProblem(fault.pointer(), fault.value(), fault.message(), fault.advice())))
                .filter(JsonCursor::isObject)
                .ifPresent(root -> read(root, policy));
        if (!problems.isEmpty()) {
            throw new InvalidPolicyException(problems);
        }
        return policy.build();
    }

    private void read(JsonCursor root, AlertPolicy.Builder policy) {
        root.expectOnly(FIELDS);
        root.optionalEnum("minimumSeverity", Severity.class).ifPresent(policy::minimumSeverity);
        root.list("silences").forEach(place -> silence(place, policy));
        root.texts("collapse").forEach(policy::collapse);
        root.texts("neverSilence").forEach(policy::neverSilence);
    }

    private void silence(JsonCursor at, AlertPolicy.Builder policy) {
        if (!at.isObject()) {
            return;
        }
        at.expectOnly(SILENCE_FIELDS);
        String id = at.text("id");
        String by = at.text("by");
        String reason = at.text("reason");
        Optional<LocalDate> until = day(at);
        if (problems.isEmpty() && until.isPresent()) {
            policy.silence(id, until.get(), by, reason);
        }
    }

    private static Optional<LocalDate> day(JsonCursor at) {
        String written = at.text("until");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            at.at("until").fault("This is not a day.", "Maybe write it like 2027-06-30.");
            return Optional.empty();
        }
    }
}
