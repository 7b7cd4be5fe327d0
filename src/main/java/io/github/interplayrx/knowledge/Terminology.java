package io.github.interplayrx.knowledge;

import static io.github.interplayrx.model.MissingArgumentException.required;

import io.github.interplayrx.internal.base.index.Index;
import io.github.interplayrx.internal.base.index.IndexWriter;
import io.github.interplayrx.internal.base.index.LazyMap;
import io.github.interplayrx.internal.base.text.NameTable;
import io.github.interplayrx.internal.source.RegularFile;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.InterplayException;
import io.github.interplayrx.model.KnowledgeVersion;
import io.github.interplayrx.model.Route;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The codes of a site: what products of code systems contain that the library may not ship. It stays as bytes, and a product is read when
 * somebody asks for it. Immutable and thread-safe.
 *
 * <pre>{@code
 * Terminology codes = Terminology.load(Path.of("north.terminology"));
 * codes.product("ndc", "00054023525").orElseThrow().substances();
 * }</pre>
 */
public final class Terminology {
    private static final long LONGEST_FILE = 1L << 30;

    private static final String FORMAT = "1";
    private static final int SHELVES = 32;
    private static final String ABOUT = "about";
    private static final String SYSTEMS = "systems";
    private static final String INGREDIENTS = "ingredients";

    private final Index index;
    private final KnowledgeVersion.Codes version;
    private final Map<String, Integer> systems = new TreeMap<>();
    private final Map<String, Substance> ingredients;
    private final List<Map<String, String>> shelves = new ArrayList<>(SHELVES);

    private Terminology(InputStream stream) throws IOException {
        index = Index.read(stream);
        if (stream.read() >= 0) {
            throw new IOException("Something stands after its end.");
        }
        Map<String, String> about = index.part(ABOUT);
        if (!FORMAT.equals(about.get("format"))) {
            throw new IOException("Its format is " + about.get("format") + ", and not " + FORMAT + ".");
        }
        version = new KnowledgeVersion.Codes(said("id", about), said("version", about), said("date", about));
        index.part(SYSTEMS).forEach((system, codes) -> systems.put(system, Integer.valueOf(codes)));
        ingredients = new LazyMap<>(index.part(INGREDIENTS), Terminology::ingredient);
        for (int i = 0; i < SHELVES; i++) {
            shelves.add(index.part(shelf(i)));
        }
    }

    private static String said(String what, Map<String, String> about) {
        return Objects.requireNonNull(about.get(what), what);
    }

    private static Substance ingredient(String id, String name) {
        return Substance.builder()
                .id(id)
                .name(name)
                .review(Substance.Review.RECOGNISED_NOT_CURATED)
                .build();
    }

    /**
     * Loads what {@link #writeTo} wrote.
     *
     * @param file the file
     * @return the terminology
     * @throws InterplayException if it cannot be read, or is not what was written
     */
    public static Terminology load(Path file) {
        try (InputStream stream = RegularFile.open(file, LONGEST_FILE)) {
            return new Terminology(stream);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableTerminologyException(String.valueOf(file), e);
        }
    }

    /**
     * Starts a terminology.
     *
     * @param id a name for it, which every report tells
     * @param version its version, as the site counts
     * @param date ISO date of that version
     * @return a builder
     */
    public static Builder builder(String id, String version, String date) {
        return new Builder(id, version, date);
    }

    /**
     * Writes it into one file, from which it is loaded fast.
     *
     * @param stream where to; stays open
     * @throws IOException if the stream does not take it
     */
    public void writeTo(OutputStream stream) throws IOException {
        index.writeTo(required(stream, "stream"));
    }

    /**
     * What reports say of it.
     *
     * @return id, version and date
     */
    public KnowledgeVersion.Codes version() {
        return version;
    }

    /**
     * How many codes of which systems it holds.
     *
     * @return numbers by the short name of the system, sorted
     */
    public Map<String, Integer> codes() {
        return Map.copyOf(systems);
    }

    /**
     * What a code stands for.
     *
     * @param system short name of its system, such as {@code ndc}
     * @param code the code; an NDC in eleven digits
     * @return the product, if it is known
     */
    public Optional<Product> product(String system, String code) {
        String key = key(system, code);
        return Optional.ofNullable(shelves.get(shelfOf(key)).get(key)).map(Product::read);
    }

    /**
     * An ingredient that the library does not know: recognised, and not curated.
     *
     * @param id its id
     * @return the ingredient, if a product brings it
     */
    public Optional<Substance> ingredient(String id) {
        return Optional.ofNullable(ingredients.get(id));
    }

    private static String key(String system, String code) {
        return system + " " + code;
    }

    private static int shelfOf(String key) {
        // The upper bits, because an index spreads by the lower ones.
        return (key.hashCode() * 0x9E3779B9) >>> 27;
    }

    private static String shelf(int number) {
        return "codes" + number;
    }

    /**
     * What a product contains.
     *
     * @param substances ids of substances or ingredients, in the order of the product
     * @param release how it releases, or null if that is not known
     * @param route how it is given, or null if that is not known
     * @param strength amounts in the order of the substances, for people to read; empty if not known
     */
    public record Product(
            List<String> substances,
            @Nullable Formulation release,
            @Nullable Route route,
            String strength) {

        /**
         * Copies the list.
         *
         * @param substances ids of substances or ingredients
         * @param release how it releases, or null
         * @param route how it is given, or null
         * @param strength amounts; may be empty
         */
        public Product {
            substances = List.copyOf(substances);
        }

        private static Product read(String line) {
            NameTable.Row row = NameTable.row(line);
            String release = row.text(1);
            String route = row.text(2);
            return new Product(
                    row.list(0, ';'),
                    release.isEmpty() ? null : Formulation.valueOf(release),
                    route.isEmpty() ? null : Route.valueOf(route.toUpperCase(Locale.ROOT)),
                    row.text(3));
        }

        private String write() {
            return String.join(";", substances)
                    + '\t'
                    + (release == null ? "" : release.name())
                    + '\t'
                    + (route == null ? "" : route.name().toLowerCase(Locale.ROOT))
                    + '\t'
                    + strength.replace('\t', ' ');
        }
    }

    /** Builds a {@link Terminology}. Not thread-safe. */
    public static final class Builder {
        private final Map<String, String> about = new TreeMap<>();
        private final Map<String, Integer> systems = new TreeMap<>();
        private final Map<String, String> ingredients = new TreeMap<>();
        private final List<Map<String, String>> shelves = new ArrayList<>(SHELVES);

        private Builder(String id, String version, String date) {
            about.put("format", FORMAT);
            about.put("id", required(id, "id"));
            about.put("version", required(version, "version"));
            about.put("date", required(date, "date"));
            for (int i = 0; i < SHELVES; i++) {
                shelves.add(new TreeMap<>());
            }
        }

        /**
         * Adds an ingredient that the library does not know.
         *
         * @param id its id
         * @param name its name
         * @return this
         */
        public Builder ingredient(String id, String name) {
            ingredients.put(required(id, "id"), required(name, "name"));
            return this;
        }

        /**
         * Adds a code. The last word on a code holds.
         *
         * @param system short name of its system
         * @param code the code; an NDC in eleven digits
         * @param product what it stands for
         * @return this
         */
        public Builder code(String system, String code, Product product) {
            String key = key(required(system, "system"), required(code, "code"));
            required(product, "product");
            if (shelves.get(shelfOf(key)).put(key, product.write()) == null) {
                systems.merge(system, 1, Integer::sum);
            }
            return this;
        }

        /**
         * Builds the terminology.
         *
         * @return the terminology
         */
        public Terminology build() {
            Map<String, String> counts = new TreeMap<>();
            systems.forEach((system, codes) -> counts.put(system, String.valueOf(codes)));
            IndexWriter index =
                    new IndexWriter().add(ABOUT, about).add(SYSTEMS, counts).add(INGREDIENTS, ingredients);
            for (int i = 0; i < SHELVES; i++) {
                index.add(shelf(i), shelves.get(i));
            }
            try {
                return new Terminology(new ByteArrayInputStream(index.bytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class UnreadableTerminologyException extends InterplayException {
        private static final long serialVersionUID = 1L;

        UnreadableTerminologyException(String file, Exception cause) {
            super(
                    cause instanceof NoSuchFileException
                            ? "There is no terminology \"" + file
                                    + "\".\nMaybe the path is misspelt, or begins in another directory."
                            : "Cannot load the terminology \"" + file
                                    + "\".\nMaybe it is not a file that \"terminology import\" wrote, may not be read, or was damaged"
                                    + " or cut short: import it again.",
                    cause);
        }
    }
}
