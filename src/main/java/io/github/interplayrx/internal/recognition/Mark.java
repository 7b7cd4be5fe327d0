package io.github.interplayrx.internal.recognition;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of a word, whatever part it plays. */
enum Mark {
    /** A metal or an ion, to which its salts must not be reduced. */
    BARE,
    /** An everyday word that is a name where the text is nothing else. */
    ALONE,
    /** A form that is swallowed. */
    SOLID,
    /** Makes the name of a substance before it that of a condition, as in "alcohol withdrawal". */
    CONDITION,
    /** A condition that also names one beside a medicine, as in "acamprosate - alcohol dependence". */
    DIAGNOSIS,
    /** Stands between a salt and its substance in Romance languages, as in "chlorhydrate de tramadol". */
    OF,
    /** Behind a zero it says that nothing is taken, as in "0 doses". */
    COUNTED,
    /** The number of a product, as in "Tylenol #3" or "Tylenol No. 3". */
    PRODUCT_NUMBER,
    /** Before a name it is the release of an RxNorm name, as in "12 HR"; elsewhere it is a schedule. */
    RELEASE_TIME,
    /** Makes a rate of what stands before it, as in "25 mcg/h". */
    HOUR,
    /** A status of what is named behind it, as in "allergic to penicillin" or "changed from 20 mg". */
    OBJECT,
    /** Stops what is named behind it, as in "stop diazepam". */
    STOPS,
    /** Leads to what is taken, as in "stopped tramadol, now oxycodone". */
    TAKEN,
    /** Stands between what was taken and what is taken in its place, as in "Xanax replaced by Klonopin". */
    REPLACED,
    /** Tells of a change, with both medicines behind it, as in "changed phenelzine to moclobemide". */
    SWAPPED,
    /** Leads from the first of them to the other. */
    SWAPPED_FOR,
    /** Leads back to what was taken, as in "switched to oxycodone from morphine". */
    FROM,
    /** Of a medicine that may be taken, but less, as in "limit oxycodone". */
    LIMITS,
    /** Of a medicine that is not to be taken, as in "avoid tramadol". */
    AVOIDS,
    /** What people drink or eat, and are told to have less of. */
    DRINK,
    /** A status of the medicine directly before it, as in "codeine allergy"; elsewhere it is more often what a medicine is for. */
    REACTION,
    /** Somebody else, whose medicine may be taken. */
    OWNER,
    /** The time at which the text is written, as in "not taking now". */
    PRESENT,
    /** Tells when a medicine was taken last, as in "last used 3 years ago". */
    LAST,
    /** A span of time after which hardly anything is still taken. */
    LONG,
    /** A form that drips. */
    DROPS,
    /** Beside drops the short word for one eye or both; elsewhere a time, or nothing. */
    EYE,
    /** The same for ears. */
    EAR,
    /** A substance that is also given into the spinal canal, for which "IT" stands beside its name. */
    SPINAL,
    /** An everyday word that would be the form of a name in another language. */
    NO_NAME,
    /** The whole line says that nothing is taken, as in "no current medications". */
    NOTHING_TAKEN,
    /** The whole line is about allergies, as in "NKDA". */
    ALLERGIES;

    private static final Map<String, Mark> BY_WORD = byWord();

    private static Map<String, Mark> byWord() {
        Map<String, Mark> marks = new HashMap<>();
        for (Mark mark : values()) {
            marks.put(mark.word(), mark);
        }
        return Map.copyOf(marks);
    }

    /** The mark of that word in the tables; null if it is none. */
    static @Nullable Mark of(String word) {
        return BY_WORD.get(word);
    }

    /** How the tables and the index write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
