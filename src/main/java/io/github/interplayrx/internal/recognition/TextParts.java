package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.model.NameReading.Part;
import io.github.interplayrx.model.NameReading.Role;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of a text were taken for, from left to right. Their words are cut out of the text when somebody asks for them, which a
 * check seldom does. Not thread-safe while parts are added.
 */
final class TextParts extends AbstractList<Part> {
    private final String text;
    private final List<Place> places = new ArrayList<>();
    private final Set<Role> roles = EnumSet.noneOf(Role.class);

    private record Place(Role role, int start, int end) {}

    TextParts(String text) {
        this.text = text;
    }

    void add(Role role, int start, int end) {
        places.add(new Place(role, start, end));
        roles.add(role);
    }

    /** The last part goes on to where this one ends, if it is of the same role. */
    void goOn(Role role, int start, int end) {
        if (role == lastRole()) {
            Place last = places.remove(places.size() - 1);
            add(role, last.start(), end);
        } else {
            add(role, start, end);
        }
    }

    boolean has(Role role) {
        return roles.contains(role);
    }

    @Nullable
    Role lastRole() {
        return places.isEmpty() ? null : places.get(places.size() - 1).role();
    }

    /** The words of the last part of a role; null if there is none. */
    @Nullable
    String last(Role role) {
        for (int i = places.size() - 1; i >= 0; i--) {
            if (places.get(i).role() == role) {
                return words(i);
            }
        }
        return null;
    }

    /** The words of the first part of a role; null if there is none. */
    @Nullable
    String first(Role role) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).role() == role) {
                return words(i);
            }
        }
        return null;
    }

    /** How many names stand before the first part of a role. */
    int namesBefore(Role role) {
        int names = 0;
        for (Place each : places) {
            if (each.role() == role) {
                return names;
            }
            names += each.role() == Role.SUBSTANCE || each.role() == Role.BRAND ? 1 : 0;
        }
        return names;
    }

    private String words(int i) {
        return text.substring(places.get(i).start(), places.get(i).end());
    }

    @Override
    public Part get(int i) {
        return new Part(words(i), places.get(i).role());
    }

    @Override
    public int size() {
        return places.size();
    }
}
