import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the built consumers, each on this JDK and on the newest one that stands beside it, and looks at what they print. With the Drools of
 * other hosts all cases of the conformance pack are judged.
 */
class RunConsumers {
    private static final String EXPECTED = "CRITICAL opioid-sedative-third-depressant";
    private static final List<String> NAMES = List.of("baclofen", "oxycodone", "alcohol");
    private static final String COMMAND_LINE = "io.github.interplayrx.cli.Main";
    private static final String MISSPELT =
            "{\"medications\":[{\"name\":\"baclofin\"},{\"name\":\"oxycodon hcl\"},{\"name\":\"clonazepan\"},{\"name\":\"amitript\"}]}\n";
    private static final List<String> OTHER_DROOLS = List.of("drools-8", "drools-9", "drools-10.1");

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path consumers = Path.of(arguments[0]).toAbsolutePath();
        Path conformance = Path.of(arguments[1]).toAbsolutePath();
        boolean allRun = packBringsNoJars(consumers);
        for (Map.Entry<Runtime.Version, Path> jdk : thisAndTheNewest().entrySet()) {
            for (Map.Entry<String, List<String>> consumer : commands(consumers).entrySet()) {
                allRun &= runs(consumer.getKey(), consumer.getValue(), jdk.getKey(), jdk.getValue(), consumers);
            }
        }
        for (String drools : OTHER_DROOLS) {
            allRun &= holdsEveryCase(consumers.resolve(drools), conformance);
        }
        allRun &= reportsAreTheSameToTheLetter(consumers);
        System.exit(allRun ? 0 : 1);
    }

    private static Map<String, List<String>> commands(Path consumers) {
        Path plain = consumers.resolve("classpath/target");
        Path pack = consumers.resolve("rule-pack/target");
        Path module = consumers.resolve("module-path/target");
        String separator = System.getProperty("path.separator");
        Map<String, List<String>> commands = new TreeMap<>();
        commands.put(
                "classpath",
                List.of("-cp", plain.resolve("classes") + separator + plain.resolve("lib") + "/*", "consumer.Main"));
        commands.put(
                "rule pack",
                List.of("-cp", pack.resolve("classes") + separator + pack.resolve("lib") + "/*", "consumer.Main"));
        commands.put(
                "module path",
                List.of("-p", module.resolve("classes") + separator + module.resolve("lib"), "-m", "consumer/consumer.Main"));
        commands.put(
                "Spring Boot jar",
                List.of("-jar", consumers.resolve("spring-boot/target/spring-boot.jar").toString()));
        return commands;
    }

    /** What compiles DRL must not come along with a pack. */
    private static boolean packBringsNoJars(Path consumers) throws IOException {
        Set<String> ofTheLibrary = jarsIn(consumers.resolve("classpath/target/lib"));
        Set<String> ofThePack = jarsIn(consumers.resolve("rule-pack/target/lib"));
        if (!ofThePack.equals(ofTheLibrary)) {
            System.out.println("FAILED rule pack: it runs with the jars " + ofThePack + ", the library with " + ofTheLibrary);
        }
        return ofThePack.equals(ofTheLibrary);
    }

    private static Set<String> jarsIn(Path directory) throws IOException {
        try (Stream<Path> jars = Files.list(directory)) {
            return jars.map(jar -> jar.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean runs(String consumer, List<String> command, Runtime.Version version, Path home, Path directory)
            throws IOException, InterruptedException {
        List<String> call = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
        call.addAll(command);
        call.addAll(NAMES);
        Process process = new ProcessBuilder(call)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean asExpected = process.waitFor() == 0 && printed.lines().anyMatch(line -> line.startsWith(EXPECTED));
        System.out.println((asExpected ? "ran " : "FAILED ") + consumer + " on JDK " + version);
        if (!asExpected) {
            System.out.println("Expected a line that begins with \"" + EXPECTED + "\". Found:\n" + printed);
        }
        return asExpected;
    }

    /** The cases, screened with the Drools of a host in place of ours. */
    private static boolean holdsEveryCase(Path consumer, Path conformance) throws IOException, InterruptedException {
        Set<String> drools = versionsOfDrools(consumer.resolve("target/lib"));
        Path target = consumer.resolve("target");
        Path requests = target.resolve("requests.ndjson");
        Path reports = target.resolve("reports.ndjson");
        Path verdicts = target.resolve("verdicts.txt");
        Path nothing = Files.writeString(target.resolve("nothing"), "");
        boolean allPassed = drools.size() == 1
                && drools.iterator().next().startsWith(consumer.getFileName().toString().replace("drools-", "") + ".")
                && call(consumer, nothing, requests, "conformance", "requests", conformance.toString()) == 0
                && call(consumer, requests, reports, "screen") == 0
                && call(consumer, reports, verdicts, "conformance", "verdicts", conformance.toString()) == 0;
        System.out.println((allPassed ? "ran " : "FAILED ") + "conformance with Drools " + drools);
        if (!allPassed && Files.exists(verdicts)) {
            try (Stream<String> lines = Files.lines(verdicts)) {
                lines.filter(line -> !line.startsWith("passed ")).limit(50).forEach(System.out::println);
            }
        }
        return allPassed;
    }

    /** Whatever else is on the class path of a host: one of them has a library that measures how alike two words are. */
    private static boolean reportsAreTheSameToTheLetter(Path consumers) throws IOException, InterruptedException {
        Set<String> ofTheCases = new TreeSet<>();
        Set<String> ofMisspeltNames = new TreeSet<>();
        for (String drools : OTHER_DROOLS) {
            Path target = consumers.resolve(drools).resolve("target");
            Path misspelt = Files.writeString(target.resolve("misspelt.ndjson"), MISSPELT);
            Path suggested = target.resolve("suggested.ndjson");
            call(consumers.resolve(drools), misspelt, suggested, "screen");
            ofTheCases.add(Files.readString(target.resolve("reports.ndjson")));
            ofMisspeltNames.add(Files.readString(suggested));
        }
        boolean isSame = ofTheCases.size() == 1
                && ofMisspeltNames.size() == 1
                && ofMisspeltNames.iterator().next().contains("\"suggestions\":[\"baclofen\"");
        System.out.println((isSame ? "ran " : "FAILED ") + "the same reports on every class path");
        if (!isSame) {
            ofMisspeltNames.forEach(System.out::println);
        }
        return isSame;
    }

    private static Set<String> versionsOfDrools(Path lib) throws IOException {
        return jarsIn(lib).stream()
                .filter(jar -> jar.startsWith("drools-") || jar.startsWith("kie-"))
                .map(jar -> jar.replaceFirst("^[a-z-]+-(?=[0-9])", "").replace(".jar", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int call(Path consumer, Path in, Path out, String... arguments)
            throws IOException, InterruptedException {
        List<String> call = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                consumer.resolve("target/lib") + "/*",
                COMMAND_LINE));
        call.addAll(List.of(arguments));
        return new ProcessBuilder(call)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
    }

    private static Map<Runtime.Version, Path> thisAndTheNewest() throws IOException {
        TreeMap<Runtime.Version, Path> found = new TreeMap<>(Comparator.comparing(Runtime.Version::feature));
        Path running = Path.of(System.getProperty("java.home")).toRealPath();
        for (Path place : List.of(running.getParent(), home(".sdkman/candidates/java"), home(".jdks"))) {
            for (Path directory : directoriesIn(place)) {
                add(directory, found);
            }
        }
        Map<Runtime.Version, Path> chosen = new TreeMap<>(found.comparator());
        chosen.put(Runtime.version(), running);
        chosen.putIfAbsent(found.lastKey(), found.lastEntry().getValue());
        return chosen;
    }

    private static Path home(String directory) {
        return Path.of(System.getProperty("user.home")).resolve(directory);
    }

    private static List<Path> directoriesIn(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> directories = Files.list(place)) {
            return directories.filter(Files::isDirectory).toList();
        }
    }

    private static void add(Path home, Map<Runtime.Version, Path> found) throws IOException {
        Path release = home.resolve("release");
        if (!Files.exists(release) || !Files.isExecutable(home.resolve("bin/java"))) {
            return;
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        }
        String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "").split("_")[0];
        if (!version.startsWith("1.") && !version.isEmpty()) {
            found.putIfAbsent(Runtime.Version.parse(version), home);
        }
    }
}
