package io.github.interplayrx.cli;

import io.github.interplayrx.InteractionChecker;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a site brings to a check on the command line. */
final class SiteKnowledge {
    @Option(names = "--terminology", paramLabel = "FILE", description = "What \"terminology import\" wrote.")
    private @Nullable Path terminology;

    InteractionChecker checker() {
        InteractionChecker.Builder builder = InteractionChecker.builder();
        return terminology == null
                ? builder.build()
                : builder.terminology(terminology).build();
    }
}
