package io.github.interplayrx.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A check and its steps, one list after the other. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CheckBenchmark {

    /** What threads share. */
    @State(Scope.Benchmark)
    public static class Shared {
        @Param("10")
        int medications;

        Workload workload;

        /** Loads the knowledge and prepares the lists. */
        @Setup
        public void prepare() {
            workload = new Workload(medications);
        }
    }

    /** Where a thread stands. */
    @State(Scope.Thread)
    public static class Position {
        int next;
    }

    /** From the submitted list to the report. */
    @Benchmark
    public Object check(Shared shared, Position at) {
        return shared.workload.check(shared.workload.step(at.next++));
    }

    /** Names alone. */
    @Benchmark
    public Object names(Shared shared, Position at) {
        return shared.workload.names(shared.workload.step(at.next++));
    }

    /** Rules alone, from recognised lines to findings. */
    @Benchmark
    public Object rules(Shared shared, Position at) {
        return shared.workload.rules(shared.workload.step(at.next++));
    }

    /** Merging and report alone. */
    @Benchmark
    public Object report(Shared shared, Position at) {
        return shared.workload.report(shared.workload.step(at.next++));
    }

    /** Reading a request. */
    @Benchmark
    public Object jsonIn(Shared shared, Position at) {
        return shared.workload.jsonIn(shared.workload.step(at.next++));
    }

    /** Printing a report. */
    @Benchmark
    public Object jsonOut(Shared shared, Position at) {
        return shared.workload.jsonOut(shared.workload.step(at.next++));
    }

    /** Rules alone in plain Java. */
    @Benchmark
    public Object floor(Shared shared, Position at) {
        return shared.workload.floor(shared.workload.step(at.next++));
    }
}
