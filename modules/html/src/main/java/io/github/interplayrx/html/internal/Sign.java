package io.github.interplayrx.html.internal;

import io.github.interplayrx.model.Evidence;
import io.github.interplayrx.model.Severity;
import java.util.Locale;

/**
 * The sign of a severity: a form for each, so that it is told apart without colour. It is filled where the evidence is good, and hollow
 * where it rests on single cases or on theory.
 *
 * @param severity what it stands for
 * @param filled whether it is filled
 */
public record Sign(Severity severity, boolean filled) {
    static Sign of(Severity severity, Evidence evidence) {
        return new Sign(severity, evidence == Evidence.A || evidence == Evidence.B);
    }

    /** {@return the outline, as SVG draws it} */
    public String path() {
        return switch (severity) {
            case CRITICAL -> "M5 1h6l4 4v6l-4 4H5l-4-4V5z";
            case MAJOR -> "M8 1.5 15 14.5H1z";
            case MODERATE -> "M8 1l7 7-7 7-7-7z";
            case MINOR -> "M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2z";
            case INFO -> "M3 3h10v10H3z";
        };
    }

    /** {@return the class of its colour} */
    public String colour() {
        return "ip-" + severity.name().toLowerCase(Locale.ROOT);
    }
}
