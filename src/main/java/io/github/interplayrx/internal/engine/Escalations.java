package io.github.interplayrx.internal.engine;

import io.github.interplayrx.regimen.Member;
import io.github.interplayrx.regimen.Occurrences;
import io.github.interplayrx.regimen.Occurrences.Occurrence;
import java.util.ArrayList;
import java.util.List;

/** The escalations that hold in one session, and of which substances they speak. Not thread-safe. */
final class Escalations {
    private static final List<Occurrence> ANYBODY = List.of(new Occurrence(List.of(), List.of()));

    // Two short lists rather than a map: a check holds a handful of them, and leaves less garbage.
    private final List<String> ids = new ArrayList<>(4);
    private final List<List<Occurrence>> subjects = new ArrayList<>(4);

    /** Adds one that counts whoever takes part. */
    void add(String id) {
        add(id, ANYBODY);
    }

    /** Adds one that counts where all substances of an occurrence take part. */
    void add(String id, Occurrences occurrences) {
        add(id, occurrences.each());
    }

    private void add(String id, List<Occurrence> occurrences) {
        int known = ids.indexOf(id);
        if (known < 0) {
            ids.add(id);
            subjects.add(occurrences);
        } else {
            subjects.set(known, both(subjects.get(known), occurrences));
        }
    }

    private static List<Occurrence> both(List<Occurrence> some, List<Occurrence> more) {
        List<Occurrence> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    /** Whether an escalation counts for a warning with these members. */
    boolean countsFor(List<Member> members, String id) {
        int known = ids.indexOf(id);
        List<Occurrence> occurrences = known < 0 ? List.of() : subjects.get(known);
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
