package io.github.interplayrx.internal.importing;

import io.github.interplayrx.internal.recognition.CodeSystem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A simple map of SNOMED CT in release format 2, from its concepts to codes of RxNorm. */
final class SnomedMap {
    private static final String FIRST_COLUMN = "id";

    private final SourceFile file;
    private final Collector collector;

    SnomedMap(Path path, Collector collector) {
        this.file = new SourceFile(path, collector.problems());
        this.collector = collector;
    }

    private record Member(String effectiveTime, boolean isActive, String concept, String target, Place at) {}

    /** A full release keeps every state of a member: the newest holds. */
    void read() {
        Map<String, Member> newest = new LinkedHashMap<>();
        file.forEachRow('\t', 7, (row, at) -> {
            if (!row.get(0).equals(FIRST_COLUMN)) {
                newest.merge(row.get(0), member(row, at), SnomedMap::newer);
            }
        });
        newest.values().stream().filter(Member::isActive).forEach(this::add);
    }

    private static Member member(List<String> row, Place at) {
        return new Member(row.get(1), row.get(2).equals("1"), row.get(5), row.get(6), at);
    }

    private static Member newer(Member one, Member other) {
        return one.effectiveTime().compareTo(other.effectiveTime()) > 0 ? one : other;
    }

    private void add(Member member) {
        collector.addLike(
                new Entry(member.at(), CodeSystem.SNOMED, member.concept(), "", "", ""),
                CodeSystem.RXNORM,
                member.target());
    }
}
