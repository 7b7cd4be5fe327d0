package io.github.interplayrx.regimen;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A substance in the part that a rule gives it.
 *
 * @param exposure the substance in this list
 * @param group id of the group through which it takes part, or null if the rule speaks of no group
 */
public record Member(Exposure exposure, @Nullable String group) {
    Member(Exposure exposure, Group group) {
        this(exposure, group.id());
    }

    /** As a record does it, without what a record takes to set its comparison up: a twentieth of the time to a first report. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Member that && exposure.equals(that.exposure) && Objects.equals(group, that.group);
    }

    @Override
    public int hashCode() {
        return 31 * exposure.hashCode() + Objects.hashCode(group);
    }

    static Member inNoGroup(Exposure exposure) {
        return new Member(exposure, (String) null);
    }
}
