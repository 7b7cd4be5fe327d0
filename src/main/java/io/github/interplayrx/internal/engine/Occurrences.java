package io.github.interplayrx.internal.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * For whom a rule holds: one occurrence for each warning that it raises.
 *
 * @param each the occurrences
 */
public record Occurrences(List<Occurrence> each) {

    /**
     * One time that a rule holds.
     *
     * @param members the substances; empty if it speaks of the patient or of inputs
     * @param inputs the inputs as written; empty unless it speaks of inputs that were not understood
     */
    public record Occurrence(List<Member> members, List<String> inputs) {}

    static Occurrences ofMembers(List<Member> members) {
        return new Occurrences(List.of(new Occurrence(members, List.of())));
    }

    static Occurrences ofInputs(List<String> inputs) {
        return new Occurrences(List.of(new Occurrence(List.of(), inputs)));
    }

    /** Whether no substance and no input takes part. */
    boolean isNothing() {
        return each.stream().allMatch(o -> o.members().isEmpty() && o.inputs().isEmpty());
    }

    /** The members of these and of other occurrences, taken together as one. */
    public Occurrences and(Occurrences others) {
        List<Member> members = new ArrayList<>();
        each.forEach(occurrence -> members.addAll(occurrence.members()));
        others.each.forEach(occurrence -> members.addAll(occurrence.members()));
        return ofMembers(members);
    }
}
