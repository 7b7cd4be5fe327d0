package io.github.interplayrx.knowledge;

import io.github.interplayrx.internal.json.JsonCursor;
import io.github.interplayrx.model.KnowledgeVersion;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything the library knows, validated as a whole when it is loaded. Immutable and thread-safe; load it once.
 *
 * <pre>{@code
 * KnowledgeBase knowledge = KnowledgeBase.load();
 * knowledge.substance("baclofen").orElseThrow().effects();
 * }</pre>
 */
public final class KnowledgeBase {
    private final KnowledgeVersion version;
    private final List<String> knownOmissions;
    private final Vocabulary vocabulary;
    private final Map<String, Substance> substances;
    private final Map<String, Substance> ingredients;
    private final Map<String, AmbiguousName> ambiguousNames;
    private final Map<String, SubstanceGroup> groups;
    private final Map<String, Hazard> hazards;
    private final Map<String, Rule> rules;

    private KnowledgeBase(KnowledgeFiles files, JsonCursor root) {
        root.expectOnly(Set.of("$schema", "version", "date", "substances", "hazards", "knownOmissions"));
        version = new KnowledgeVersion(root.text("version"), root.text("date"));
        knownOmissions = List.copyOf(root.texts("knownOmissions"));
        vocabulary = new Vocabulary(files);
        SubstanceReader substanceReader = new SubstanceReader(files, vocabulary, root.texts("substances"));
        substances = substanceReader.substances;
        ingredients = IngredientReader.allBut(substances.keySet());
        ambiguousNames = substanceReader.ambiguousNames;
        groups = new GroupReader(files, vocabulary, substances).groups;
        RuleReader ruleReader = new RuleReader(files, vocabulary, root.texts("hazards"));
        hazards = ruleReader.hazards;
        rules = ruleReader.rules;
    }

    /**
     * Loads the knowledge base that comes with the library.
     *
     * @return the knowledge base
     * @throws KnowledgeException if it has faults; all of them are listed
     */
    public static KnowledgeBase load() {
        return load(new KnowledgeFiles(null));
    }

    /**
     * Loads a knowledge base from a directory with the layout of the bundled one: {@code knowledge/} and {@code rules/}.
     *
     * @param directory the directory that holds both
     * @return the knowledge base
     * @throws KnowledgeException if it has faults; all of them are listed
     */
    public static KnowledgeBase load(Path directory) {
        return load(new KnowledgeFiles(directory));
    }

    private static KnowledgeBase load(KnowledgeFiles files) {
        @Nullable
        KnowledgeBase loaded = files.read("knowledge/knowledge.json")
                .map(root -> new KnowledgeBase(files, root))
                .orElse(null);
        if (loaded == null || !files.faults().isEmpty()) {
            throw new KnowledgeException(files.faults());
        }
        return loaded;
    }

    /**
     * Version and date, which every report names.
     *
     * @return the version
     */
    public KnowledgeVersion version() {
        return version;
    }

    /**
     * What is known to be missing.
     *
     * @return sentences, in the order of the file
     */
    public List<String> knownOmissions() {
        return knownOmissions;
    }

    /**
     * All substances and combination products that this knowledge base speaks of.
     *
     * @return sorted by id
     */
    public Collection<Substance> substances() {
        return Collections.unmodifiableCollection(substances.values());
    }

    /**
     * Ordinary ingredients that are recognised by name and code. Nobody has reviewed what they do.
     *
     * @return sorted by id; none of them is among the {@link #substances()}
     */
    public Collection<Substance> ingredients() {
        return Collections.unmodifiableCollection(ingredients.values());
    }

    /**
     * One substance, or one ingredient that is merely recognised.
     *
     * @param id its id
     * @return the substance, if it is known
     */
    public Optional<Substance> substance(String id) {
        Substance substance = substances.get(id);
        return Optional.ofNullable(substance == null ? ingredients.get(id) : substance);
    }

    /**
     * Names that must not be guessed.
     *
     * @return the names, in the order of the file
     */
    public Collection<AmbiguousName> ambiguousNames() {
        return Collections.unmodifiableCollection(ambiguousNames.values());
    }

    /**
     * One group of substances. Every effect and every substance is a group under its own id.
     *
     * @param id its id
     * @return the group, if it is known
     */
    public Optional<SubstanceGroup> group(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    /**
     * All effects.
     *
     * @return in the order of the file
     */
    public Collection<Effect> effects() {
        return Collections.unmodifiableCollection(vocabulary.effects.values());
    }

    /**
     * All clinical effects.
     *
     * @return in the order of the file
     */
    public Collection<ClinicalEffect> clinicalEffects() {
        return Collections.unmodifiableCollection(vocabulary.clinicalEffects.values());
    }

    /**
     * One withdrawal class.
     *
     * @param id its id
     * @return the class, if it is known
     */
    public Optional<WithdrawalClass> withdrawalClass(String id) {
        return Optional.ofNullable(vocabulary.withdrawalClasses.get(id));
    }

    /**
     * All hazards.
     *
     * @return sorted by id
     */
    public Collection<Hazard> hazards() {
        return Collections.unmodifiableCollection(hazards.values());
    }

    /**
     * All rules.
     *
     * @return sorted by id
     */
    public Collection<Rule> rules() {
        return Collections.unmodifiableCollection(rules.values());
    }

    /**
     * One rule.
     *
     * @param id its id
     * @return the rule, if it is known
     */
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }
}
