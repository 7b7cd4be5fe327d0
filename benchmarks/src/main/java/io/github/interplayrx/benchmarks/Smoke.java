package io.github.interplayrx.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the build looks at: the floor agrees with the library on seeded lists, and a check of ten medications leaves no more garbage than
 * it may. Nothing here depends on time, so nothing here fails because a machine is busy.
 */
public final class Smoke {
    private static final int LISTS = 3_000;
    private static final int MEDICATIONS = 10;
    private static final int CHECKS = 20_000;
    /** How much the JIT compiler removes differs from one round to the next while it is still at work: the least of them counts. */
    private static final int ROUNDS = 6;

    /** A third above what was measured when the limit was set. Lower it when a check gets leaner. */
    private static final long MOST_BYTES = 48_000;

    private Smoke() {}

    /** Exits with 1 if one of the two does not hold. */
    public static void main(String[] arguments) {
        // First, because what the floor runs would keep the JIT compiler from seeing that some objects never leave a
        // check.
        long bytes = bytesOfCheck();
        boolean agrees = Agreement.holds(LISTS, 1);
        System.out.println("A check of " + MEDICATIONS + " medications allocates " + bytes + " bytes; the limit is "
                + MOST_BYTES + ".");
        if (!agrees || bytes > MOST_BYTES) {
            System.exit(1);
        }
    }

    private static long bytesOfCheck() {
        Workload workload = new Workload(MEDICATIONS);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long before = thread.getCurrentThreadAllocatedBytes();
            run(workload);
            least = Math.min(least, (thread.getCurrentThreadAllocatedBytes() - before) / CHECKS);
        }
        return least;
    }

    private static void run(Workload workload) {
        for (int i = 0; i < CHECKS; i++) {
            if (workload.check(workload.step(i)).warnings() == null) {
                throw new IllegalStateException("There is no report.");
            }
        }
    }
}
