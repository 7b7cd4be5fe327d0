package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.recognition.Term.Name;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a line names a place on the body and yet means a product that reaches the whole of it: a patch, a tablet, a dose. */
final class SystemicRoutes {
    private final Lexicon lexicon;

    SystemicRoutes(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    static boolean isLocal(@Nullable Route route) {
        return route != null && !route.isSystemic();
    }

    /** Whether the words name a way into the whole body. */
    static boolean says(TextReading text) {
        return text.routeOfForm() != null
                || text.saysSolid()
                || (text.route() != null && text.route().isSystemic());
    }

    /** The route that the form or the dose stands for, where it reaches the whole body; null if it says nothing. */
    @Nullable
    Route of(Medication medication, TextReading text) {
        if (lexicon.actsWhereItIsPut(text.substances())) {
            return ofLocalSubstance(medication.statedRoute(), text);
        }
        if (medication.mcgPerHour() != null) {
            return Route.TRANSDERMAL;
        }
        if (text.routeOfForm() != null) {
            return text.routeOfForm();
        }
        Route stated = medication.statedRoute();
        Route said = text.route();
        if (isLocal(stated) && said != null && said.isSystemic()) {
            return said;
        }
        boolean isPlaceOnly = stated == null && isPlaceOnly(said, text);
        return medication.dailyDoseMg() != null || isPlaceOnly ? Route.ORAL : null;
    }

    private static @Nullable Route ofLocalSubstance(@Nullable Route stated, TextReading text) {
        if (stated == null || stated == Route.VAGINAL) {
            return null;
        }
        if (text.saysSolid()) {
            return Route.ORAL;
        }
        Route said = text.route();
        return said != null && said.isSystemic() ? said : null;
    }

    /** The route of the product that the code stands for, or of the form or the dose, where it reaches the whole body; null if it says nothing. */
    @Nullable
    Route ofCode(Medication medication, Name product, List<Substance> substances, TextReading text) {
        boolean actsThere = lexicon.actsWhereItIsPut(substances);
        if (product.route() != null && !actsThere) {
            return product.route().isSystemic() ? product.route() : null;
        }
        if (text.isUnderstood()) {
            return of(medication, text);
        }
        return actsThere || medication.dailyDoseMg() == null ? null : Route.ORAL;
    }

    /** A place, without a cream or drops, of a substance that has no product for one: the tooth that aches, the clinic, the skin under a patch. */
    boolean isPlaceOnly(@Nullable Route route, TextReading text) {
        return isLocal(route) && hasNoProductThere(text.substances(), text);
    }

    boolean hasNoProductThere(List<Substance> substances, TextReading text) {
        return !text.saysLocalForm() && !lexicon.hasLocalProduct(substances);
    }

    /** "oxycodone cream": a form that is put somewhere, of a medicine of which no such product is known. */
    boolean isUnknownForm(TextReading text) {
        return isLocal(text.route())
                && text.saysLocalForm()
                && text.substances().stream().anyMatch(each -> each.review() == Substance.Review.CURATED)
                && !lexicon.hasLocalProduct(text.substances());
    }
}
