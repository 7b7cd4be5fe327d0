package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.index.Index;
import io.github.interplayrx.internal.base.index.IndexWriter;
import io.github.interplayrx.internal.base.index.LazyMap;
import io.github.interplayrx.internal.base.text.NameTable;
import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.internal.recognition.Term.Kind;
import io.github.interplayrx.internal.recognition.Term.Name;
import io.github.interplayrx.knowledge.AtcCodes;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.knowledge.Terminology;
import io.github.interplayrx.model.Code;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every code that is understood. Read from the index, or gathered from the knowledge when the first code comes: many lists hold none.
 * Thread-safe.
 */
final class CodeBook {
    private static final String INDEX = "codes";

    private final KnowledgeBase knowledge;
    private final Lexicon lexicon;
    private final Products products;
    private volatile @Nullable Map<String, Name> names;

    CodeBook(KnowledgeBase knowledge, Lexicon lexicon) {
        this.knowledge = knowledge;
        this.lexicon = lexicon;
        this.products = new Products(lexicon);
    }

    private Map<String, Name> names() {
        Map<String, Name> known = names;
        if (known == null) {
            synchronized (this) {
                known = names;
                if (known == null) {
                    Optional<Index> index = knowledge.isBundled() ? Index.bundled(INDEX) : Optional.empty();
                    known = index.map(this::read).orElseGet(this::gather);
                    names = known;
                }
            }
        }
        return known;
    }

    private Map<String, Name> read(Index index) {
        TermText terms = new TermText(lexicon);
        return new LazyMap<>(index.part(INDEX), (code, text) -> terms.name(text));
    }

    static void write(KnowledgeBase knowledge, Lexicon lexicon, IndexWriter index) {
        Map<String, String> texts = new TreeMap<>();
        new CodeBook(knowledge, lexicon).gather().forEach((code, name) -> texts.put(code, TermText.write(name)));
        index.add(INDEX, texts);
    }

    private Map<String, Name> gather() {
        Map<String, Name> gathered = new HashMap<>();
        knowledge.substances().forEach(substance -> add(substance, gathered));
        knowledge.ingredients().forEach(ingredient -> add(ingredient, gathered));
        NameTable.forEachRow("ingredients", row -> {
            row.list(2, ';').forEach(code -> add("rxnorm", code, row.text(0), gathered));
            row.list(3, ';').forEach(code -> add("unii", code, row.text(0), gathered));
        });
        NameTable.forEachRow("salts", row -> {
            row.list(2, ';').forEach(code -> add("unii", code, row.text(0), gathered));
            row.list(3, ';').forEach(code -> add("rxnorm", code, row.text(0), gathered));
        });
        NameTable.forEachRow("brands", row -> {
            if (!row.text(4).isEmpty() && lexicon.name(brandKey(row)) instanceof Name brand) {
                gathered.putIfAbsent(key("rxnorm", row.text(4)), brand);
            }
        });
        return gathered;
    }

    private static String brandKey(NameTable.Row row) {
        return NameText.normalise(row.text(0));
    }

    private void add(Substance substance, Map<String, Name> gathered) {
        lexicon.substances(List.of(substance.id())).ifPresent(substances -> {
            Name plain = Name.of(substances, Kind.SUBSTANCE);
            gathered.put(key("interplay", substance.id()), plain);
            for (Code code : substance.codes()) {
                gathered.put(key(code.system(), code.value()), plain);
            }
        });
    }

    private void add(String system, String value, String id, Map<String, Name> gathered) {
        if (!gathered.containsKey(key(system, value))) {
            lexicon.substances(List.of(id))
                    .ifPresent(found -> gathered.put(key(system, value), Name.of(found, Kind.SUBSTANCE)));
        }
    }

    private static String key(String system, String value) {
        return system + " " + value;
    }

    /** Whether codes of its system are understood, some of them at least. */
    boolean isReadable(Code code) {
        String system = CodeSystem.name(code.system());
        return CodeSystem.isBundled(system)
                || (system.equals(CodeSystem.ATC) && knowledge.atcCodes().isPresent())
                || siblings(system).anyMatch(this::isMapped);
    }

    private boolean isMapped(String system) {
        return knowledge
                .terminology()
                .filter(site -> site.codes().containsKey(system))
                .isPresent();
    }

    /** Whether its system is known, be its codes understood or not. */
    boolean isKnownSystem(Code code) {
        return isReadable(code) || CodeSystem.isKnown(CodeSystem.name(code.system()));
    }

    /** What a code stands for. The library holds where the site says something else. */
    Optional<Name> find(Code code) {
        String system = CodeSystem.name(code.system());
        String value = CodeSystem.value(system, code.value());
        return bundled(system, value).or(() -> ofAtc(system, value)).or(() -> ofSite(system, value));
    }

    private Optional<Name> ofAtc(String system, String value) {
        return system.equals(CodeSystem.ATC)
                ? knowledge.atcCodes().flatMap(codes -> codes.product(value)).flatMap(this::name)
                : Optional.empty();
    }

    private Optional<Name> name(AtcCodes.Product product) {
        Kind kind = switch (product.others()) {
            case UNNAMED -> Kind.PART_OF_COMBINATIONS;
            case PSYCHOLEPTICS -> Kind.COMBINATIONS_WITH_PSYCHOLEPTICS;
            case NONE -> Kind.SUBSTANCE;
        };
        return lexicon.substances(product.substances()).map(found -> new Name(found, kind, null, product.route()));
    }

    private Optional<Name> bundled(String system, String value) {
        if (!CodeSystem.isBundled(system)) {
            return Optional.empty();
        }
        Name name = names().get(key(system, value));
        return name == null && system.equals(CodeSystem.RXNORM) ? products.find(value) : Optional.ofNullable(name);
    }

    /** What one unit of the product of a code contains of each of its ingredients. */
    Map<String, String> strengths(Code code) {
        String system = CodeSystem.name(code.system());
        return system.equals(CodeSystem.RXNORM)
                ? products.strengths(code.value().strip())
                : Map.of();
    }

    private Optional<Name> ofSite(String system, String value) {
        return knowledge
                .terminology()
                .flatMap(site -> siblings(system)
                        .flatMap(each -> site.product(each, value).stream())
                        .findFirst()
                        .flatMap(this::name));
    }

    private Optional<Name> name(Terminology.Product product) {
        return product.substances().isEmpty()
                ? Optional.empty()
                : lexicon.substances(product.substances())
                        .map(found -> new Name(found, Kind.SUBSTANCE, product.release(), product.route()));
    }

    /** The codes of dm+d are codes of SNOMED CT, and are written under either name. */
    private static Stream<String> siblings(String system) {
        return switch (system) {
            case CodeSystem.SNOMED -> Stream.of(CodeSystem.SNOMED, CodeSystem.DMD);
            case CodeSystem.DMD -> Stream.of(CodeSystem.DMD, CodeSystem.SNOMED);
            default -> Stream.of(system);
        };
    }
}
