import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Checks a staged release for what Maven Central asks for: what a pom says, the jars of sources and Javadoc, sums, and signatures.
 *
 * <p>Usage: {@code java build/CheckStage.java <directory> [--unsigned]}
 */
class CheckStage {
    private static final List<String> ASKED = List.of(
            "name",
            "description",
            "url",
            "inceptionYear",
            "licenses/license/name",
            "licenses/license/url",
            "developers/developer/name",
            "scm/connection",
            "scm/developerConnection",
            "scm/url");

    private final List<String> faults = new ArrayList<>();
    private final boolean isSigned;

    private CheckStage(boolean isSigned) {
        this.isSigned = isSigned;
    }

    public static void main(String[] arguments) throws Exception {
        CheckStage check = new CheckStage(!List.of(arguments).contains("--unsigned"));
        List<Path> poms;
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            poms = files.filter(file -> file.toString().endsWith(".pom")).sorted().toList();
        }
        for (Path pom : poms) {
            check.check(pom);
        }
        check.faults.forEach(System.out::println);
        System.out.println(poms.size() + " artifacts, " + check.faults.size() + " faults");
        System.exit(check.faults.isEmpty() && !poms.isEmpty() ? 0 : 1);
    }

    private void check(Path pom) throws Exception {
        Document read = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
        Element project = read.getDocumentElement();
        for (String asked : ASKED) {
            if (text(project, asked).isBlank()) {
                faults.add(pom + ": no " + asked);
            }
        }
        for (String unwanted : List.of("parent", "build", "profiles")) {
            if (child(project, unwanted) != null) {
                faults.add(pom + ": a " + unwanted + ", which is the build's own");
            }
        }
        if (Files.readString(pom).contains("SNAPSHOT")) {
            faults.add(pom + ": speaks of a SNAPSHOT");
        }
        checkSums(pom);
        if (!text(project, "packaging").equals("pom")) {
            checkJars(pom.toString().replaceFirst("\\.pom$", ""));
        }
    }

    private void checkJars(String artifact) throws IOException {
        for (String kind : List.of("", "-sources", "-javadoc")) {
            Path jar = Path.of(artifact + kind + ".jar");
            if (!Files.exists(jar)) {
                faults.add(jar + ": missing");
                continue;
            }
            checkSums(jar);
            String wanted = kind.isEmpty() ? ".class" : kind.equals("-sources") ? ".java" : "index.html";
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                if (zip.stream().noneMatch(entry -> entry.getName().endsWith(wanted))) {
                    faults.add(jar + ": holds no " + wanted);
                }
            }
        }
    }

    private void checkSums(Path file) {
        for (String beside : isSigned ? List.of(".md5", ".sha1", ".asc") : List.of(".md5", ".sha1")) {
            if (!Files.exists(Path.of(file + beside))) {
                faults.add(file + beside + ": missing");
            }
        }
    }

    private static String text(Element in, String path) {
        Element at = in;
        for (String step : path.split("/")) {
            at = at == null ? null : child(at, step);
        }
        return at == null ? "" : at.getTextContent();
    }

    private static Element child(Element in, String name) {
        for (Node each = in.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element && element.getNodeName().equals(name)) {
                return element;
            }
        }
        return null;
    }
}
