package io.github.interplayrx.internal.importing;

import io.github.interplayrx.internal.importing.Problems.Kind;
import io.github.interplayrx.internal.recognition.CodeSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A release of RxNorm: the full one or the current prescribable content. A relation of RXNREL is what its second concept has to its
 * first one.
 */
final class RxNormFiles {
    private static final String SOURCE = "RXNORM";
    private static final String INGREDIENT = "IN";
    private static final String BRAND = "BN";
    private static final String DOSE_FORM = "DF";
    private static final String HAS_FORM = "has_dose_form";
    private static final int ATC_SUBSTANCE = 7;

    /** Ingredients, brands, what they make together, and packs. Groups of forms and synonyms are no products. */
    private static final Set<String> PRODUCTS = Set.of(
            INGREDIENT,
            "PIN",
            "MIN",
            BRAND,
            "SCD",
            "SBD",
            "GPCK",
            "BPCK",
            "SCDC",
            "SBDC",
            "SCDF",
            "SBDF",
            "SCDG",
            "SBDG");

    /** The relations that lead from a product to what is in it. */
    private static final Set<String> LEAD_INSIDE = Set.of(
            "has_ingredient",
            "has_ingredients",
            "has_precise_ingredient",
            "consists_of",
            "contains",
            "tradename_of",
            "has_part",
            "form_of");

    private static final Pattern AMOUNT = Pattern.compile(" (\\d[\\d.,]* .+)$");

    private final Path directory;
    private final Collector collector;
    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Map<String, String> forms = new HashMap<>();
    private final Map<String, Set<String>> inside = new HashMap<>();
    private final Map<String, Set<String>> formsOf = new HashMap<>();
    private final List<Attribute> attributes = new ArrayList<>();

    RxNormFiles(Path directory, Collector collector) {
        this.directory = Files.isDirectory(directory.resolve("rrf")) ? directory.resolve("rrf") : directory;
        this.collector = collector;
    }

    private record Concept(String code, String type, String name, Place at) {}

    /** A code of another system for a concept. */
    private record Attribute(String system, String code, String concept, Place at) {}

    private record Retired(String code, Set<String> became, Place at) {}

    void read() {
        readConcepts();
        readRelations();
        concepts.values().forEach(this::add);
        readPackages();
        attributes.forEach(this::add);
        readRetired();
    }

    private SourceFile file(String name) {
        return new SourceFile(directory.resolve(name), collector.problems());
    }

    private void readConcepts() {
        file("RXNCONSO.RRF").forEachRow('|', 17, (row, at) -> {
            String type = row.get(12);
            if (row.get(11).equals(SOURCE) && type.equals(DOSE_FORM)) {
                forms.put(row.get(0), row.get(14));
            } else if (row.get(11).equals(SOURCE) && PRODUCTS.contains(type)) {
                concepts.putIfAbsent(row.get(0), new Concept(row.get(0), type, row.get(14), at));
            } else if (row.get(11).equals("ATC") && row.get(13).length() == ATC_SUBSTANCE) {
                attributes.add(new Attribute(CodeSystem.ATC, row.get(13), row.get(0), at));
            }
        });
    }

    private void readRelations() {
        file("RXNREL.RRF").forEachRow('|', 11, (row, at) -> {
            if (row.get(10).equals(SOURCE)) {
                relate(row.get(4), row.get(7), row.get(0));
            }
        });
    }

    private void relate(String of, String relation, String to) {
        if (relation.equals(HAS_FORM)) {
            formsOf.computeIfAbsent(of, each -> new LinkedHashSet<>()).add(to);
        } else if (LEAD_INSIDE.contains(relation)) {
            inside.computeIfAbsent(of, each -> new LinkedHashSet<>()).add(to);
        }
    }

    private void add(Concept concept) {
        Set<Concept> reached = reached(concept);
        List<Ingredient> contents = reached.stream()
                .filter(each -> each.type().equals(INGREDIENT))
                .map(each -> new Ingredient(each.code(), each.name()))
                .toList();
        String name = concept.type().equals(INGREDIENT) ? "" : concept.name();
        collector.add(
                new Entry(concept.at(), CodeSystem.RXNORM, concept.code(), name, form(concept), strength(reached)),
                contents);
    }

    /** A brand can be that of several products: what it stands for says nothing of one of them. */
    private Set<Concept> reached(Concept start) {
        Set<Concept> reached = new LinkedHashSet<>(Set.of(start));
        Deque<Concept> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (String code : inside.getOrDefault(open.remove().code(), Set.of())) {
                Concept next = concepts.get(code);
                if (next != null && !next.type().equals(BRAND) && reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    /** A pack of several forms has none. */
    private String form(Concept concept) {
        Set<String> codes = formsOf.getOrDefault(concept.code(), Set.of());
        return codes.size() == 1 ? forms.getOrDefault(codes.iterator().next(), "") : "";
    }

    private static String strength(Set<Concept> reached) {
        return reached.stream()
                .filter(each -> each.type().equals("SCDC"))
                .map(each -> AMOUNT.matcher(each.name()))
                .filter(Matcher::find)
                .map(amount -> amount.group(1))
                .collect(Collectors.joining(" / "));
    }

    private void readPackages() {
        if (!Files.exists(directory.resolve("RXNSAT.RRF"))) {
            return;
        }
        // Other sources write an NDC in forms of their own; RxNorm has brought theirs to eleven digits.
        file("RXNSAT.RRF").forEachRow('|', 11, (row, at) -> {
            if (row.get(9).equals(SOURCE) && row.get(8).equals("NDC")) {
                attributes.add(new Attribute(CodeSystem.NDC, row.get(10), row.get(0), at));
            }
        });
    }

    private void add(Attribute attribute) {
        collector.addLike(
                new Entry(attribute.at(), attribute.system(), attribute.code(), "", "", ""),
                CodeSystem.RXNORM,
                attribute.concept());
    }

    /** Old records keep codes that were merged into others. One that was split stands for none of them. */
    private void readRetired() {
        if (!Files.exists(directory.resolve("RXNCUI.RRF"))) {
            return;
        }
        Map<String, Retired> retired = new LinkedHashMap<>();
        file("RXNCUI.RRF").forEachRow('|', 5, (row, at) -> {
            if (!row.get(0).equals(row.get(4)) && !concepts.containsKey(row.get(0))) {
                retired.computeIfAbsent(row.get(0), code -> new Retired(code, new LinkedHashSet<>(), at))
                        .became()
                        .add(row.get(4));
            }
        });
        retired.values().forEach(this::add);
    }

    private void add(Retired retired) {
        if (retired.became().size() > 1) {
            String message =
                    "The retired code was split into " + String.join(", ", retired.became()) + ". It was left out.";
            collector.problems().add(Kind.AMBIGUOUS, retired.at(), retired.code(), message);
            return;
        }
        Entry entry = new Entry(retired.at(), CodeSystem.RXNORM, retired.code(), "", "", "");
        retired.became().stream()
                .filter(concepts::containsKey)
                .forEach(now -> collector.addLike(entry, CodeSystem.RXNORM, now));
    }
}
