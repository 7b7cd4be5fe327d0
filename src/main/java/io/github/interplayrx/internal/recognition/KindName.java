package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.text.NameTable;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What some words say of kinds: the same words may name one and stand beside the name of another.
 *
 * @param kinds how each kind is mentioned
 */
record KindName(Map<String, Mention> kinds) {

    static final KindName NONE = new KindName(Map.of());

    /** How words speak of a kind. */
    enum Mention {
        /** They name it. */
        NAME,
        /** They name it, and change nothing beside the name of a medicine. */
        CARRIER,
        /** They name it where the text says nothing else. */
        ALONE,
        /** They are known beside another name of it. */
        BESIDE;

        static Mention of(NameTable.Row row) {
            return row.text(2).isEmpty() ? NAME : valueOf(row.text(2).toUpperCase(Locale.ROOT));
        }
    }

    static KindName of(NameTable.Row row) {
        return new KindName(Map.of(row.text(1), Mention.of(row)));
    }

    KindName and(KindName other) {
        Map<String, Mention> both = new TreeMap<>(other.kinds);
        both.putAll(kinds);
        return new KindName(Map.copyOf(both));
    }

    /** The text of an index from which the same is read. */
    String write() {
        return new TreeMap<>(kinds)
                .entrySet().stream()
                        .map(each -> each.getKey() + ":" + each.getValue())
                        .collect(Collectors.joining(";"));
    }

    static KindName read(String text) {
        Map<String, Mention> kinds = new TreeMap<>();
        for (String each : NameTable.split(text, ';')) {
            List<String> kindAndMention = NameTable.split(each, ':');
            kinds.put(kindAndMention.get(0), Mention.valueOf(kindAndMention.get(1)));
        }
        return new KindName(Map.copyOf(kinds));
    }

    /** The kinds that the words name, in the order of their ids. */
    Set<String> naming() {
        return kinds.entrySet().stream()
                .filter(each -> each.getValue() != Mention.BESIDE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How the words mention any of some kinds. */
    Set<Mention> mentions(Set<String> ofThese) {
        Set<Mention> mentions = EnumSet.noneOf(Mention.class);
        kinds.forEach((kind, mention) -> {
            if (ofThese.contains(kind)) {
                mentions.add(mention);
            }
        });
        return mentions;
    }
}
