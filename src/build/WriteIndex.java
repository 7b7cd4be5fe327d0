import io.github.interplayrx.internal.base.index.IndexWriter;
import io.github.interplayrx.internal.base.json.Json;
import io.github.interplayrx.internal.base.json.JsonCursor;
import io.github.interplayrx.internal.base.text.NameTable;
import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.internal.engine.RuleEngine;
import io.github.interplayrx.internal.recognition.Recogniser;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.KnowledgeException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks the knowledge and writes the indexes from which the library starts. The build runs it once the classes and the rules are
 * compiled.
 *
 * <p>Usage: {@code java -classpath <compiled classes and dependencies> WriteIndex.java <resources> <directory of the indexes> <compiled classes>}
 */
public final class WriteIndex {
    /** An object without fields, as compact text. */
    private static final String EMPTY = "o0:";

    private static final String CLASS = ".class";

    private final Path resources;
    private final Json json = Json.create();

    private WriteIndex(Path resources) {
        this.resources = resources;
    }

    /** Takes the directory with {@code knowledge/} and {@code rules/}, the one to write to, and the one with the compiled rules. */
    public static void main(String[] arguments) throws IOException {
        Path resources = Path.of(arguments[0]);
        Path indexes = Files.createDirectories(Path.of(arguments[1]));
        try {
            KnowledgeBase knowledge = KnowledgeBase.load(resources);
            Files.write(indexes.resolve("knowledge.index"), new WriteIndex(resources).entriesOf(knowledge));
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

    private byte[] entriesOf(KnowledgeBase knowledge) throws IOException {
        JsonCursor root = parse("knowledge/knowledge.json");
        Map<String, String> substances = new TreeMap<>();
        for (String each : root.texts("substances")) {
            substances.putAll(entries("knowledge/substances/" + each + ".json", "substances", at -> at.text("id")));
        }
        Map<String, String> effects = entries("knowledge/effects.json", "effects", at -> at.text("id"));
        Map<String, String> hazards = new LinkedHashMap<>();
        Map<String, String> rules = new TreeMap<>();
        for (String hazard : root.texts("hazards")) {
            JsonCursor file = parse("rules/" + hazard + ".json");
            hazards.put(hazard, file.text("title"));
            file.list("rules")
                    .forEach(rule -> rules.put(
                            rule.text("id"), rule.with("hazard", hazard).compact()));
        }
        Map<String, String> groups = new TreeMap<>(entries("knowledge/groups.json", "groups", at -> at.text("id")));
        effects.keySet().forEach(id -> groups.put(id, EMPTY));
        substances.keySet().forEach(id -> groups.put(id, EMPTY));
        return new IndexWriter()
                .add("knowledge", Map.of("knowledge", root.compact()))
                .add("sources", entries("knowledge/sources.json", "sources", at -> at.text("key")))
                .add("effects", effects)
                .add(
                        "clinicalEffects",
                        entries("knowledge/clinical-effects.json", "clinicalEffects", at -> at.text("id")))
                .add(
                        "withdrawalClasses",
                        entries("knowledge/withdrawal-classes.json", "withdrawalClasses", at -> at.text("id")))
                .add("escalations", entries("rules/escalations.json", "escalations", at -> at.text("id")))
                .add("atc", atcCodes())
                .add("substances", substances)
                .add("ingredients", ingredients(knowledge))
                .add(
                        "ambiguousNames",
                        entries(
                                "knowledge/ambiguous-names.json",
                                "ambiguousNames",
                                at -> NameText.normalise(at.text("name"))))
                .add("groups", groups)
                .add("hazards", hazards)
                .add("rules", rules)
                .bytes();
    }

    private Map<String, String> entries(String file, String list, Function<JsonCursor, String> key) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        parse(file).list(list).forEach(entry -> entries.put(key.apply(entry), entry.compact()));
        return entries;
    }

    private Map<String, String> atcCodes() throws IOException {
        Map<String, String> codes = new TreeMap<>();
        for (JsonCursor at : parse("knowledge/codes/atc.json").list("codes")) {
            List<String> ofOne = at.texts("codes");
            ofOne.addAll(at.texts("otherRoutes"));
            codes.merge(at.text("substance"), String.join(" ", ofOne), (some, more) -> some + " " + more);
        }
        return codes;
    }

    private static Map<String, String> ingredients(KnowledgeBase knowledge) {
        Map<String, String> rows = new TreeMap<>();
        NameTable.forEachRow("ingredients", row -> rows.put(row.text(0), row.line()));
        return knowledge.ingredients().stream()
                .collect(Collectors.toMap(each -> each.id(), each -> rows.get(each.id()), (a, b) -> b, TreeMap::new));
    }

    private JsonCursor parse(String file) throws IOException {
        return json.parse(file, Files.readString(resources.resolve(file)), fault -> {
                    throw new IllegalStateException(fault.toString());
                })
                .orElseThrow();
    }
}
