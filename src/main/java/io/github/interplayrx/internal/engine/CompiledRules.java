package io.github.interplayrx.internal.engine;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseMutabilityOption;

/**
 * Loads the rules that were compiled when the library was built, and those of rule packs. Nothing here can compile DRL, and no
 * kmodule.xml of the host is read.
 */
final class CompiledRules {
    private static final String OWN_PACKAGE = "io.github.interplayrx.rules";

    private CompiledRules() {}

    static KieBase load(List<RulePack> packs) {
        List<Model> models = new ArrayList<>(
                new RulePack(CompiledRules.class.getClassLoader(), "io.github.interplayrx", "interplay").models());
        for (RulePack pack : packs) {
            pack.models().forEach(model -> models.add(inPackageOfItsOwn(model, pack)));
        }
        return KieBaseBuilder.createKieBaseFromModel(models, KieBaseMutabilityOption.DISABLED);
    }

    /** A rule with the package and the name of a rule of the library would replace it. */
    private static Model inPackageOfItsOwn(Model model, RulePack pack) {
        if (model.getRules().stream().anyMatch(rule -> rule.getPackage().equals(OWN_PACKAGE))) {
            throw new IllegalArgumentException("The rule pack " + pack.groupId() + ":" + pack.artifactId()
                    + " puts rules into the package " + OWN_PACKAGE
                    + ", where they could replace those of the library.\nMaybe give its DRL a package of its own.");
        }
        return model;
    }
}
