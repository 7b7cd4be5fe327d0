package io.github.interplayrx.internal.engine;

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

    static Member inNoGroup(Exposure exposure) {
        return new Member(exposure, (String) null);
    }
}
