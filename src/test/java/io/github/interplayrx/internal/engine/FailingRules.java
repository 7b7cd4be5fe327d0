package io.github.interplayrx.internal.engine;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.regimen.Regimens;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** The rules of the library, which fail while they are told to. */
public final class FailingRules {
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final CompiledRules compiled = CompiledRules.load(List.of(), false);
    private final KieBase rules = compiled.kieBase(rule -> true);

    public RuleEngine engine(KnowledgeBase knowledge) {
        KieBase failing = failing(KieBase.class, rules);
        RuleCatalogue catalogue = RuleCatalogue.gather(knowledge, compiled.names());
        return new RuleEngine(knowledge, Regimens.of(knowledge), catalogue, failing, false);
    }

    public void failWith(Throwable thrown) {
        failure.set(thrown);
    }

    public void workAgain() {
        failure.set(null);
    }

    /** How many sessions are open. */
    public int sessions() {
        return rules.getKieSessions().size();
    }

    private <T> T failing(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("fireAllRules") && failure.get() != null) {
                        throw failure.get();
                    }
                    try {
                        Object result = method.invoke(real, arguments);
                        return result instanceof KieSession session ? failing(KieSession.class, session) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
