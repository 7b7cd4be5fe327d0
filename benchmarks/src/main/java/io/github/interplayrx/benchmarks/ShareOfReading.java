package io.github.interplayrx.benchmarks;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.internal.recognition.Recogniser;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.MedicationList;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * How much of a check is reading: ten lines with their directions, read and checked in turns, and ten lines of a thousand characters that
 * are none. By the time of the processor.
 */
public final class ShareOfReading {
    private static final int ROUNDS = 8;
    private static final int LISTS = 20_000;
    private static final int LONGEST = 1_000;
    private static final MedicationList DIRECTIONS = MedicationList.of(
            "Oxycodone HCl 5 mg tablet, take 1 tablet by mouth every 6 hours as needed for pain",
            "Baclofen 10 mg tab: 1 tab PO TID for muscle spasms",
            "Sertraline 100 mg oral tablet 1 tablet once daily in the morning",
            "Lorazepam 0.5 mg tablets - take one at night prn anxiety",
            "metformin 500 mg twice a day with meals",
            "Lisinopril 10 mg tab, 1 tab(s), Oral, Daily",
            "Atorvastatin (Lipitor) 40 mg nightly",
            "Gabapentin 300 mg capsule; 1 capsule (300 mg total) by mouth 3 (three) times a day",
            "Omeprazole DR 20 mg capsule take 1 capsule before breakfast",
            "Quetiapine 25mg tablets one to be taken at bedtime");

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static int read;

    private ShareOfReading() {}

    /** Prints one line a round; the first ones warm up. */
    public static void main(String[] arguments) {
        InteractionChecker checker = InteractionChecker.create();
        Recogniser recogniser = new Recogniser(KnowledgeBase.load());
        MedicationList everyday = hostile("", "vitamin ");
        MedicationList unknown = hostile("oxycodone ", "qvxk zrtw plm ");
        for (int round = 0; round < ROUNDS; round++) {
            double reading = micros(LISTS, () -> recogniser.recognise(DIRECTIONS));
            double check = micros(LISTS, () -> checker.check(DIRECTIONS).warnings());
            System.out.printf(
                    Locale.ROOT,
                    "reading %.1f us of a check of %.1f us: %.0f %%; ten long lines %.0f and %.0f us%n",
                    reading,
                    check,
                    100 * reading / check,
                    micros(LISTS / 50, () -> recogniser.recognise(everyday)),
                    micros(LISTS / 50, () -> recogniser.recognise(unknown)));
        }
        if (read == 0) {
            throw new IllegalStateException("Nothing was read.");
        }
    }

    private static MedicationList hostile(String beginning, String repeated) {
        String line = (beginning + repeated.repeat(LONGEST)).substring(0, LONGEST);
        return MedicationList.of(Collections.nCopies(10, line).toArray(String[]::new));
    }

    private static double micros(int times, Supplier<? extends List<?>> action) {
        long start = THREAD.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            read += action.get().size();
        }
        return (THREAD.getCurrentThreadCpuTime() - start) / 1_000.0 / times;
    }
}
