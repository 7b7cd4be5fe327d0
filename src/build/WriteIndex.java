import io.github.interplayrx.internal.engine.RuleEngine;
import io.github.interplayrx.internal.recognition.Recogniser;
import io.github.interplayrx.internal.source.KnowledgeFiles;
import io.github.interplayrx.internal.source.KnowledgeIndex;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.KnowledgeException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks the knowledge and writes the indexes from which the library starts. The build runs it once the classes and the rules are
 * compiled.
 *
 * <p>Usage: {@code java -classpath <compiled classes and dependencies> WriteIndex.java <resources> <directory of the indexes> <compiled classes>}
 */
public final class WriteIndex {
    private static final String CLASS = ".class";

    private WriteIndex() {}

    /** Takes the directory with {@code knowledge/} and {@code rules/}, the one to write to, and the one with the compiled rules. */
    public static void main(String[] arguments) throws IOException {
        Path resources = Path.of(arguments[0]);
        Path indexes = Files.createDirectories(Path.of(arguments[1]));
        try {
            KnowledgeBase knowledge = KnowledgeBase.load(resources);
            Files.write(indexes.resolve("knowledge.index"), KnowledgeIndex.write(KnowledgeFiles.below(resources)));
            Files.write(indexes.resolve("names.index"), Recogniser.indexOfNames(knowledge));
            Files.write(indexes.resolve("codes.index"), Recogniser.indexOfCodes(knowledge));
            Files.write(indexes.resolve("rules.index"), RuleEngine.index(knowledge));
            Files.write(indexes.resolve("rules.classes"), classesOfRules(Path.of(arguments[2])));
        } catch (KnowledgeException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** The classes of the compiled rules, each with its name and its length before it. */
    private static byte[] classesOfRules(Path compiled) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream file = new DataOutputStream(bytes);
                Stream<Path> below = Files.walk(compiled.resolve("io/github/interplayrx/rules"))) {
            List<Path> classes = below.filter(each -> each.toString().endsWith(CLASS))
                    .sorted()
                    .toList();
            file.writeInt(classes.size());
            for (Path each : classes) {
                byte[] content = Files.readAllBytes(each);
                String name =
                        compiled.relativize(each).toString().replace('\\', '.').replace('/', '.');
                file.writeUTF(name.substring(0, name.length() - CLASS.length()));
                file.writeInt(content.length);
                file.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
