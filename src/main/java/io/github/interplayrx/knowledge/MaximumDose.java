package io.github.interplayrx.knowledge;

import io.github.interplayrx.model.ChildPugh;
import io.github.interplayrx.model.Sex;
import io.github.interplayrx.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The highest daily dose by mouth of a label, for everybody or for some. One for a kidney function holds for every way into the body.
 *
 * @param mg the dose in mg
 * @param ageAtLeast the age in years from which this holds, or null
 * @param sex the sex for which this holds, or null
 * @param eGFRBelow the eGFR below which this holds, and on dialysis; or null
 * @param childPughAtLeast the mildest class of liver disease for which this holds, or null
 * @param atStart whether this holds for the first days only
 * @param sources where this comes from
 */
public record MaximumDose(
        double mg,
        @Nullable Integer ageAtLeast,
        @Nullable Sex sex,
        @Nullable Integer eGFRBelow,
        @Nullable ChildPugh childPughAtLeast,
        boolean atStart,
        List<Source> sources) {
    /** Why a dose is limited. */
    public enum Limit {
        /** It holds for everybody. */
        FOR_EVERYBODY,
        /** It holds from some age. */
        FOR_AGE,
        /** It holds for one sex. */
        FOR_SEX,
        /** It holds below some kidney function. */
        FOR_KIDNEY_FUNCTION,
        /** It holds from some class of liver disease. */
        FOR_LIVER_DISEASE,
        /** It holds for the first days. */
        AT_START
    }

    /**
     * A dose that no liver disease limits.
     *
     * @param mg the dose in mg
     * @param ageAtLeast the age in years from which this holds, or null
     * @param sex the sex for which this holds, or null
     * @param eGFRBelow the eGFR below which this holds, and on dialysis; or null
     * @param atStart whether this holds for the first days only
     * @param sources where this comes from
     */
    public MaximumDose(
            double mg,
            @Nullable Integer ageAtLeast,
            @Nullable Sex sex,
            @Nullable Integer eGFRBelow,
            boolean atStart,
            List<Source> sources) {
        this(mg, ageAtLeast, sex, eGFRBelow, null, atStart, sources);
    }

    /** {@return why the dose is limited} */
    public Limit limit() {
        if (eGFRBelow != null) {
            return Limit.FOR_KIDNEY_FUNCTION;
        }
        if (childPughAtLeast != null) {
            return Limit.FOR_LIVER_DISEASE;
        }
        if (sex != null) {
            return Limit.FOR_SEX;
        }
        if (ageAtLeast != null) {
            return Limit.FOR_AGE;
        }
        return atStart ? Limit.AT_START : Limit.FOR_EVERYBODY;
    }
}
