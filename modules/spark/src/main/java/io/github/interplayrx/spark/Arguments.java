package io.github.interplayrx.spark;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The words after {@code screen}. */
final class Arguments {
    static final String USAGE = """
            screen --omop DIR | --table FILE | --fhir FILE   what to read: tables of OMOP CDM 5.4, a table of person, date, code and name, bundles,
                   | --synthea DIR | --fhir-bulk PATH        or the CSV that Synthea exports, or one resource of FHIR a line
                   --out DIR                                 where to write; what an earlier run wrote there is replaced
                   [--as-of DAY]                             lists as of this day; without it, as of today
                   [--from DAY --to DAY]                     instead: a list for each day on which something begins
                   [--before DIR]                            what the last run wrote, to compare with
                   [--local-knowledge FILE]...               knowledge of the site
                   [--terminology FILE]                      codes of the site
                   [--atc JAR]                               the jar of interplay-atc, for ATC codes
                   [--inpatient-is-monitored]                every stay in hospital is a monitored setting""";

    enum Source {
        OMOP,
        SYNTHEA,
        TABLE,
        FHIR,
        FHIR_BULK
    }

    private @Nullable Source source;
    private @Nullable String path;
    private @Nullable String out;
    private @Nullable LocalDate asOf;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable String before;
    private final List<Path> localKnowledge = new ArrayList<>();
    private @Nullable Path terminology;
    private @Nullable Path atcCodes;
    private boolean inpatientIsMonitored;

    private Arguments() {}

    static Arguments read(String... words) {
        if (words.length == 0 || !words[0].equals("screen")) {
            throw wrong("The command is " + (words.length == 0 ? "missing" : words[0]) + ".");
        }
        Arguments read = new Arguments();
        for (int i = 1; i < words.length; i++) {
            if (words[i].equals("--inpatient-is-monitored")) {
                read.inpatientIsMonitored = true;
            } else if (i + 1 == words.length) {
                throw wrong("The option " + words[i] + " has no value, or is none.");
            } else {
                read.option(words[i], words[++i]);
            }
        }
        return read.complete();
    }

    private void option(String name, String value) {
        switch (name) {
            case "--omop" -> source(Source.OMOP, value);
            case "--synthea" -> source(Source.SYNTHEA, value);
            case "--table" -> source(Source.TABLE, value);
            case "--fhir" -> source(Source.FHIR, value);
            case "--fhir-bulk" -> source(Source.FHIR_BULK, value);
            case "--out" -> out = value;
            case "--as-of" -> asOf = day(name, value);
            case "--from" -> from = day(name, value);
            case "--to" -> to = day(name, value);
            case "--before" -> before = value;
            case "--local-knowledge" -> localKnowledge.add(Path.of(value));
            case "--terminology" -> terminology = Path.of(value);
            case "--atc" -> atcCodes = Path.of(value);
            default -> throw wrong("There is no option " + name + ".");
        }
    }

    private void source(Source kind, String value) {
        if (source != null) {
            throw wrong("There are two things to read: " + path + " and " + value + ".");
        }
        source = kind;
        path = value;
    }

    private static LocalDate day(String name, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw wrong("The value of " + name + " is no day: " + value + ". Write 2026-11-01.");
        }
    }

    private Arguments complete() {
        if (source == null) {
            throw wrong("There is nothing to read.");
        }
        if (out == null) {
            throw wrong("There is no --out.");
        }
        if ((from == null) != (to == null) || (from != null && asOf != null)) {
            throw wrong("Days are --as-of DAY, or --from DAY --to DAY.");
        }
        if (from != null && (source == Source.FHIR || source == Source.FHIR_BULK)) {
            throw wrong("FHIR is read as of one day.");
        }
        if (out.equals(before)) {
            throw wrong("--before and --out are the same: " + out + ". What the last run wrote would be replaced.");
        }
        return this;
    }

    private static InvalidScreeningException wrong(String what) {
        return new InvalidScreeningException(what + "\nMaybe write:\n" + USAGE);
    }

    Source source() {
        return Objects.requireNonNull(source);
    }

    String path() {
        return Objects.requireNonNull(path);
    }

    String out() {
        return Objects.requireNonNull(out);
    }

    LocalDate asOf() {
        return asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
    }

    @Nullable
    LocalDate from() {
        return from;
    }

    @Nullable
    LocalDate to() {
        return to;
    }

    @Nullable
    String before() {
        return before;
    }

    Path[] localKnowledge() {
        return localKnowledge.toArray(Path[]::new);
    }

    @Nullable
    Path terminology() {
        return terminology;
    }

    @Nullable
    Path atcCodes() {
        return atcCodes;
    }

    boolean inpatientIsMonitored() {
        return inpatientIsMonitored;
    }
}
