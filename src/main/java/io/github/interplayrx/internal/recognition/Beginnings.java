package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.index.Index;
import io.github.interplayrx.internal.base.index.IndexWriter;
import io.github.interplayrx.internal.base.index.LazyMap;
import io.github.interplayrx.internal.base.text.NameTable;
import io.github.interplayrx.internal.base.text.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** How long the phrases are that begin with a word, or with two: most words of a text begin none, and need not be looked up further. */
final class Beginnings {
    private final Map<String, Longest> withOne;
    private final Map<String, Longest> withTwo;

    /**
     * How many words the longest phrases have that begin alike; 0 if none does.
     *
     * @param name of those that name a substance
     * @param nationalForm of those that name one as another country writes it
     * @param word of those that stand around a name
     * @param kind of those that speak of a kind
     */
    record Longest(int name, int nationalForm, int word, int kind) {
        static final Longest NONE = new Longest(0, 0, 0, 0);

        static Longest name(int length) {
            return new Longest(length, 0, 0, 0);
        }

        static Longest nationalForm(int length) {
            return new Longest(0, length, 0, 0);
        }

        static Longest word(int length) {
            return new Longest(0, 0, length, 0);
        }

        static Longest kind(int length) {
            return new Longest(0, 0, 0, length);
        }

        private Longest or(Longest other) {
            return new Longest(
                    Math.max(name, other.name),
                    Math.max(nationalForm, other.nationalForm),
                    Math.max(word, other.word),
                    Math.max(kind, other.kind));
        }

        private boolean isOfSeveralWords() {
            return Math.max(Math.max(name, nationalForm), Math.max(word, kind)) > 1;
        }

        /** No longer than one word, or than what begins with two. */
        private Longest within(Longest withTwo) {
            return new Longest(
                    within(name, withTwo.name),
                    within(nationalForm, withTwo.nationalForm),
                    within(word, withTwo.word),
                    within(kind, withTwo.kind));
        }

        private static int within(int withOne, int withTwo) {
            return Math.min(withOne, Math.max(1, withTwo));
        }

        private String write() {
            return name + " " + nationalForm + " " + word + " " + kind;
        }

        private static Longest read(String text) {
            List<String> lengths = NameTable.split(text, ' ');
            return new Longest(
                    Integer.parseInt(lengths.get(0)),
                    Integer.parseInt(lengths.get(1)),
                    Integer.parseInt(lengths.get(2)),
                    Integer.parseInt(lengths.get(3)));
        }
    }

    /** Of no phrase yet. */
    Beginnings() {
        withOne = new HashMap<>();
        withTwo = new HashMap<>();
    }

    /** Those of an index. */
    Beginnings(Index index) {
        withOne = new LazyMap<>(index.part("beginnings"), (word, text) -> Longest.read(text));
        withTwo = new LazyMap<>(index.part("beginningsOfTwo"), (words, text) -> Longest.read(text));
    }

    void writeTo(IndexWriter index) {
        index.add("beginnings", written(withOne)).add("beginningsOfTwo", written(withTwo));
    }

    private static Map<String, String> written(Map<String, Longest> lengths) {
        Map<String, String> texts = new TreeMap<>();
        lengths.forEach((words, longest) -> texts.put(words, longest.write()));
        return texts;
    }

    /** Adds phrases of one sort. */
    void add(Collection<String> phrases, IntFunction<Longest> sort) {
        phrases.forEach(phrase -> add(phrase, sort));
    }

    private void add(String phrase, IntFunction<Longest> sort) {
        Longest longest =
                sort.apply(1 + (int) phrase.chars().filter(c -> c == ' ').count());
        int gap = phrase.indexOf(' ');
        withOne.merge(gap < 0 ? phrase : phrase.substring(0, gap), longest, Longest::or);
        if (gap >= 0) {
            int second = phrase.indexOf(' ', gap + 1);
            withTwo.merge(second < 0 ? phrase : phrase.substring(0, second), longest, Longest::or);
        }
    }

    /** How long the phrases can be that begin at a place of a text. */
    Longest at(Words text, int from) {
        Longest one = withOne.get(text.word(from));
        if (one == null) {
            return Longest.NONE;
        }
        boolean mayBeLonger = one.isOfSeveralWords() && from + 1 < text.size();
        return mayBeLonger ? one.within(beginningWithTwo(text, from)) : one;
    }

    private Longest beginningWithTwo(Words text, int from) {
        Longest two = withTwo.get(text.phrase(from, from + 2));
        return two == null ? Longest.NONE : two;
    }
}
