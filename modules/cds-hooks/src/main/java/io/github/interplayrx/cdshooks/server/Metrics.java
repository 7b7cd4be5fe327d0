package io.github.interplayrx.cdshooks.server;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts answers and their time, as text for Prometheus. Nothing in it is about a patient. */
final class Metrics {
    private static final double[] BOUNDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5};
    private static final double NANOS = 1e9;

    private final Map<String, LongAdder> answers = new ConcurrentSkipListMap<>();
    private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
    private final LongAdder nanos = new LongAdder();

    Metrics() {
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = new LongAdder();
        }
    }

    void count(String endpoint, int status, long tookNanos) {
        String labels = "{endpoint=\"" + endpoint + "\",status=\"" + status + "\"}";
        answers.computeIfAbsent(labels, any -> new LongAdder()).increment();
        nanos.add(tookNanos);
        int bucket = 0;
        while (bucket < BOUNDS.length && tookNanos / NANOS > BOUNDS[bucket]) {
            bucket++;
        }
        buckets[bucket].increment();
    }

    String text(int inFlight) {
        StringBuilder out = new StringBuilder();
        head(out, "interplay_answers_total", "counter", "Answers by endpoint and status of HTTP.");
        new TreeMap<>(answers).forEach((labels, count) -> line(out, "interplay_answers_total" + labels, count.sum()));
        head(out, "interplay_answer_seconds", "histogram", "Seconds from the whole request head to the whole answer.");
        long below = 0;
        for (int i = 0; i < buckets.length; i++) {
            below += buckets[i].sum();
            String bound = i < BOUNDS.length ? String.valueOf(BOUNDS[i]) : "+Inf";
            line(out, "interplay_answer_seconds_bucket{le=\"" + bound + "\"}", below);
        }
        line(out, "interplay_answer_seconds_sum", nanos.sum() / NANOS);
        line(out, "interplay_answer_seconds_count", below);
        head(out, "interplay_in_flight", "gauge", "Requests that are being answered.");
        line(out, "interplay_in_flight", inFlight);
        return out.toString();
    }

    private static void head(StringBuilder out, String name, String type, String help) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void line(StringBuilder out, String name, Number value) {
        out.append(name).append(' ').append(value).append('\n');
    }
}
