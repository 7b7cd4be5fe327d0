package io.github.interplayrx.knowledge;

import static io.github.interplayrx.model.MissingArgumentException.required;
import static io.github.interplayrx.model.MissingArgumentException.requiredEach;

import io.github.interplayrx.internal.base.index.LazyMap;
import io.github.interplayrx.internal.base.json.JsonCursor;
import io.github.interplayrx.internal.source.KnowledgeFiles;
import io.github.interplayrx.internal.source.KnowledgeIndex;
import io.github.interplayrx.internal.source.KnowledgeSource;
import io.github.interplayrx.internal.source.Section;
import io.github.interplayrx.model.KnowledgeVersion;
import io.github.interplayrx.model.LocalChange;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything the library knows. Knowledge from a directory is validated as a whole when it is loaded; what comes with the library was
 * validated when that was built, and its entries are read when somebody asks for them. Immutable and thread-safe; load it once.
 *
 * <pre>{@code
 * KnowledgeBase knowledge = KnowledgeBase.load();
 * knowledge.substance("baclofen").orElseThrow().effects();
 * }</pre>
 */
public final class KnowledgeBase {
    private final KnowledgeVersion version;
    private final List<String> knownOmissions;
    private final List<String> hazardsQuietWithinProduct;
    private final List<String> burdens;
    private final @Nullable String alcoholUse;
    private final References references;
    private final Map<String, Substance> substances;
    private final Map<String, Substance> ingredients;
    private final Map<String, AmbiguousName> ambiguousNames;
    private final Map<String, SubstanceGroup> groups;
    private final Map<String, Hazard> hazards;
    private final Map<String, Rule> rules;
    private final Map<String, Review> reviews;
    private final LocalAdditions local;
    private final @Nullable KnowledgeBase withoutLocal;
    private final boolean isBundled;
    private final @Nullable Terminology terminology;
    private final @Nullable AtcCodes atcCodes;

    private KnowledgeBase(KnowledgeSource from) {
        JsonCursor root = from.root();
        version = new KnowledgeVersion(root.text("version"), root.text("date"));
        knownOmissions = List.copyOf(root.texts("knownOmissions"));
        hazardsQuietWithinProduct = List.copyOf(root.texts("hazardsQuietWithinProduct"));
        burdens = List.copyOf(root.texts("burdens"));
        alcoholUse = root.optionalText("alcoholUse").orElse(null);
        references = new References(from);
        SubstanceReader substanceReader = new SubstanceReader(references);
        substances = from.entries(Section.SUBSTANCES, (id, at) -> substanceReader.read(at));
        ingredients = new LazyMap<>(from.ingredients(), (id, line) -> IngredientReader.read(line));
        ambiguousNames = from.entries(Section.AMBIGUOUS_NAMES, (name, at) -> SubstanceReader.ambiguousName(at));
        groups = from.entries(Section.GROUPS, new GroupReader(references, substances, this::groupsById)::read);
        hazards = new LazyMap<>(from.hazards(), Hazard::new);
        RuleReader ruleReader = new RuleReader(references);
        rules = from.entries(Section.RULES, (id, at) -> ruleReader.rule(at));
        reviews = from.entries(Section.REVIEWS, new ReviewReader(rules)::read);
        local = LocalAdditions.none();
        withoutLocal = null;
        isBundled = from.isBundled();
        terminology = null;
        atcCodes = null;
    }

    private KnowledgeBase(KnowledgeBase base, LocalReader read) {
        version = new KnowledgeVersion(
                base.version.version(),
                base.version.date(),
                List.copyOf(read.versions),
                List.copyOf(read.outdated),
                base.version.codes());
        knownOmissions = base.knownOmissions;
        hazardsQuietWithinProduct = base.hazardsQuietWithinProduct;
        burdens = base.burdens;
        alcoholUse = base.alcoholUse;
        references = read.references;
        substances = read.substances;
        ingredients = new TreeMap<>(base.ingredients);
        ingredients.keySet().removeAll(substances.keySet());
        ambiguousNames = base.ambiguousNames;
        groups = read.groups;
        hazards = read.hazards;
        rules = read.rules;
        reviews = base.reviews;
        local = read.additions;
        withoutLocal = base.withoutLocal();
        isBundled = false;
        terminology = base.terminology;
        atcCodes = base.atcCodes;
    }

    private KnowledgeBase(
            KnowledgeBase base,
            KnowledgeVersion version,
            @Nullable Terminology terminology,
            @Nullable AtcCodes atcCodes) {
        this.version = version;
        knownOmissions = base.knownOmissions;
        hazardsQuietWithinProduct = base.hazardsQuietWithinProduct;
        burdens = base.burdens;
        alcoholUse = base.alcoholUse;
        references = base.references;
        substances = base.substances;
        ingredients = base.ingredients;
        ambiguousNames = base.ambiguousNames;
        groups = base.groups;
        hazards = base.hazards;
        rules = base.rules;
        reviews = base.reviews;
        local = base.local;
        withoutLocal = base.withoutLocal;
        isBundled = base.isBundled;
        this.terminology = terminology;
        this.atcCodes = atcCodes;
    }

    /**
     * Loads the knowledge base that comes with the library.
     *
     * @return the knowledge base
     * @throws KnowledgeException if it has faults; all of them are listed
     */
    public static KnowledgeBase load() {
        return KnowledgeIndex.bundled().map(KnowledgeBase::new).orElseGet(() -> load(KnowledgeFiles.bundled()));
    }

    /**
     * Loads a knowledge base from a directory with the layout of the bundled one: {@code knowledge/} and {@code rules/}.
     *
     * @param directory the directory that holds both
     * @return the knowledge base
     * @throws KnowledgeException if it has faults; all of them are listed
     */
    public static KnowledgeBase load(Path directory) {
        return load(KnowledgeFiles.below(directory));
    }

    static KnowledgeBase load(KnowledgeFiles files) {
        KnowledgeFault.refuse(files.faults());
        KnowledgeBase loaded = new KnowledgeBase(files);
        new KnowledgeCheck(files, loaded, loaded.references).check();
        KnowledgeFault.refuse(files.faults());
        return loaded;
    }

    /**
     * This knowledge base with the local knowledge of a site: substances, names and interactions of its own, and other severities or words
     * for rules that are there.
     *
     * @param files local knowledge in JSON, in the shape of the published schema {@code local-knowledge.schema.json}
     * @return another knowledge base; this one stays as it is
     * @throws KnowledgeException if a file has faults or does not fit; the faults of all files are listed
     */
    public KnowledgeBase withLocal(Path... files) {
        return withLocal(requiredEach(Arrays.asList(required(files, "files")), "files").stream()
                .map(LocalKnowledge::file)
                .toList());
    }

    /**
     * The same with local knowledge that is kept elsewhere than in files.
     *
     * @param added local knowledge, in the order in which it is merged
     * @return another knowledge base; this one stays as it is
     * @throws KnowledgeException if some of it has faults or does not fit; the faults of all of it are listed
     */
    public KnowledgeBase withLocal(List<LocalKnowledge> added) {
        LocalReader reader = new LocalReader(this, references, groups, local);
        for (LocalKnowledge each : requiredEach(added, "added")) {
            reader.read(each);
        }
        KnowledgeFault.refuse(reader.faults());
        return new KnowledgeBase(this, reader);
    }

    /**
     * This knowledge base without what sites added or changed.
     *
     * @return the knowledge base to which local knowledge was added; this one if there is none
     */
    public KnowledgeBase withoutLocal() {
        return withoutLocal == null ? this : withoutLocal;
    }

    /**
     * This knowledge base with the terminology of a site. Where both know a code, this knowledge base holds.
     *
     * @param terminology the terminology, which takes the place of one that is there
     * @return another knowledge base; this one stays as it is
     */
    public KnowledgeBase withTerminology(Terminology terminology) {
        return new KnowledgeBase(
                this, version.with(required(terminology, "terminology").version()), terminology, atcCodes);
    }

    /**
     * This knowledge base with what ATC codes stand for.
     *
     * @param codes those of {@code interplay-atc}, in the version of this library
     * @return another knowledge base; this one stays as it is
     */
    public KnowledgeBase withAtcCodes(AtcCodes codes) {
        return new KnowledgeBase(this, version, terminology, required(codes, "codes"));
    }

    /**
     * What ATC codes stand for.
     *
     * @return the codes, if they were handed over
     */
    public Optional<AtcCodes> atcCodes() {
        return Optional.ofNullable(atcCodes);
    }

    /**
     * The terminology of the site.
     *
     * @return the terminology, if one is loaded
     */
    public Optional<Terminology> terminology() {
        return Optional.ofNullable(terminology);
    }

    /**
     * Whether this is the knowledge that comes with the library, as it comes.
     *
     * @return false if it was loaded from a directory, or has local knowledge; a terminology changes none of it
     */
    public boolean isBundled() {
        return isBundled;
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
     * The hazards whose rules are silent about the substances of one product.
     *
     * @return ids of hazards
     */
    public List<String> hazardsQuietWithinProduct() {
        return hazardsQuietWithinProduct;
    }

    /**
     * The effects whose grades a report adds up.
     *
     * @return ids of effects, in the order of the report
     */
    public List<String> burdens() {
        return burdens;
    }

    /**
     * What a patient takes who is said to drink.
     *
     * @return the substance; empty if this knowledge base does not speak of alcohol
     */
    public Optional<Substance> alcoholUse() {
        return alcoholUse == null ? Optional.empty() : substance(alcoholUse);
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
     * One substance, or one ingredient that is merely recognised, be it by the terminology of the site.
     *
     * @param id its id
     * @return the substance, if it is known
     */
    public Optional<Substance> substance(String id) {
        Substance substance = substances.get(id);
        Substance known = substance == null ? ingredients.get(id) : substance;
        return known == null && terminology != null ? terminology.ingredient(id) : Optional.ofNullable(known);
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

    private Map<String, SubstanceGroup> groupsById() {
        return groups;
    }

    /**
     * All effects.
     *
     * @return in the order of the file
     */
    public Collection<Effect> effects() {
        return Collections.unmodifiableCollection(references.effects.values());
    }

    /**
     * All clinical effects.
     *
     * @return in the order of the file
     */
    public Collection<ClinicalEffect> clinicalEffects() {
        return Collections.unmodifiableCollection(references.clinicalEffects.values());
    }

    /**
     * One withdrawal class.
     *
     * @param id its id
     * @return the class, if it is known
     */
    public Optional<WithdrawalClass> withdrawalClass(String id) {
        return Optional.ofNullable(references.withdrawalClasses.get(id));
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

    /**
     * What clinicians decided about rules, also about rules that have changed since.
     *
     * @return the reviews, in the order of their file
     */
    public Collection<Review> reviews() {
        return Collections.unmodifiableCollection(reviews.values());
    }

    /**
     * Whether licensed clinicians agree with a rule as it is: one, or two if it is critical. A rule whose words or severity were changed
     * since, or by a site, is not reviewed.
     *
     * @param rule the rule
     * @return true if enough reviews of exactly this rule agree and none disagrees
     */
    public boolean isReviewed(Rule rule) {
        return Review.areEnough(reviews.values(), rule);
    }

    /**
     * What can raise the severity of warnings.
     *
     * @return the escalations, in the order of their file
     */
    public Collection<Escalation> escalations() {
        return Collections.unmodifiableCollection(references.escalations.values());
    }

    /**
     * Interactions that local knowledge declares in data.
     *
     * @return sorted by the id of their rule
     */
    public Collection<DeclaredInteraction> declaredInteractions() {
        return Collections.unmodifiableCollection(local.interactions().values());
    }

    /**
     * Who answers for a rule that local knowledge added or changed.
     *
     * @param rule id of the rule
     * @return the change; empty if the rule is as it comes with the library
     */
    public Optional<LocalChange> localChangeOfRule(String rule) {
        return Optional.ofNullable(local.rules().get(required(rule, "rule")));
    }

    /**
     * Who answers for a substance that local knowledge added.
     *
     * @param substance id of the substance
     * @return the change; empty if the substance comes with the library
     */
    public Optional<LocalChange> localChangeOfSubstance(String substance) {
        return Optional.ofNullable(local.substances().get(required(substance, "substance")));
    }

    /**
     * The names that local knowledge added to substances, with who answers for them.
     *
     * @return the changes by name, in small letters and without accents or punctuation
     */
    public Map<String, LocalChange> localNames() {
        return Collections.unmodifiableMap(local.names());
    }

    /**
     * Where local knowledge writes what it added, for messages about it.
     *
     * @return the file and the JSON pointer, such as {@code "north.json#/aliases/0/name"}, by the id of the substance or the name as in {@link
     *     #localNames}
     */
    public Map<String, String> localPlaces() {
        return Collections.unmodifiableMap(local.places());
    }
}
