package io.github.interplayrx.internal.engine;

import java.util.ArrayList;
import java.util.List;
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

    static CompiledRules load(List<RulePack> packs) {
        List<Model> models = new ArrayList<>(
                new RulePack(CompiledRules.class.getClassLoader(), "io.github.interplayrx", "interplay").models());
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

    /** All rules. */
    KieBase all() {
        return kieBase(models);
    }

    /** All rules but those that speak for what a site declares. */
    KieBase allButLocal() {
        List<Model> some = new ArrayList<>(models);
        some.removeIf(CompiledRules::isLocal);
        return kieBase(some);
    }

    /** The rules, package by package. */
    List<Model> models() {
        return List.copyOf(models);
    }

    private static boolean isLocal(Model model) {
        return model.getPackageName().equals(LOCAL_PACKAGE);
    }

    /** Whether a package holds rules of the library. */
    static boolean isOwn(String rulePackage) {
        return rulePackage.equals(OWN_PACKAGE) || rulePackage.equals(LOCAL_PACKAGE);
    }

    /** Some of these rules. Those of a pack may change facts of their own, which takes what {@link FactsNeverChange} leaves out. */
    KieBase kieBase(List<Model> some) {
        KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
        configuration.setOption(KieBaseMutabilityOption.DISABLED);
        return holdsPacks
                ? KieBaseBuilder.createKieBaseFromModel(some, configuration)
                : KieBaseBuilder.createKieBaseFromModel(some, configuration, new FactsNeverChange());
    }
}
