package io.github.interplayrx.internal.request;

import io.github.interplayrx.internal.base.json.JsonFault;
import io.github.interplayrx.model.InputProblem;
import java.util.ArrayList;
import java.util.List;

/** The problems of one request in the order of their places: the first are listed, the others counted. Not thread-safe. */
final class Problems {
    private static final int MOST = 100;

    private final List<InputProblem> listed = new ArrayList<>();
    private int count;

    void add(JsonFault fault) {
        count++;
        if (count <= MOST) {
            listed.add(new InputProblem(fault.pointer(), fault.value(), fault.message(), fault.advice()));
        }
    }

    int count() {
        return count;
    }

    List<InputProblem> list() {
        if (count <= MOST) {
            return List.copyOf(listed);
        }
        List<InputProblem> all = new ArrayList<>(listed);
        all.add(new InputProblem(
                "",
                Integer.toString(count - MOST),
                "There are " + (count - MOST) + " more problems, which are not listed.",
                "Maybe the request was put together wrongly: look at the first ones."));
        return List.copyOf(all);
    }
}
