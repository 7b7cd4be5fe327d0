package io.github.interplayrx.internal.engine;

import io.github.interplayrx.regimen.Group;
import io.github.interplayrx.regimen.Regimen;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.core.common.BaseNode;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.ModifyPreviousTuples;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSinkPropagator;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;

/**
 * Leads a regimen past the conditions whose groups it has not. Drools asks all conditions that stand side by side, some 400 in a check,
 * each through calls that a processor cannot foresee; a regimen knows its groups, and has a tenth of them. Whatever follows a condition
 * that holds is left to Drools.
 */
final class ConditionsByGroup implements ObjectSinkPropagator {
    private static final String HAS = "has(Group.";
    private static final String TAKEN = "Group\\.(\\w+)(?:\\.within\\((\\d+)\\))?";
    private static final List<Pattern> NEEDING = List.of(
            Pattern.compile("combines\\(" + TAKEN + ", " + TAKEN + "\\)"),
            Pattern.compile("count(?:TakenNow)?\\(" + TAKEN + "\\) >= [1-9]"));

    private final ObjectSinkPropagator all;
    private final List<Asked> asked = new ArrayList<>();

    private ConditionsByGroup(ObjectSinkPropagator all) {
        this.all = all;
        for (ObjectSink each : all.getSinks()) {
            asked.add(asked(each));
        }
    }

    /**
     * What is asked after one condition.
     *
     * @param sink the next condition, or the rule if there is none
     * @param group the group for which the condition asks, if it asks for nothing else
     * @param needs the groups without any of which the condition does not hold
     */
    private record Asked(ObjectSink sink, @Nullable Group group, List<Group.Within> needs) {
        boolean isAboutGroups() {
            return group != null || !needs.isEmpty();
        }

        boolean mayHold(Regimen regimen) {
            for (int i = 0; i < needs.size(); i++) {
                if (!regimen.has(needs.get(i))) {
                    return false;
                }
            }
            return true;
        }

        void assertObject(
                Regimen regimen, InternalFactHandle fact, PropagationContext context, ReteEvaluator evaluator) {
            if (group == null) {
                if (mayHold(regimen)) {
                    sink.assertObject(fact, context, evaluator);
                }
            } else if (regimen.has(group)) {
                ((ObjectSource) sink).getObjectSinkPropagator().propagateAssertObject(fact, context, evaluator);
            }
        }
    }

    /** Puts itself before the conditions of rules that are not changed afterwards. */
    static void index(KieBase rules) {
        for (ObjectTypeNode facts : ((InternalRuleBase) rules).getRete().getObjectTypeNodes()) {
            if (facts.getObjectType().getClassName().equals(Regimen.class.getName())) {
                index(facts);
            }
        }
    }

    private static void index(ObjectSource source) {
        ObjectSinkPropagator all = source.getObjectSinkPropagator();
        for (ObjectSink each : all.getSinks()) {
            if (each instanceof AlphaNode condition) {
                index(condition);
            }
        }
        ConditionsByGroup byGroup = new ConditionsByGroup(all);
        if (byGroup.asked.stream().anyMatch(Asked::isAboutGroups)) {
            source.setObjectSinkPropagator(byGroup);
        }
    }

    private static Asked asked(ObjectSink sink) {
        String words = sink instanceof AlphaNode condition ? words(condition) : "";
        boolean isOneGroup = words.startsWith(HAS) && words.indexOf(')') == words.length() - 1;
        return isOneGroup
                ? new Asked(sink, Group.valueOf(words.substring(HAS.length(), words.length() - 1)), List.of())
                : new Asked(sink, null, needs(words));
    }

    /** What a rule of the library says of its condition in DRL. Those of a pack may call something else a group. */
    private static String words(AlphaNode condition) {
        for (Rule rule : condition.getAssociatedRules()) {
            if (CompiledRules.isOwn(rule.getPackageName())
                    && condition.getConstraint() instanceof LambdaConstraint lambda) {
                return lambda.getPredicateInformation().getStringConstraint();
            }
        }
        return "";
    }

    private static List<Group.Within> needs(String words) {
        List<Group.Within> needs = new ArrayList<>(2);
        for (Pattern form : NEEDING) {
            Matcher matcher = form.matcher(words);
            for (int i = 1; matcher.matches() && i < matcher.groupCount(); i += 2) {
                int days = matcher.group(i + 1) == null ? 0 : Integer.parseInt(matcher.group(i + 1));
                needs.add(Group.valueOf(matcher.group(i)).within(days));
            }
        }
        return needs;
    }

    @Override
    public void propagateAssertObject(InternalFactHandle fact, PropagationContext context, ReteEvaluator evaluator) {
        Regimen regimen = (Regimen) fact.getObject();
        for (int i = 0; i < asked.size(); i++) {
            asked.get(i).assertObject(regimen, fact, context, evaluator);
        }
    }

    @Override
    public void propagateModifyObject(
            InternalFactHandle fact,
            ModifyPreviousTuples previous,
            PropagationContext context,
            ReteEvaluator evaluator) {
        all.propagateModifyObject(fact, previous, context, evaluator);
    }

    @Override
    public void byPassModifyToBetaNode(
            InternalFactHandle fact,
            ModifyPreviousTuples previous,
            PropagationContext context,
            ReteEvaluator evaluator) {
        all.byPassModifyToBetaNode(fact, previous, context, evaluator);
    }

    @Override
    public ObjectSinkPropagator addObjectSink(ObjectSink sink, int hashingThreshold, int rangeIndexThreshold) {
        throw new UnsupportedOperationException("The rules are not changed once they are indexed.");
    }

    @Override
    public ObjectSinkPropagator removeObjectSink(ObjectSink sink) {
        throw new UnsupportedOperationException("The rules are not changed once they are indexed.");
    }

    @Override
    public BaseNode getMatchingNode(BaseNode candidate) {
        return all.getMatchingNode(candidate);
    }

    @Override
    public ObjectSink[] getSinks() {
        return all.getSinks();
    }

    @Override
    public int size() {
        return all.size();
    }

    @Override
    public boolean isEmpty() {
        return all.isEmpty();
    }

    @Override
    public void doLinkSubnetwork(ReteEvaluator evaluator) {
        all.doLinkSubnetwork(evaluator);
    }

    @Override
    public void doUnlinkSubnetwork(ReteEvaluator evaluator) {
        all.doUnlinkSubnetwork(evaluator);
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        throw new UnsupportedOperationException("Rules are not serialised.");
    }

    @Override
    public void readExternal(ObjectInput in) {
        throw new UnsupportedOperationException("Rules are not serialised.");
    }
}
