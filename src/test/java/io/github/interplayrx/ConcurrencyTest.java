package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.InteractionReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
    private static final int THREADS = 8;
    private static final int CHECKS = 10_000;
    private static final List<String[]> LISTS = List.of(
            new String[] {"baclofen", "oxycodone", "alcohol"},
            new String[] {"phenelzine", "fluoxetine"},
            new String[] {"amoxicillin"},
            new String[] {"methadone", "citalopram", "ondansetron", "haloperidol"},
            new String[] {"Zzyzxol", "diazepam"});

    @Test
    void eight_threads_agree_with_one() throws Exception {
        InteractionChecker checker = BundledChecker.get();
        List<List<String>> expected =
                LISTS.stream().map(names -> digest(checker.check(names))).toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> agreed = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                agreed.add(threads.submit(() -> {
                    int same = 0;
                    for (int i = 0; i < CHECKS; i++) {
                        int list = i % LISTS.size();
                        same += digest(checker.check(LISTS.get(list))).equals(expected.get(list)) ? 1 : 0;
                    }
                    return same;
                }));
            }
            for (Future<Integer> each : agreed) {
                assertThat(each.get(5, TimeUnit.MINUTES)).isEqualTo(CHECKS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> digest(InteractionReport report) {
        List<String> digest = new ArrayList<>();
        digest.add(report.statement());
        report.warnings()
                .forEach(w -> digest.add(
                        w.id() + w.severity() + w.because() + w.contains().size()));
        return digest;
    }
}
