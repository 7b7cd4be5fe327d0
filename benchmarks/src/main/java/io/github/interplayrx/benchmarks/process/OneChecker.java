package io.github.interplayrx.benchmarks.process;

import com.sun.management.OperatingSystemMXBean;
import io.github.interplayrx.InteractionChecker;
import java.lang.management.ManagementFactory;

/**
 * What the first checker of a process costs: CPU of all threads and of the creating one alone in ms, and the heap it holds in kB. The
 * difference between the two is mostly the compiler of the machine at work.
 */
public final class OneChecker {
    private OneChecker() {}

    /** Prints the three numbers. */
    public static void main(String[] arguments) throws InterruptedException {
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long heap = heapInUse();
        long ofAll = process.getProcessCpuTime();
        long ofThis = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        InteractionChecker checker = InteractionChecker.create();
        ofThis = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - ofThis;
        ofAll = process.getProcessCpuTime() - ofAll;
        heap = heapInUse() - heap;
        System.out.println(ofAll / 1_000_000 + " " + ofThis / 1_000_000 + " " + heap / 1_000 + " "
                + checker.check().status());
    }

    private static long heapInUse() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(20);
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
