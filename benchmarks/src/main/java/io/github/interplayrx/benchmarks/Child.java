package io.github.interplayrx.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs a program of {@code process} in a virtual machine of its own. */
final class Child {
    private Child() {}

    /** What the program prints. */
    static String output(List<String> options, Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed: " + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new IllegalStateException(command + " could not be run.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A program and the options of its virtual machine. */
    record Start(String what, List<String> options, Class<?> program) {}

    /**
     * Median of the wall-clock time in ms from the start of each process to its end. The programs take turns, so that a machine that is
     * slower for a while is so for all of them.
     */
    static double[] milliseconds(int rounds, List<Start> programs) {
        double[][] times = new double[programs.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < programs.size(); i++) {
                long start = System.nanoTime();
                output(programs.get(i).options(), programs.get(i).program());
                times[i][round] = (System.nanoTime() - start) / 1e6;
            }
        }
        return Arrays.stream(times).mapToDouble(Child::median).toArray();
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
