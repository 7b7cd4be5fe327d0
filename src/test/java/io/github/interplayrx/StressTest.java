package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.knowledge.KnowledgeBase;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Short by default; {@code -Dinterplay.stress.checks=1000000} and {@code -Dinterplay.stress.checkers=50} make it long. */
class StressTest {
    private static final int CHECKS = Integer.getInteger("interplay.stress.checks", 4_000);
    private static final int CHECKERS = Integer.getInteger("interplay.stress.checkers", 3);
    private static final int THREADS = 4;
    private static final long ALLOWED_GROWTH = 8L << 20;
    private static final List<String[]> LISTS = List.of(
            new String[] {"baclofen", "oxycodone", "alcohol"},
            new String[] {"phenelzine", "fluoxetine", "Zzyzxol"},
            new String[] {"methadone", "citalopram", "ondansetron", "haloperidol", "diazepam", "lithium"});

    private final KnowledgeBase knowledge = BundledChecker.get().knowledge();

    @Test
    void memory_stays_flat_over_many_checks_in_many_threads() throws Exception {
        InteractionChecker checker = BundledChecker.get();
        List<String> expected =
                LISTS.stream().map(names -> checker.check(names).toJson()).toList();
        agree(checker, expected, CHECKS);
        long before = heapInUse();

        agree(checker, expected, CHECKS);

        assertThat(heapInUse() - before).isLessThan(ALLOWED_GROWTH);
    }

    @Test
    void a_checker_that_is_dropped_leaves_nothing_behind() throws Exception {
        List<String> expected = LISTS.stream()
                .map(names -> BundledChecker.get().check(names).toJson())
                .toList();
        List<WeakReference<InteractionChecker>> dropped = new ArrayList<>();
        dropped.add(used(expected));
        int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();

        for (int i = 1; i < CHECKERS; i++) {
            dropped.add(used(expected));
        }

        heapInUse();
        assertThat(dropped).allMatch(each -> each.get() == null);
        assertThat(ManagementFactory.getClassLoadingMXBean().getLoadedClassCount())
                .isLessThan(classes + 100);
    }

    private WeakReference<InteractionChecker> used(List<String> expected) throws Exception {
        InteractionChecker checker =
                InteractionChecker.builder().knowledge(knowledge).build();
        agree(checker, expected, 100);
        return new WeakReference<>(checker);
    }

    private static void agree(InteractionChecker checker, List<String> expected, int checks) throws Exception {
        Callable<Boolean> work = () -> {
            boolean same = true;
            for (int i = 0; i < checks / THREADS; i++) {
                int list = i % LISTS.size();
                same &= checker.check(LISTS.get(list)).toJson().equals(expected.get(list));
            }
            return same;
        };
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Boolean> each : threads.invokeAll(Collections.nCopies(THREADS, work))) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The smallest of several readings, because one collection may leave garbage behind. */
    private static long heapInUse() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
