package io.github.interplayrx.benchmarks;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/**
 * One thread against two, taking turns in one process: separate processes may be compiled differently, which says more about the compiler
 * than about threads. Prints how many lists a second one and two threads check, and the same for the floor.
 */
public final class TwoThreads {
    private static final int MEDICATIONS = 10;
    private static final int WARM_UP_SECONDS = 15;
    private static final int ROUNDS = 9;
    private static final double SECONDS = 1.5;

    private final IntFunction<Object> work;

    private TwoThreads(IntFunction<Object> work) {
        this.work = work;
    }

    /** Measures both. */
    public static void main(String[] arguments) throws InterruptedException {
        Workload workload = new Workload(MEDICATIONS);
        String check = new TwoThreads(i -> workload.check(workload.step(i))).inTurns();
        String floor = new TwoThreads(i -> workload.floor(workload.step(i))).inTurns();
        System.out.println(check + " " + floor);
    }

    private String inTurns() throws InterruptedException {
        aSecond(1, WARM_UP_SECONDS);
        double[] one = new double[ROUNDS];
        double[] two = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            one[i] = aSecond(1, SECONDS);
            two[i] = aSecond(2, SECONDS);
        }
        return Child.median(one) + " " + Child.median(two);
    }

    /** How often so many threads together do the work in a second. */
    private double aSecond(int threads, double seconds) throws InterruptedException {
        AtomicLong done = new AtomicLong();
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        Thread[] workers = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            workers[i] = new Thread(() -> done.addAndGet(until(end)));
        }
        Arrays.stream(workers).forEach(Thread::start);
        for (Thread worker : workers) {
            worker.join();
        }
        return done.get() / ((System.nanoTime() - start) / 1e9);
    }

    private long until(long end) {
        int done = 0;
        while (System.nanoTime() < end) {
            if (work.apply(done) == null) {
                throw new IllegalStateException("There is no result.");
            }
            done++;
        }
        return done;
    }
}
