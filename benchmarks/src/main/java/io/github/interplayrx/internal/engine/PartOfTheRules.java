package io.github.interplayrx.internal.engine;

import io.github.interplayrx.knowledge.KnowledgeBase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        List<String> names = compiled.names();
        Set<String> some = new HashSet<>();
        for (int i = 0; i < names.size(); i += n) {
            some.add(names.get(i));
        }
        RuleCatalogue catalogue = new RuleCatalogue(knowledge, names);
        KieBase rules = compiled.only(some::contains);
        KieBase ofMissingValues = compiled.only(name -> some.contains(name) && catalogue.canLackValue(name));
        return new RuleEngine(knowledge, catalogue, rules, ofMissingValues);
    }
}
