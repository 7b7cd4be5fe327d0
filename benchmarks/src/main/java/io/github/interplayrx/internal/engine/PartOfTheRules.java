package io.github.interplayrx.internal.engine;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.regimen.Regimens;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Engines that know only every n-th rule, to see how the cost of a check grows with the number of rules. */
public final class PartOfTheRules {
    private final KnowledgeBase knowledge;
    private final CompiledRules compiled = CompiledRules.load(List.of(), false);

    /** Parts of the rules that go with a knowledge base. */
    public PartOfTheRules(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** An engine with every n-th rule. */
    public RuleEngine everyNth(int n) {
        List<String> names = compiled.names();
        Set<String> some = new HashSet<>();
        for (int i = 0; i < names.size(); i += n) {
            some.add(names.get(i));
        }
        RuleCatalogue catalogue = RuleCatalogue.gather(knowledge, names);
        return new RuleEngine(
                knowledge, Regimens.of(knowledge), catalogue, compiled(some, catalogue::canLackValue), false);
    }

    private static KieBase compiled(Set<String> names, Predicate<String> canLackValue) {
        ModelImpl some = new ModelImpl("part");
        for (Model model : new RulePack(RuleClasses.bundled(), "io.github.interplayrx", "interplay").models()) {
            model.getGlobals().forEach(some::addGlobal);
            model.getRules().stream()
                    .filter(rule -> names.contains(rule.getName()))
                    .forEach(some::addRule);
        }
        KieBase rules = KieBaseBuilder.createKieBaseFromModel(some);
        ConditionsThatMayHold.index(rules, canLackValue);
        return rules;
    }
}
