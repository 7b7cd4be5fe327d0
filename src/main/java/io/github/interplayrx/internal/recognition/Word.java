package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.text.NameTable;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.Route;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A word, or several, that may stand around a name.
 *
 * @param part what it is
 * @param release how fast the product releases, if the word says so
 * @param route how the product is given, if the word says so
 */
record Word(
        Part part, @Nullable Formulation release, @Nullable Route route) {

    /** What a word can be. */
    enum Part {
        SALT,
        FORM,
        ROUTE,
        /** Stands after a number. */
        UNIT,
        /** Stands after a number and a slash. */
        PER,
        /** Joins two names. */
        AND,
        /** Leaves open which of two is taken. */
        OR,
        /** Tells when; in the name of a product it may tell of another ingredient, as in "Tylenol PM". */
        OCCASION,
        /** Tells what for; in the name of a product that people buy it may tell of another ingredient, as in "Tylenol Headache". */
        INDICATION,
        /** Leads up to what a medicine is for, as in "for opioid use disorder": what follows names no medicine. */
        REASON,
        /** Leads up to what must not be taken with it, as in "do not drink alcohol"; before the medicine it says that it is not taken. */
        WARNING,
        /** Says that a medicine is not taken, as in "baclofen discontinued". */
        STATUS,
        /** Says so directly before a medicine or at the end of a line; elsewhere it is a direction, as in "hold if drowsy". */
        WEAK_STATUS,
        /** Tells since when, as in "stopped 3 days ago". */
        TIME,
        /** Changes nothing. */
        OTHER
    }

    boolean joins() {
        return part == Part.AND || part == Part.OR;
    }

    static Word of(NameTable.Row row) {
        Part part = Part.valueOf(row.text(1).toUpperCase(Locale.ROOT));
        return new Word(part, release(row.text(2)), route(row.text(3)));
    }

    /** The text of an index from which the same word is read. */
    String write() {
        return part + "\t" + Objects.requireNonNullElse(release, "") + "\t" + Objects.requireNonNullElse(route, "");
    }

    static Word read(String text) {
        NameTable.Row row = NameTable.row(text);
        return new Word(Part.valueOf(row.text(0)), release(row.text(1)), routeOf(row.text(2)));
    }

    static @Nullable Route routeOf(String constant) {
        return constant.isEmpty() ? null : Route.valueOf(constant);
    }

    static @Nullable Formulation release(String text) {
        return text.isEmpty() ? null : Formulation.valueOf(text);
    }

    /** A product that is injected does not say where to; into a vein stands for all of them. */
    static @Nullable Route route(String text) {
        return switch (text) {
            case "" -> null;
            case "injection" -> Route.INTRAVENOUS;
            case "implant" -> Route.SUBCUTANEOUS;
            case "oromucosal" -> Route.BUCCAL;
            case "nasal" -> Route.INTRANASAL;
            case "inhalation" -> Route.INHALED;
            case "intrauterine" -> Route.VAGINAL;
            default -> Route.valueOf(text.toUpperCase(Locale.ROOT));
        };
    }
}
