import io.github.interplayrx.internal.engine.RuleEngine;
import io.github.interplayrx.internal.recognition.Recogniser;
import io.github.interplayrx.internal.source.KnowledgeFiles;
import io.github.interplayrx.internal.source.KnowledgeIndex;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.KnowledgeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Checks the knowledge and writes the indexes from which the library starts. The build runs it once the classes and the rules are
 * compiled.
 *
 * <p>Usage: {@code java -classpath <compiled classes and dependencies> WriteIndex.java <resources> <directory of the indexes>}
 */
public final class WriteIndex {
    private WriteIndex() {}

    /** Takes the directory with {@code knowledge/} and {@code rules/}, and the one to write to. */
    public static void main(String[] arguments) throws IOException {
        Path resources = Path.of(arguments[0]);
        Path indexes = Files.createDirectories(Path.of(arguments[1]));
        try {
            KnowledgeBase knowledge = KnowledgeBase.load(resources);
            Files.write(indexes.resolve("knowledge.index"), KnowledgeIndex.write(KnowledgeFiles.below(resources)));
            Files.write(indexes.resolve("names.index"), Recogniser.indexOfNames(knowledge));
            Files.write(indexes.resolve("codes.index"), Recogniser.indexOfCodes(knowledge));
            Files.write(indexes.resolve("rules.index"), RuleEngine.index(knowledge));
        } catch (KnowledgeException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
