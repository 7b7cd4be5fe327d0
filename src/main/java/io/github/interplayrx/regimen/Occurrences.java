package io.github.interplayrx.regimen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * For whom a rule holds: one occurrence for each warning that it raises.
 *
 * @param each the occurrences
 */
public record Occurrences(List<Occurrence> each) {
    static final Occurrences NONE = new Occurrences(List.of());

    /**
     * One time that a rule holds.
     *
     * @param members the substances, sorted by id and each once; empty if it speaks of the patient or of inputs
     * @param inputs the inputs as written; empty unless it speaks of inputs that were not understood
     */
    public record Occurrence(List<Member> members, List<String> inputs) {
        /** Whether all its substances come from one line that names one product with them, and from nowhere else. */
        public boolean isWithinOneProduct() {
            if (members.size() < 2) {
                return false;
            }
            Line only = onlyProduct(members.get(0).exposure());
            for (int i = 1; i < members.size() && only != null; i++) {
                only = only.equals(onlyProduct(members.get(i).exposure())) ? only : null;
            }
            return only != null;
        }

        private static @Nullable Line onlyProduct(Exposure exposure) {
            List<Line> lines = exposure.lines();
            return lines.size() == 1 && lines.get(0).isOneProduct() ? lines.get(0) : null;
        }

        static Occurrence ofOne(Member member) {
            return new Occurrence(List.of(member), List.of());
        }

        static Occurrence ofPair(Member one, Member other) {
            return new Occurrence(List.of(one, other), List.of());
        }
    }

    /** One occurrence of members that are sorted already. */
    static Occurrences ofMembers(List<Member> members) {
        return new Occurrences(List.of(new Occurrence(members, List.of())));
    }

    /** One occurrence of members in any order. A substance that comes twice keeps its first part. */
    public static Occurrences together(Iterable<Member> members) {
        Map<String, Member> byId = new TreeMap<>();
        members.forEach(member -> byId.putIfAbsent(member.exposure().substance().id(), member));
        return ofMembers(List.copyOf(byId.values()));
    }

    static Occurrences ofInputs(List<String> inputs) {
        return new Occurrences(List.of(new Occurrence(List.of(), inputs)));
    }

    /** Whether no substance and no input takes part. */
    boolean isNothing() {
        for (Occurrence occurrence : each) {
            if (!occurrence.members().isEmpty() || !occurrence.inputs().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The members of these and of other occurrences, taken together as one; nobody if one side is nobody. */
    public Occurrences and(Occurrences others) {
        if (each.isEmpty() || others.each.isEmpty()) {
            return NONE;
        }
        List<Member> members = new ArrayList<>();
        each.forEach(occurrence -> members.addAll(occurrence.members()));
        others.each.forEach(occurrence -> members.addAll(occurrence.members()));
        return together(members);
    }
}
