package io.github.interplayrx.internal.engine;

import io.github.interplayrx.regimen.Group;
import io.github.interplayrx.regimen.Regimen;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
 * Leads a regimen past the conditions that cannot hold for it: whose groups it has not, which ask of a stop or of a condition of the patient
 * where there is none, or which no missing value keeps silent when the worst is supposed. Drools asks all conditions that stand side by
 * side, some 400 in a check, each through calls that a processor cannot foresee; a regimen has a tenth of the groups. Whatever follows a
 * condition that holds is left to Drools.
 */
final class ConditionsThatMayHold implements ObjectSinkPropagator {
    private static final String HAS = "has(Group.";
    private static final String PATIENT = "patient.";
    private static final String TAKEN = "Group\\.(\\w+)(?:\\.within\\((\\d+)\\))?";
    private static final Pattern COMBINES = Pattern.compile("combines\\(" + TAKEN + ", " + TAKEN + "\\)");
    private static final Pattern IS_IN = Pattern.compile("\\w+\\(" + TAKEN + "\\)");
    private static final Pattern IS_ABOVE = Pattern.compile("\\w+\\(" + TAKEN + "\\) (?:> \\d+|>= [1-9]\\d*)");

    /** By the question that a condition begins with, so that few forms are tried when the library starts. */
    private static final Map<String, Pattern> NEEDING_GROUPS = Map.of(
            "combines", COMBINES,
            "hasUnadjusted", IS_IN,
            "doseUnknown", IS_IN,
            "count", IS_ABOVE,
            "countTakenNow", IS_ABOVE,
            "gradeSum", IS_ABOVE,
            "dailyDoseMg", IS_ABOVE);

    private static final Pattern NEEDING_A_STOP = Pattern.compile(
            "(?:stopped|withdrawn|restarted|interrupted)\\(Group\\.\\w+\\)|severalClassesStopped|switchedWithinClass");
    private static final Pattern NEEDING_A_CONDITION_OF_THE_PATIENT =
            Pattern.compile("patient\\.(?:has\\([^()]*\\)|breathingImpaired)");

    private final ObjectSinkPropagator all;
    private final Asked[] asked;

    private ConditionsThatMayHold(ObjectSinkPropagator all, Predicate<String> canLackValue) {
        this.all = all;
        ObjectSink[] sinks = all.getSinks();
        this.asked = new Asked[sinks.length];
        for (int i = 0; i < sinks.length; i++) {
            asked[i] = Asked.of(sinks[i], canLackValue);
        }
    }

    /**
     * What is asked after one condition.
     *
     * @param sink the next condition, or the rule if there is none
     * @param group the group for which the condition asks, if it asks for nothing else
     * @param groups the groups without any of which the condition does not hold
     * @param needsStop whether the condition holds only if something was stopped
     * @param needsCondition whether the condition holds only for a patient with some condition
     * @param canLackValue whether a missing value can keep a rule silent to which this leads
     */
    private record Asked(
            ObjectSink sink,
            @Nullable Group group,
            List<Group.Within> groups,
            boolean needsStop,
            boolean needsCondition,
            boolean canLackValue) {

        static Asked of(ObjectSink sink, Predicate<String> canLackValue) {
            String words = sink instanceof AlphaNode condition ? words(condition) : "";
            boolean leadsToSome = leadsToAny(sink, canLackValue);
            if (words.startsWith(HAS) && words.indexOf(')') == words.length() - 1) {
                Group group = Group.valueOf(words.substring(HAS.length(), words.length() - 1));
                return new Asked(sink, group, List.of(), false, false, leadsToSome);
            }
            if (words.startsWith(PATIENT)) {
                boolean needsCondition =
                        NEEDING_A_CONDITION_OF_THE_PATIENT.matcher(words).matches();
                return new Asked(sink, null, List.of(), false, needsCondition, leadsToSome);
            }
            boolean needsStop = NEEDING_A_STOP.matcher(words).matches();
            return new Asked(sink, null, groupsIn(words), needsStop, false, leadsToSome);
        }

        boolean mayHold(Regimen regimen, boolean supposing) {
            if ((supposing && !canLackValue)
                    || (needsStop && !regimen.isSomethingStopped())
                    || (needsCondition && !regimen.getPatient().hasSomeCondition())) {
                return false;
            }
            for (int i = 0; i < groups.size(); i++) {
                if (!regimen.has(groups.get(i))) {
                    return false;
                }
            }
            return group == null || regimen.has(group);
        }

        void assertObject(InternalFactHandle fact, PropagationContext context, ReteEvaluator evaluator) {
            if (group == null) {
                sink.assertObject(fact, context, evaluator);
            } else {
                ((ObjectSource) sink).getObjectSinkPropagator().propagateAssertObject(fact, context, evaluator);
            }
        }
    }

    /**
     * Puts itself before the conditions of rules that are not changed afterwards.
     *
     * @param canLackValue whether a missing value can keep the rule of this name in DRL silent
     */
    static void index(KieBase rules, Predicate<String> canLackValue) {
        for (ObjectTypeNode facts : ((InternalRuleBase) rules).getRete().getObjectTypeNodes()) {
            if (facts.getObjectType().getClassName().equals(Regimen.class.getName())) {
                index(facts, canLackValue);
            }
        }
    }

    private static void index(ObjectSource source, Predicate<String> canLackValue) {
        ObjectSinkPropagator all = source.getObjectSinkPropagator();
        for (ObjectSink each : all.getSinks()) {
            if (each instanceof AlphaNode condition) {
                index(condition, canLackValue);
            }
        }
        source.setObjectSinkPropagator(new ConditionsThatMayHold(all, canLackValue));
    }

    private static boolean leadsToAny(ObjectSink sink, Predicate<String> canLackValue) {
        for (Rule rule : sink.getAssociatedRules()) {
            if (!CompiledRules.isOwn(rule.getPackageName()) || canLackValue.test(rule.getName())) {
                return true;
            }
        }
        return false;
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

    private static List<Group.Within> groupsIn(String words) {
        int question = words.indexOf('(');
        Pattern form = question < 0 ? null : NEEDING_GROUPS.get(words.substring(0, question));
        Matcher matcher = form == null ? null : form.matcher(words);
        if (matcher == null || !matcher.matches()) {
            return List.of();
        }
        List<Group.Within> groups = new ArrayList<>(2);
        for (int i = 1; i < matcher.groupCount(); i += 2) {
            int days = matcher.group(i + 1) == null ? 0 : Integer.parseInt(matcher.group(i + 1));
            groups.add(Group.valueOf(matcher.group(i)).within(days));
        }
        return List.copyOf(groups);
    }

    @Override
    public void propagateAssertObject(InternalFactHandle fact, PropagationContext context, ReteEvaluator evaluator) {
        Regimen regimen = (Regimen) fact.getObject();
        boolean supposing = isSupposed(evaluator);
        for (Asked each : asked) {
            if (each.mayHold(regimen, supposing)) {
                each.assertObject(fact, context, evaluator);
            }
        }
    }

    private static boolean isSupposed(ReteEvaluator evaluator) {
        return ((RaisedWarnings) evaluator.getGlobalResolver().resolveGlobal(RaisedWarnings.GLOBAL)).isSupposed();
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
