package io.github.interplayrx.spark;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What was not understood in one list. A list without end has as many: from some number on they are only counted. */
final class Notes extends AbstractCollection<NotUnderstood> {
    private static final int MOST = 300;

    private final List<NotUnderstood> first = new ArrayList<>();
    private long further;

    @Override
    public boolean add(NotUnderstood note) {
        if (first.size() < MOST) {
            return first.add(note);
        }
        further++;
        return true;
    }

    List<NotUnderstood> all() {
        if (further == 0) {
            return first;
        }
        List<NotUnderstood> all = new ArrayList<>(first);
        all.add(new NotUnderstood("", NotUnderstood.REMARK, further + " more remarks on this list are not shown."));
        return all;
    }

    @Override
    public Iterator<NotUnderstood> iterator() {
        return first.iterator();
    }

    @Override
    public int size() {
        return first.size();
    }
}
