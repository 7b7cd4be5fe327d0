package io.github.interplayrx.knowledge;

import io.github.interplayrx.model.ChildPugh;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.RequestField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a rule holds that a site declared in data and not in DRL: a substance of one side is taken together with a different one of the
 * other, in these circumstances.
 *
 * @param rule id of the rule
 * @param first one side
 * @param second the other side
 * @param circumstances what has to hold of the patient
 */
public record DeclaredInteraction(
        String rule, SubstanceGroup first, SubstanceGroup second, Circumstances circumstances) {

    /**
     * What has to hold of the patient. Everything that is stated has to hold; what is not stated does not matter.
     *
     * @param ageAtLeast lowest age in years, or null
     * @param ageBelow age in years that must not be reached, or null
     * @param eGFRBelow eGFR that must not be reached, or null
     * @param childPughAtLeast mildest class of liver disease, or null
     * @param conditions conditions of which one has to be there; empty if none is needed
     * @param dialysis whether the patient has to be on dialysis
     * @param pregnant whether the patient has to be pregnant
     * @param breastfeeding whether the patient has to be breastfeeding
     */
    public record Circumstances(
            @Nullable Integer ageAtLeast,
            @Nullable Integer ageBelow,
            @Nullable Integer eGFRBelow,
            @Nullable ChildPugh childPughAtLeast,
            List<Condition> conditions,
            boolean dialysis,
            boolean pregnant,
            boolean breastfeeding) {

        /**
         * The fields and conditions that these circumstances read.
         *
         * @return names as in the request
         */
        public List<String> reads() {
            List<String> reads = new ArrayList<>();
            addIf(ageAtLeast != null || ageBelow != null, RequestField.AGE, reads);
            addIf(eGFRBelow != null, RequestField.EGFR, reads);
            addIf(childPughAtLeast != null, RequestField.CHILD_PUGH, reads);
            conditions.forEach(condition -> reads.add(condition.id()));
            addIf(dialysis, RequestField.DIALYSIS, reads);
            addIf(pregnant, RequestField.PREGNANT, reads);
            addIf(breastfeeding, RequestField.BREASTFEEDING, reads);
            return List.copyOf(reads);
        }

        private static void addIf(boolean read, RequestField field, List<String> reads) {
            if (read) {
                reads.add(field.id());
            }
        }
    }
}
