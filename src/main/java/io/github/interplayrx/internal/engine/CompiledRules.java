package io.github.interplayrx.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseMutabilityOption;

/**
 * The rules that were compiled when the library was built, and those of rule packs. Nothing here can compile DRL, and no kmodule.xml of
 * the host is read.
 */
final class CompiledRules {
    private static final String OWN_PACKAGE = "io.github.interplayrx.rules";

    private final List<Model> models;

    private CompiledRules(List<Model> models) {
        this.models = models;
    }

    static CompiledRules load(List<RulePack> packs) {
        List<Model> models = new ArrayList<>(
                new RulePack(CompiledRules.class.getClassLoader(), "io.github.interplayrx", "interplay").models());
        for (RulePack pack : packs) {
            pack.models().forEach(model -> models.add(inPackageOfItsOwn(model, pack)));
        }
        return new CompiledRules(models);
    }

    /** A rule with the package and the name of a rule of the library would replace it. */
    private static Model inPackageOfItsOwn(Model model, RulePack pack) {
        if (isOwn(model)) {
            throw new IllegalArgumentException("The rule pack " + pack.groupId() + ":" + pack.artifactId()
                    + " puts rules into the package " + OWN_PACKAGE
                    + ", where they could replace those of the library.\nMaybe give its DRL a package of its own.");
        }
        return model;
    }

    /** The names of all rules. */
    List<String> names() {
        return models.stream()
                .flatMap(model -> model.getRules().stream())
                .map(Rule::getName)
                .toList();
    }

    /** All rules. */
    KieBase all() {
        return kieBase(models);
    }

    /** Of the rules of the library those with certain names, and all rules of packs. */
    KieBase only(Predicate<String> names) {
        return kieBase(models.stream()
                .map(model -> isOwn(model) ? only(model, names) : model)
                .toList());
    }

    private static Model only(Model model, Predicate<String> names) {
        ModelImpl some = new ModelImpl();
        for (Global<?> global : model.getGlobals()) {
            some.addGlobal(global);
        }
        for (Rule rule : model.getRules()) {
            if (names.test(rule.getName())) {
                some.addRule(rule);
            }
        }
        return some;
    }

    private static boolean isOwn(Model model) {
        return model.getRules().stream().anyMatch(rule -> isOwn(rule.getPackage()));
    }

    /** Whether a package is that of the rules of the library. */
    static boolean isOwn(String rulePackage) {
        return rulePackage.equals(OWN_PACKAGE);
    }

    private static KieBase kieBase(List<Model> models) {
        return KieBaseBuilder.createKieBaseFromModel(models, KieBaseMutabilityOption.DISABLED);
    }
}
