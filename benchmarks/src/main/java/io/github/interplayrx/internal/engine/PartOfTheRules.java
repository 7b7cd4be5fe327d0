package io.github.interplayrx.internal.engine;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.regimen.Regimens;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
                knowledge,
                Regimens.of(knowledge),
                catalogue,
                compiled.only(some::contains),
                compiled.only(name -> some.contains(name) && catalogue.canLackValue(name)),
                false);
    }
}
