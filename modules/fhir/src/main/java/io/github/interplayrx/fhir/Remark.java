package io.github.interplayrx.fhir;

import java.util.Arrays;

/**
 * What became of a resource, where that is not plain from the list.
 *
 * <pre>{@code
 * input.remarks().forEach(remark -> System.out.println(remark.resource() + " " + remark.what() + ": " + remark.why()));
 * }</pre>
 *
 * @param resource the resource, such as {@code "MedicationRequest/17"}
 * @param what what was done with it, such as {@code "left out"}
 * @param why the reason, with the value that led to it
 * @param kind what was done with it, for programs
 */
public record Remark(String resource, String what, String why, Kind kind) {
    /**
     * A remark of the kind that its words say.
     *
     * @param resource the resource, such as {@code "MedicationRequest/17"}
     * @param what what was done with it, such as {@code "left out"}; words that no kind has are an assumption
     * @param why the reason, with the value that led to it
     */
    public Remark(String resource, String what, String why) {
        this(resource, what, why, Kind.of(what));
    }

    Remark(String resource, Kind kind, String why) {
        this(resource, kind.words(), why, kind);
    }

    /**
     * The remark in one line, for pages that list what became of a record.
     *
     * @return words such as {@code "MedicationRequest/17 left out: its status is cancelled"}
     */
    public String words() {
        return resource + " " + what + ": " + why;
    }

    /** What was done with a resource. */
    public enum Kind {
        /** It is no line of the list, and says nothing of the patient. */
        LEFT_OUT("left out"),
        /** It counts, and something that it does not say was assumed. */
        ASSUMED("read with an assumption"),
        /** It is a line of the list without a name, because it names no medicine. */
        UNNAMED("listed without a name"),
        /** It is a line of the list without a dose, because it states none that can be computed. */
        WITHOUT_DOSE("read without a dose"),
        /** The same, but it says its dose in words. */
        DOSE_IN_WORDS("read without a dose");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /**
         * The words for it.
         *
         * @return {@link Remark#what} of a remark of this kind
         */
        public String words() {
            return words;
        }

        private static Kind of(String words) {
            return Arrays.stream(values())
                    .filter(kind -> kind.words.equals(words))
                    .findFirst()
                    .orElse(ASSUMED);
        }
    }
}
