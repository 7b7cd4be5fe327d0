package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.text.NameTable;
import io.github.interplayrx.internal.recognition.Term.Kind;
import io.github.interplayrx.internal.recognition.Term.Name;
import io.github.interplayrx.internal.recognition.Term.Unclear;
import io.github.interplayrx.knowledge.Substance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The texts of an index from which terms are read: what it is, and with tabs between them for a name its release, its route and the ids of
 * its substances, for an unclear one the candidates and the ids of each meaning.
 */
final class TermText {
    private static final String UNCLEAR = "UNCLEAR";
    private static final String TAB = "\t";

    private final Lexicon lexicon;

    TermText(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    static String write(Term term) {
        return term instanceof Unclear unclear ? write(unclear) : write((Name) term);
    }

    private static String write(Unclear unclear) {
        return UNCLEAR
                + TAB
                + unclear.candidates().stream().map(TermText::checked).collect(Collectors.joining("|"))
                + TAB
                + unclear.meanings().stream().map(TermText::sortedIds).collect(Collectors.joining("|"));
    }

    private static String checked(String candidate) {
        if (candidate.indexOf('|') >= 0 || candidate.indexOf('\t') >= 0) {
            throw new IllegalArgumentException("The name \"" + candidate
                    + "\" cannot be written into an index.\nMaybe write it without a bar and without a tab.");
        }
        return candidate;
    }

    private static String write(Name name) {
        return name.kind()
                + TAB
                + Objects.requireNonNullElse(name.release(), "")
                + TAB
                + Objects.requireNonNullElse(name.route(), "")
                + TAB
                + ids(name.substances());
    }

    /** A set has another order in each process. */
    private static String sortedIds(Set<Substance> meaning) {
        return meaning.stream().map(Substance::id).sorted().collect(Collectors.joining(";"));
    }

    private static String ids(List<Substance> substances) {
        return substances.stream().map(Substance::id).collect(Collectors.joining(";"));
    }

    Term read(String text) {
        NameTable.Row row = NameTable.row(text);
        return row.text(0).equals(UNCLEAR) ? unclear(row) : name(row);
    }

    Name name(String text) {
        return name(NameTable.row(text));
    }

    private Name name(NameTable.Row row) {
        return new Name(
                substances(row.text(3)),
                Kind.valueOf(row.text(0)),
                Word.release(row.text(1)),
                Word.routeOf(row.text(2)));
    }

    private Unclear unclear(NameTable.Row row) {
        List<Set<Substance>> meanings = new ArrayList<>();
        for (String meaning : row.list(2, '|')) {
            meanings.add(Set.copyOf(substances(meaning)));
        }
        return new Unclear(row.list(1, '|'), List.copyOf(meanings));
    }

    private List<Substance> substances(String ids) {
        List<Substance> substances = new ArrayList<>(1);
        for (String id : NameTable.split(ids, ';')) {
            substances.add(lexicon.substance(id));
        }
        return List.copyOf(substances);
    }
}
