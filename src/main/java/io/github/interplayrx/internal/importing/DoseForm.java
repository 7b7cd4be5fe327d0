package io.github.interplayrx.internal.importing;

import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.Route;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a form or a route say.
 *
 * @param release how it releases, or null if they do not say
 * @param route how it is given, or null if they do not say
 */
record DoseForm(@Nullable Formulation release, @Nullable Route route) {
    private static final Set<String> SLOW = Set.of("extended", "prolonged", "sustained", "modified", "er", "xr");
    private static final Set<String> PLAIN =
            Set.of("tablet", "tablets", "capsule", "capsules", "solution", "suspension");
    private static final Map<String, Route> ROUTES = Map.ofEntries(
            Map.entry("oral", Route.ORAL),
            Map.entry("sublingual", Route.SUBLINGUAL),
            Map.entry("buccal", Route.BUCCAL),
            Map.entry("oromucosal", Route.BUCCAL),
            Map.entry("rectal", Route.RECTAL),
            Map.entry("transdermal", Route.TRANSDERMAL),
            Map.entry("intravenous", Route.INTRAVENOUS),
            // A product that is injected does not say where to; into a vein stands for all of them.
            Map.entry("injection", Route.INTRAVENOUS),
            Map.entry("injectable", Route.INTRAVENOUS),
            Map.entry("syringe", Route.INTRAVENOUS),
            Map.entry("infusion", Route.INTRAVENOUS),
            Map.entry("intramuscular", Route.INTRAMUSCULAR),
            Map.entry("subcutaneous", Route.SUBCUTANEOUS),
            Map.entry("intrathecal", Route.INTRATHECAL),
            Map.entry("epidural", Route.EPIDURAL),
            Map.entry("inhalation", Route.INHALED),
            Map.entry("inhalant", Route.INHALED),
            Map.entry("inhaler", Route.INHALED),
            Map.entry("nasal", Route.INTRANASAL),
            Map.entry("topical", Route.TOPICAL),
            Map.entry("cutaneous", Route.TOPICAL),
            Map.entry("ophthalmic", Route.OPHTHALMIC),
            Map.entry("ocular", Route.OPHTHALMIC),
            Map.entry("otic", Route.OTIC),
            Map.entry("auricular", Route.OTIC),
            Map.entry("vaginal", Route.VAGINAL),
            Map.entry("dental", Route.DENTAL));

    static DoseForm of(String words) {
        List<String> each = List.of(words.toLowerCase(Locale.ROOT).split("[^a-z]+"));
        Route route = route(each);
        return new DoseForm(release(each, route), route);
    }

    /** A route that reaches the whole body wins over one that does not. */
    private static @Nullable Route route(List<String> words) {
        Route found = null;
        for (String word : words) {
            Route route = ROUTES.get(word);
            if (route != null && (found == null || (route.isSystemic() && !found.isSystemic()))) {
                found = route;
            }
        }
        return found;
    }

    private static @Nullable Formulation release(List<String> words, @Nullable Route route) {
        if (words.stream().anyMatch(SLOW::contains)) {
            return Formulation.ER;
        }
        boolean isPlain = route == Route.ORAL
                && !words.contains("delayed")
                && words.stream().anyMatch(PLAIN::contains);
        return isPlain ? Formulation.IR : null;
    }
}
