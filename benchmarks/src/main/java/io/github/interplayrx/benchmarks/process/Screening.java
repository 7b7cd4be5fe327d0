package io.github.interplayrx.benchmarks.process;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.cli.Main;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The command {@code screen} on a file against calling the API in a loop over the same file, taking turns in one process. Prints lists a
 * second of both, and the heap in use after a collection at the end, in kB.
 */
public final class Screening {
    private static final int TURNS = 5;

    private Screening() {}

    /** Takes the file and the number of its lines. */
    public static void main(String[] arguments) throws IOException {
        Path requests = Path.of(arguments[0]);
        int lines = Integer.parseInt(arguments[1]);
        long bestScreen = Long.MAX_VALUE;
        long bestLoop = Long.MAX_VALUE;
        PrintStream console = System.out;
        for (int i = 0; i < TURNS; i++) {
            long start = System.nanoTime();
            screen(requests);
            bestScreen = Math.min(bestScreen, System.nanoTime() - start);
            start = System.nanoTime();
            loop(requests);
            bestLoop = Math.min(bestLoop, System.nanoTime() - start);
        }
        System.setOut(console);
        console.println(lines * 1_000_000_000L / bestScreen + " " + lines * 1_000_000_000L / bestLoop + " "
                + heapInUse() / 1_000);
    }

    private static void screen(Path requests) throws IOException {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        try (FileInputStream in = new FileInputStream(requests.toFile())) {
            System.setIn(in);
            Main.main(new String[] {"screen"});
        }
    }

    private static void loop(Path requests) throws IOException {
        InteractionChecker checker = InteractionChecker.create();
        try (BufferedReader lines = Files.newBufferedReader(requests);
                PrintStream out = new PrintStream(OutputStream.nullOutputStream())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.println(checker.checkJson(line).toJson());
            }
        }
    }

    private static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
