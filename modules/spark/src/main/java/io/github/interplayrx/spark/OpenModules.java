package io.github.interplayrx.spark;

import java.util.List;

/** Whether Java lets Spark reach what it reaches into. */
final class OpenModules {
    private static final List<String> NEEDED =
            List.of("java.lang", "java.lang.invoke", "java.nio", "java.util", "sun.nio.ch", "sun.util.calendar");

    private OpenModules() {}

    static void check() {
        check(NEEDED);
    }

    static void check(List<String> packages) {
        Module java = Object.class.getModule();
        List<String> closed = packages.stream()
                .filter(name -> !java.isOpen(name, OpenModules.class.getModule()))
                .toList();
        if (!closed.isEmpty()) {
            throw new InvalidScreeningException("Java does not open " + String.join(", ", closed)
                    + " to Spark.\nMaybe start the job with spark-submit, or Java with "
                    + String.join(
                            " ",
                            closed.stream()
                                    .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED")
                                    .toList())
                    + ".");
        }
    }
}
