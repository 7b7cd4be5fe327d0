package io.github.interplayrx.fhir;

import io.github.interplayrx.fhir.Remark.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remarks on the way from resources to a list. */
final class Remarks {
    private final List<Remark> all = new ArrayList<>();

    void leftOut(Resource resource, String why) {
        leftOut(resource.reference(), why);
    }

    void leftOut(String reference, String why) {
        all.add(new Remark(reference, Kind.LEFT_OUT, why));
    }

    void assumed(Resource resource, @Nullable String why) {
        if (why != null) {
            all.add(new Remark(resource.reference(), Kind.ASSUMED, why));
        }
    }

    /** What a patient takes without a name stays a line, so that the report is not complete. */
    void unnamed(Resource resource, @Nullable String why) {
        all.add(new Remark(resource.reference(), Kind.UNNAMED, why == null ? "it names no medicine" : why));
    }

    void withoutDose(Resource resource, String why) {
        all.add(new Remark(resource.reference(), Kind.WITHOUT_DOSE, why));
    }

    void doseInWords(Resource resource, String why) {
        all.add(new Remark(resource.reference(), Kind.DOSE_IN_WORDS, why));
    }

    List<Remark> all() {
        return all;
    }
}
