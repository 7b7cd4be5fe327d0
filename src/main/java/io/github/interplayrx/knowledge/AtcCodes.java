package io.github.interplayrx.knowledge;

import static io.github.interplayrx.model.MissingArgumentException.required;

import io.github.interplayrx.internal.base.json.Json;
import io.github.interplayrx.internal.base.json.JsonCursor;
import io.github.interplayrx.internal.base.json.JsonFault;
import io.github.interplayrx.internal.base.text.NameTable;
import io.github.interplayrx.model.Route;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * What ATC codes stand for. They are an artifact of their own, {@code interplay-atc}, because their terms of use differ from those of the library;
 * without them ATC is a code system that is known and of which no map is loaded. Immutable and thread-safe.
 *
 * <pre>{@code
 * InteractionChecker checker = InteractionChecker.builder().atcCodes(Atc.codes()).build();
 * }</pre>
 */
public final class AtcCodes {
    private static final String DIRECTORY = "io/github/interplayrx/atc/";
    private static final String SUBSTANCES = "atc.json";
    private static final String COMBINATIONS = "atc-combinations.tsv";
    private static final int LONGEST_FILE = 10_000_000;

    private final String terms;
    private final Map<String, Product> products;

    private AtcCodes(String terms, Map<String, Product> products) {
        this.terms = terms;
        this.products = Collections.unmodifiableMap(products);
    }

    /** What else is in a product whose code names only some of its ingredients. */
    public enum Others {
        /** Nothing. */
        NONE,
        /** Ingredients that it does not name. */
        UNNAMED,
        /** Medicines that act on the mind, which it does not name. */
        PSYCHOLEPTICS
    }

    /**
     * What a code stands for.
     *
     * @param substances ids of the substances that it names
     * @param route the local route that its group stands for, or null
     * @param others what it does not name
     */
    public record Product(List<String> substances, @Nullable Route route, Others others) {
        /**
         * Copies the list.
         *
         * @param substances ids of the substances that it names
         * @param route the local route that its group stands for, or null
         * @param others what it does not name
         */
        public Product {
            substances = List.copyOf(substances);
        }
    }

    /**
     * Reads the codes from the two files of {@code interplay-atc}.
     *
     * @param substances codes of substances, in the shape of the published schema {@code atc.schema.json}; stays open
     * @param combinations codes of combinations, a table with tabs; stays open
     * @return the codes
     * @throws KnowledgeException if something in them cannot be used; all faults are listed
     */
    public static AtcCodes read(InputStream substances, InputStream combinations) {
        required(substances, "substances");
        required(combinations, "combinations");
        Set<JsonFault> faults = new LinkedHashSet<>();
        Map<String, Product> products = new HashMap<>();
        Optional<JsonCursor> file = Json.create()
                .parse(SUBSTANCES, bounded(substances, SUBSTANCES, faults), faults::add)
                .filter(JsonCursor::isObject);
        file.ifPresent(root -> readSubstances(root, products));
        readCombinations(bounded(combinations, COMBINATIONS, faults), products);
        KnowledgeFault.refuse(faults);
        return new AtcCodes(file.map(root -> root.text("terms")).orElse(""), products);
    }

    /**
     * Reads the codes from the jar of {@code interplay-atc}, where it is not on the class path: on a command line, say.
     *
     * @param jar the jar
     * @return the codes
     * @throws KnowledgeException if it cannot be read, or something in it cannot be used
     */
    public static AtcCodes load(Path jar) {
        try (ZipFile zip = new ZipFile(required(jar, "jar").toFile());
                InputStream substances = entry(zip, SUBSTANCES);
                InputStream combinations = entry(zip, COMBINATIONS)) {
            return read(substances, combinations);
        } catch (IOException | UnsupportedOperationException e) {
            throw new KnowledgeException(List.of(new KnowledgeFault(
                    jar.toString(),
                    "",
                    jar.toString(),
                    "The file cannot be read as the jar of interplay-atc.",
                    "Maybe it is missing, or another file.")));
        }
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(DIRECTORY + name);
        if (entry == null) {
            throw new IOException("no " + name);
        }
        return zip.getInputStream(entry);
    }

    private static InputStream bounded(InputStream stream, String file, Set<JsonFault> faults) {
        try {
            byte[] bytes = stream.readNBytes(LONGEST_FILE + 1);
            if (bytes.length <= LONGEST_FILE) {
                return new ByteArrayInputStream(bytes);
            }
        } catch (IOException unreadable) {
            // Told below.
        }
        faults.add(new JsonFault(
                file,
                "",
                "",
                "The file cannot be read.",
                "Maybe it is another file: it has more than " + LONGEST_FILE + " bytes, or ends too early."));
        return InputStream.nullInputStream();
    }

    private static void readSubstances(JsonCursor root, Map<String, Product> products) {
        root.expectOnly(Set.of("$schema", "terms", "codes"));
        for (JsonCursor at : root.list("codes")) {
            if (at.isObject()) {
                at.expectOnly(Set.of("substance", "codes", "otherRoutes"));
                String substance = at.text("substance");
                at.texts("codes").forEach(code -> products.put(code, plain(substance, code)));
                at.texts("otherRoutes").forEach(code -> products.put(code, plain(substance, code)));
            }
        }
    }

    private static Product plain(String substance, String code) {
        return new Product(List.of(substance), route(code), Others.NONE);
    }

    private static void readCombinations(InputStream stream, Map<String, Product> products) {
        try {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(NameTable::row)
                    .forEach(row -> products.putIfAbsent(
                            row.text(0), new Product(row.list(1, ';'), null, others(row.text(2)))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Others others(String word) {
        return switch (word) {
            case "others" -> Others.UNNAMED;
            case "psycholeptics" -> Others.PSYCHOLEPTICS;
            default -> Others.NONE;
        };
    }

    /** The groups of the classification that stand for a route; the others say nothing of it. */
    private static @Nullable Route route(String code) {
        if (code.startsWith("D")) {
            boolean isSystemic = code.startsWith("D01B")
                    || code.startsWith("D05B")
                    || code.startsWith("D10B")
                    || code.startsWith("D11AH");
            return isSystemic ? null : Route.TOPICAL;
        }
        if (code.startsWith("S01")) {
            return code.startsWith("S01EC") ? null : Route.OPHTHALMIC;
        }
        if (code.startsWith("S03")) {
            return Route.OPHTHALMIC;
        }
        return switch (code.substring(0, Math.min(3, code.length()))) {
            case "S02" -> Route.OTIC;
            case "M02" -> Route.TOPICAL;
            case "A01" -> Route.DENTAL;
            case "G01" -> Route.VAGINAL;
            default -> null;
        };
    }

    /**
     * What a code stands for.
     *
     * @param code the code, in upper case
     * @return what it names; empty if it is not known
     */
    public Optional<Product> product(String code) {
        return Optional.ofNullable(products.get(required(code, "code")));
    }

    /**
     * All codes.
     *
     * @return what they stand for, by code
     */
    public Map<String, Product> products() {
        return products;
    }

    /**
     * Where the codes come from and on which terms they may be used.
     *
     * @return sentences for people
     */
    public String terms() {
        return terms;
    }
}
