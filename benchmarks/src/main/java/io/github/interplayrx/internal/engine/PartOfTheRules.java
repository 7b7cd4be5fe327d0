package io.github.interplayrx.internal.engine;

import io.github.interplayrx.regimen.Memberships;
import io.github.interplayrx.knowledge.KnowledgeBase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.kie.api.KieBase;

/** Engines that know only every n-th rule, to see how the cost of a check grows with the number of rules. */
public final class PartOfTheRules {
    private final KnowledgeBase knowledge;
    private final CompiledRules compiled = CompiledRules.load(List.of());

    /** Parts of the rules that go with a knowledge base. */
    public PartOfTheRules(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** An engine with every n-th rule. */
    public RuleEngine everyNth(int n) {
        RuleCatalogue catalogue = RuleCatalogue.gather(knowledge, compiled.names());
        Set<String> some = new HashSet<>(everyNth(n, compiled.names()));
        some.add("pairs");
        KieBase rules = compiled.kieBase(compiled.models().stream().map(model -> only(some, model)).toList());
        return new RuleEngine(knowledge, Memberships.gather(knowledge), catalogue, everyNth(n, catalogue.pairRules()), rules);
    }

    private static Model only(Set<String> names, Model model) {
        ModelImpl some = new ModelImpl();
        model.getGlobals().forEach(some::addGlobal);
        model.getRules().stream().filter(rule -> names.contains(rule.getName())).forEach(some::addRule);
        return some;
    }

    private static <T> List<T> everyNth(int n, List<T> all) {
        List<T> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += n) {
            some.add(all.get(i));
        }
        return some;
    }
}
