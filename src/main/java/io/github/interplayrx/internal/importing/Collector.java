package io.github.interplayrx.internal.importing;

import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.internal.importing.Problems.Kind;
import io.github.interplayrx.internal.recognition.CodeSystem;
import io.github.interplayrx.internal.recognition.Ndc;
import io.github.interplayrx.internal.recognition.Recogniser;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Terminology;
import io.github.interplayrx.knowledge.Terminology.Product;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.NameReading;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Compares what the files say with what the library knows, and keeps what does not contradict it. Not thread-safe. */
final class Collector {
    private static final int LONGEST_SEEN = 100_000;

    private final KnowledgeBase knowledge;
    private final Recogniser recogniser;
    private final Problems problems;
    private final Map<String, Map<String, Product>> codes = new TreeMap<>();
    private final Map<String, String> ingredients = new TreeMap<>();
    private final Map<Ingredient, Optional<List<String>>> resolved = new HashMap<>();
    private final Map<String, NameReading> readings = new HashMap<>();
    private int alreadyKnown;

    Collector(KnowledgeBase knowledge, Problems problems) {
        this.knowledge = knowledge;
        this.recogniser = new Recogniser(knowledge);
        this.problems = problems;
    }

    /** A code whose ingredients the file tells. */
    void add(Entry entry, List<Ingredient> contents) {
        if (contents.isEmpty()) {
            problems.add(Kind.WITHOUT_CONTENTS, entry.at(), entry.code(), "Nothing tells what the code contains.");
            return;
        }
        Set<String> ids = new LinkedHashSet<>();
        for (Ingredient ingredient : contents) {
            Optional<List<String>> found = resolved.computeIfAbsent(ingredient, each -> resolve(each, entry.at()));
            if (found.isEmpty()) {
                problems.add(
                        Kind.AMBIGUOUS,
                        entry.at(),
                        entry.code(),
                        "The ingredient \"" + ingredient.name() + "\" has no single meaning. The code was left out.");
                return;
            }
            ids.addAll(found.get());
        }
        keep(entry, entry.product(List.copyOf(ids)));
    }

    /** A code that stands for the same as one of another system. */
    void addLike(Entry entry, String system, String code) {
        Optional<Product> same = product(system, code);
        if (same.isEmpty()) {
            problems.add(
                    Kind.WITHOUT_CONTENTS,
                    entry.at(),
                    code,
                    "Neither the library nor these files know the " + system + " code that " + entry.code()
                            + " stands for.");
            return;
        }
        keep(entry, entry.like(same.get()));
    }

    /** A code that stands for what all of these contain, whatever their form. Those that were left out do not count. */
    void addCommon(Entry entry, String system, List<String> codes) {
        Set<Set<String>> contents = new LinkedHashSet<>();
        codes.forEach(code ->
                product(system, code).ifPresent(product -> contents.add(new LinkedHashSet<>(product.substances()))));
        if (contents.isEmpty()) {
            problems.add(Kind.WITHOUT_CONTENTS, entry.at(), entry.code(), "No product tells what the code contains.");
        } else if (contents.size() > 1) {
            problems.add(
                    Kind.AMBIGUOUS,
                    entry.at(),
                    entry.code(),
                    "Its products do not contain the same substances. The code was left out.");
        } else {
            keep(entry, entry.product(List.copyOf(contents.iterator().next())));
        }
    }

    private Optional<Product> product(String system, String code) {
        String value = CodeSystem.value(system, code);
        return recogniser
                .product(new Code(system, value))
                .or(() ->
                        Optional.ofNullable(codes.getOrDefault(system, Map.of()).get(value)));
    }

    private Optional<List<String>> resolve(Ingredient ingredient, Place at) {
        String code = ingredient.rxnorm();
        List<String> coded = code == null
                ? List.of()
                : recogniser
                        .product(new Code(CodeSystem.RXNORM, code))
                        .map(Product::substances)
                        .orElse(List.of());
        List<String> named = named(ingredient.name());
        if (!coded.isEmpty() && !named.isEmpty() && !agree(coded, named)) {
            problems.add(
                    Kind.CONTRADICTION,
                    at,
                    code + " " + ingredient.name(),
                    "The library says that the code is " + words(coded) + ", and the name " + words(named) + ".");
            return Optional.empty();
        }
        if (!coded.isEmpty() || !named.isEmpty()) {
            return Optional.of(coded.isEmpty() ? named : coded);
        }
        if (ingredient.name().isBlank() || reading(ingredient.name()).state() == MedicationState.AMBIGUOUS) {
            return Optional.empty();
        }
        return Optional.of(List.of(newIngredient(ingredient.name())));
    }

    private List<String> named(String name) {
        return name.isBlank() ? List.of() : knowledge.substance(name).isPresent() ? List.of(name) : understood(name);
    }

    private List<String> understood(String name) {
        NameReading reading = reading(name);
        return reading.state() == MedicationState.READ_IN_PART ? List.of() : reading.substances();
    }

    private NameReading reading(String name) {
        if (readings.size() > LONGEST_SEEN) {
            readings.clear();
        }
        return readings.computeIfAbsent(name, recogniser::explain);
    }

    /** Nobody has reviewed what it does, and that is said. */
    private String newIngredient(String name) {
        String id = NameText.normalise(name).replace(' ', '-');
        ingredients.putIfAbsent(id, name);
        return id;
    }

    private void keep(Entry entry, Product product) {
        if (contradictsName(entry, product) || !isWellFormed(entry)) {
            return;
        }
        String value = CodeSystem.value(entry.system(), entry.code());
        Optional<Product> bundled = recogniser.product(new Code(entry.system(), value));
        if (bundled.isPresent()) {
            compare(entry, product, bundled.get(), "The library");
            alreadyKnown++;
            return;
        }
        Product before =
                codes.computeIfAbsent(entry.system(), system -> new HashMap<>()).putIfAbsent(value, product);
        if (before != null) {
            compare(entry, product, before, "An earlier row");
        }
    }

    private void compare(Entry entry, Product product, Product holds, String who) {
        if (!Set.copyOf(holds.substances()).equals(Set.copyOf(product.substances()))) {
            problems.add(
                    Kind.CONTRADICTION,
                    entry.at(),
                    entry.code(),
                    who + " says that the code is " + words(holds.substances()) + ", and the row "
                            + words(product.substances()) + ". " + who + " holds.");
        }
    }

    private boolean contradictsName(Entry entry, Product product) {
        List<String> named = entry.name().isEmpty() ? List.of() : understood(entry.name());
        if (named.isEmpty() || agree(named, product.substances())) {
            return false;
        }
        problems.add(
                Kind.CONTRADICTION,
                entry.at(),
                entry.code(),
                "The library reads the name \"" + entry.name() + "\" as " + words(named) + ", and the row contains "
                        + words(product.substances()) + ". The code was left out.");
        return true;
    }

    private boolean isWellFormed(Entry entry) {
        if (!entry.system().isBlank()
                && !entry.code().isBlank()
                && (!entry.system().equals(CodeSystem.NDC)
                        || Ndc.elevenDigits(entry.code().strip()).isPresent())) {
            return true;
        }
        problems.add(
                Kind.BAD_CODE,
                entry.at(),
                entry.code(),
                Ndc.isAmbiguous(entry.code().strip())
                        ? "Ten digits without hyphens stand for up to three codes. The code was left out."
                        : "The code has no system, or not the form of its system. It was left out.");
        return false;
    }

    private static boolean agree(List<String> some, List<String> others) {
        return some.containsAll(others) || others.containsAll(some);
    }

    private static String words(List<String> substances) {
        return String.join(" + ", substances);
    }

    Problems problems() {
        return problems;
    }

    /** How many rows told what the library knows. */
    int alreadyKnown() {
        return alreadyKnown;
    }

    Terminology terminology(Terminology.Builder builder) {
        Set<String> brought = new HashSet<>();
        codes.forEach((system, products) -> products.forEach((code, product) -> {
            builder.code(system, code, product);
            brought.addAll(product.substances());
        }));
        ingredients.forEach((id, name) -> {
            if (brought.contains(id)) {
                builder.ingredient(id, name);
            }
        });
        return builder.build();
    }
}
