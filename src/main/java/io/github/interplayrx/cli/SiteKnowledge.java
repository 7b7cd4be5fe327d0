package io.github.interplayrx.cli;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.knowledge.AtcCodes;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a site brings to a check on the command line. */
final class SiteKnowledge {
    @Option(names = "--terminology", paramLabel = "FILE", description = "What \"terminology import\" wrote.")
    private @Nullable Path terminology;

    @Option(names = "--atc", paramLabel = "JAR", description = "The jar of interplay-atc: ATC codes are understood.")
    private @Nullable Path atc;

    @Option(
            names = "--local-knowledge",
            paramLabel = "FILE",
            description = "Substances, interactions and severities of a site; may be given several times.")
    private List<Path> localKnowledge = List.of();

    InteractionChecker checker() {
        InteractionChecker.Builder builder = InteractionChecker.builder();
        localKnowledge.forEach(builder::localKnowledge);
        if (terminology != null) {
            builder.terminology(terminology);
        }
        if (atc != null) {
            builder.atcCodes(AtcCodes.load(atc));
        }
        return builder.build();
    }
}
