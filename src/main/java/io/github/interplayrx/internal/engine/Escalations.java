package io.github.interplayrx.internal.engine;

import io.github.interplayrx.regimen.Member;
import io.github.interplayrx.regimen.Occurrences;
import io.github.interplayrx.regimen.Occurrences.Occurrence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The escalations that hold in one session, and of which substances they speak. Not thread-safe. */
final class Escalations {
    private static final List<Occurrence> ANYBODY = List.of(new Occurrence(List.of(), List.of()));

    private final Map<String, List<Occurrence>> held = new HashMap<>();

    /** Adds one that counts whoever takes part. */
    void add(String id) {
        held.put(id, ANYBODY);
    }

    /** Adds one that counts where all substances of an occurrence take part. */
    void add(String id, Occurrences occurrences) {
        held.merge(id, occurrences.each(), Escalations::both);
    }

    private static List<Occurrence> both(List<Occurrence> some, List<Occurrence> more) {
        List<Occurrence> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    boolean isEmpty() {
        return held.isEmpty();
    }

    /** Whether an escalation counts for a warning with these members. */
    boolean countsFor(List<Member> members, String id) {
        List<Occurrence> occurrences = held.getOrDefault(id, List.of());
        for (int i = 0; i < occurrences.size(); i++) {
            if (containsAll(members, occurrences.get(i).members())) {
                return true;
            }
        }
        return false;
    }

    private static boolean containsAll(List<Member> members, List<Member> some) {
        for (int i = 0; i < some.size(); i++) {
            if (!contains(members, some.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(List<Member> members, Member one) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).exposure() == one.exposure()) {
                return true;
            }
        }
        return false;
    }
}
