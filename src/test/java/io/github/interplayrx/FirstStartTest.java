package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Warning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when the first thing that a process does with the library goes wrong. Each in a process of its own. */
class FirstStartTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "blind-loader",
                "no-loader",
                "no-stack",
                "no-stack-for-a-request",
                "no-stack-for-printing",
                "no-stack-for-reading-after-much-printing"
            })
    void a_first_start_in_bad_circumstances_works_or_leaves_the_next_one_whole(String circumstances) throws Exception {
        assertThat(outputOfProcess(circumstances)).endsWith("opioid-gaba-b-agonist\n");
    }

    private static String outputOfProcess(String circumstances) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xss512k",
                        "-XX:CompileCommand=quiet",
                        "-XX:CompileCommand=exclude," + Start.class.getName() + "::*",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Start.class.getName(),
                        circumstances)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output;
    }

    /** A process that starts the library for the first time. */
    static final class Start {
        private static final String REQUEST =
                "{\"patient\": {\"age\": 70}, \"medications\": [{\"name\": \"baclofen\"}, {\"name\": \"oxycodone\"}]}";

        private Start() {}

        public static void main(String[] arguments) {
            switch (arguments[0]) {
                case "blind-loader" -> Thread.currentThread().setContextClassLoader(new ClassLoader(null) {});
                case "no-loader" -> Thread.currentThread().setContextClassLoader(null);
                case "no-stack" -> {
                    InteractionChecker checker = InteractionChecker.create();
                    withoutStack(() -> checker.check("baclofen", "oxycodone"));
                }
                case "no-stack-for-a-request" -> {
                    InteractionChecker checker = InteractionChecker.create();
                    withoutStack(() -> checker.checkJson(REQUEST));
                }
                case "no-stack-for-printing" -> {
                    InteractionReport report = InteractionChecker.create().check("baclofen", "oxycodone");
                    withoutStack(() -> InteractionReport.fromJson(report.toJson()));
                }
                case "no-stack-for-reading-after-much-printing" -> {
                    InteractionReport report = InteractionChecker.create().check("baclofen", "oxycodone");
                    String json = "";
                    for (int i = 0; i < 1_000; i++) {
                        json = report.toJson();
                    }
                    String printed = json;
                    withoutStack(() -> InteractionReport.fromJson(printed));
                }
                default -> throw new IllegalArgumentException(arguments[0]);
            }
            InteractionChecker.create().check("baclofen", "oxycodone").warnings().stream()
                    .map(Warning::rule)
                    .filter("opioid-gaba-b-agonist"::equals)
                    .forEach(System.out::println);
        }

        private static void withoutStack(Supplier<InteractionReport> action) {
            for (int left = 0; left < 120; left++) {
                try {
                    descend(action, left * 50);
                } catch (RuntimeException | StackOverflowError | LinkageError e) {
                    // What matters is the next time.
                }
            }
            action.get().warnings().stream()
                    .map(Warning::rule)
                    .filter("opioid-gaba-b-agonist"::equals)
                    .findFirst()
                    .orElseThrow();
        }

        /** Does it where the stack has about so many frames left. */
        private static int descend(Supplier<InteractionReport> action, int left) {
            int[] depth = {0};
            try {
                bottom(depth);
            } catch (StackOverflowError e) {
                // Now the depth is known.
            }
            return down(action, depth[0] - left);
        }

        private static void bottom(int[] depth) {
            depth[0]++;
            bottom(depth);
        }

        private static int down(Supplier<InteractionReport> action, int frames) {
            return frames <= 0 ? action.get().warnings().size() : 1 + down(action, frames - 1);
        }
    }
}
