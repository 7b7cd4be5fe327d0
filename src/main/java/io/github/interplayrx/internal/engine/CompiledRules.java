package io.github.interplayrx.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.KieBaseMutabilityOption;

/**
 * The rules that were compiled when the library was built, and those of rule packs. Nothing here can compile DRL, and no kmodule.xml of
 * the host is read.
 */
final class CompiledRules {
    private static final String OWN_PACKAGE = "io.github.interplayrx.rules";
    private static final String LOCAL_PACKAGE = OWN_PACKAGE + ".local";

    private final List<Model> models;
    private final boolean holdsPacks;

    private CompiledRules(List<Model> models, boolean holdsPacks) {
        this.models = models;
        this.holdsPacks = holdsPacks;
    }

    /** The rules of the library and of packs; the one that speaks for what a site declares only if there is something. */
    static CompiledRules load(List<RulePack> packs, boolean declared) {
        RulePack library = new RulePack(RuleClasses.bundled(), "io.github.interplayrx", "interplay");
        List<Model> models = new ArrayList<>(declared ? library.models() : library.modelsOutside(LOCAL_PACKAGE));
        for (RulePack pack : packs) {
            for (Model model : pack.models()) {
                models.add(inPackageOfItsOwn(model, pack));
            }
        }
        return new CompiledRules(models, !packs.isEmpty());
    }

    /** A rule with the package and the name of a rule of the library would replace it. */
    private static Model inPackageOfItsOwn(Model model, RulePack pack) {
        if (model.getRules().stream().anyMatch(rule -> isOwn(rule.getPackage()))) {
            throw new IllegalArgumentException("The rule pack " + pack.groupId() + ":" + pack.artifactId()
                    + " puts rules into the package " + OWN_PACKAGE
                    + ", where they could replace those of the library.\nMaybe give its DRL a package of its own.");
        }
        return model;
    }

    /** The names of all rules. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Model model : models) {
            for (Rule rule : model.getRules()) {
                names.add(rule.getName());
            }
        }
        return names;
    }

    /** Whether a package holds rules of the library. */
    static boolean isOwn(String rulePackage) {
        return rulePackage.equals(OWN_PACKAGE) || rulePackage.equals(LOCAL_PACKAGE);
    }

    /**
     * The rules, which lead a regimen past conditions that do not hold for it. Those of a pack may change facts of their own, which takes what
     * {@link FactsNeverChange} leaves out.
     *
     * @param canLackValue of which rules, by their names in DRL, it is asked what they would say if the worst were supposed
     */
    KieBase kieBase(Predicate<String> canLackValue) {
        KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
        configuration.setOption(KieBaseMutabilityOption.DISABLED);
        KieBase rules = holdsPacks
                ? KieBaseBuilder.createKieBaseFromModel(models, configuration)
                : KieBaseBuilder.createKieBaseFromModel(models, configuration, new FactsNeverChange());
        ConditionsThatMayHold.index(rules, canLackValue);
        return rules;
    }
}
