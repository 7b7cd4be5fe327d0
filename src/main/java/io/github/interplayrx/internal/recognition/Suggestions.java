package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.text.Resemblance;
import io.github.interplayrx.internal.recognition.Term.Name;
import io.github.interplayrx.knowledge.Substance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Names that a word which was not understood may have meant. Nothing is evaluated until the caller confirms one. */
final class Suggestions {
    private static final int MOST = 6;
    private static final int MOST_ALIKE = 4;
    private static final int MOST_WORDS = 3;
    private static final int SHORTEST_CLIPPED = 3;

    /** Among several words one of three letters is a word of its own more often than a clipped name. */
    private static final int SHORTEST_CLIPPED_OF_SEVERAL = 4;

    private static final int SHORTEST_MISSPELT = 5;
    private static final int FARTHEST = 2;
    private static final int LONGEST = 40;

    private final Lexicon lexicon;
    private final Supplier<Set<String>> names;
    private volatile @Nullable Index index;

    private Suggestions(Lexicon lexicon, Supplier<Set<String>> names) {
        this.lexicon = lexicon;
        this.names = names;
    }

    /** Among all names of a lexicon. */
    static Suggestions of(Lexicon lexicon) {
        return new Suggestions(lexicon, lexicon::names);
    }

    /** Nothing but what was found. */
    static Suggestions none(Lexicon lexicon) {
        return new Suggestions(lexicon, Set::of);
    }

    private record Candidate(String name, int distance, boolean isCurated, List<Substance> substances) {
        static final Comparator<Candidate> NEAREST = Comparator.comparingInt(Candidate::distance)
                .thenComparing(candidate -> !candidate.isCurated())
                .thenComparing(candidate -> candidate.name().length())
                .thenComparing(Candidate::name);
    }

    /** Names in place of words that were not understood, after those that were found beside them. */
    List<String> inPlaceOf(List<String> words, Collection<Substance> foundBeside) {
        Set<String> names = new LinkedHashSet<>();
        foundBeside.stream().limit(MOST).map(Substance::name).forEach(names::add);
        int shortest = words.size() > 1 ? SHORTEST_CLIPPED_OF_SEVERAL : SHORTEST_CLIPPED;
        words.stream()
                .filter(word -> word.length() >= shortest && word.length() <= LONGEST)
                .filter(word -> !Character.isDigit(word.charAt(0)))
                .distinct()
                .limit(MOST_WORDS)
                .forEach(word -> addFor(word, names));
        return List.copyOf(names);
    }

    private void addFor(String word, Set<String> names) {
        Index known = index();
        List<Candidate> alike = new ArrayList<>();
        known.alike(word, (name, distance) -> {
            if (distance < FARTHEST || beginsAlike(word, name)) {
                add(name, distance, alike);
            }
        });
        List<Candidate> longer = new ArrayList<>();
        for (int i = known.firstFrom(word); i < known.names.length && known.names[i].startsWith(word); i++) {
            add(known.names[i], known.names[i].length(), longer);
        }
        addNearest(alike, MOST_ALIKE, names);
        addNearest(longer, MOST - Math.min(alike.size(), MOST_ALIKE), names);
    }

    /** Who slips twice still begins right, or swaps the first two letters. */
    private static boolean beginsAlike(String word, String name) {
        return word.charAt(0) == name.charAt(0)
                || (word.charAt(0) == name.charAt(1) && word.charAt(1) == name.charAt(0));
    }

    private void add(String name, int distance, List<Candidate> candidates) {
        if (lexicon.name(name) instanceof Name known && !known.substances().isEmpty()) {
            boolean isCurated = known.substances().stream().anyMatch(each -> each.review() == Substance.Review.CURATED);
            candidates.add(new Candidate(name, distance, isCurated, known.substances()));
        }
    }

    private static void addNearest(List<Candidate> candidates, int most, Set<String> names) {
        Set<List<Substance>> offered = new LinkedHashSet<>();
        candidates.sort(Candidate.NEAREST);
        for (Candidate candidate : candidates) {
            if (offered.size() < most && offered.add(candidate.substances())) {
                names.add(candidate.name());
            }
        }
    }

    private static int farthest(String word) {
        return word.length() > SHORTEST_MISSPELT ? FARTHEST : 1;
    }

    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << word.charAt(i);
        }
        return letters;
    }

    private Index index() {
        Index built = index;
        if (built == null) {
            synchronized (this) {
                built = index;
                if (built == null) {
                    built = new Index(names.get());
                    index = built;
                }
            }
        }
        return built;
    }

    /** All names in order, and by their lengths. Built when the first name was not understood. */
    private static final class Index {
        final String[] names;
        private final List<SameLength> byLength = new ArrayList<>();

        Index(Set<String> all) {
            names = all.stream().sorted().toArray(String[]::new);
            for (int length = 0; length <= LONGEST + FARTHEST; length++) {
                int each = length;
                byLength.add(new SameLength(Arrays.stream(names)
                        .filter(name -> name.length() == each)
                        .toArray(String[]::new)));
            }
        }

        /** Names that differ from a word by no more letters than a slip does. */
        void alike(String word, ObjIntConsumer<String> action) {
            if (word.length() >= SHORTEST_MISSPELT) {
                Resemblance resemblance = Resemblance.to(word);
                int farthest = farthest(word);
                for (int longer = -farthest; longer <= farthest; longer++) {
                    // A letter to insert or to leave out makes one letter of difference, a letter to change two.
                    int mostLetters = 2 * farthest - Math.abs(longer);
                    byLength.get(word.length() + longer)
                            .alike(resemblance, letters(word), mostLetters, (name, distance) -> {
                                if (distance <= farthest) {
                                    action.accept(name, distance);
                                }
                            });
                }
            }
        }

        int firstFrom(String word) {
            int at = Arrays.binarySearch(names, word);
            return at < 0 ? -at - 1 : at;
        }
    }

    /** Names of one length, each with the letters in it: most are told apart by these alone. */
    private static final class SameLength {
        private final String[] names;
        private final long[] letters;

        SameLength(String[] names) {
            this.names = names;
            letters = Arrays.stream(names).mapToLong(Suggestions::letters).toArray();
        }

        /** The distance of each name whose letters differ by so many at most. */
        void alike(Resemblance resemblance, long lettersOfWord, int mostLetters, ObjIntConsumer<String> action) {
            for (int i = 0; i < names.length; i++) {
                if (Long.bitCount(lettersOfWord ^ letters[i]) <= mostLetters) {
                    action.accept(names[i], resemblance.distance(names[i]));
                }
            }
        }
    }
}
