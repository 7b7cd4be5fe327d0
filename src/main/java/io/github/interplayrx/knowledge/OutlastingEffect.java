package io.github.interplayrx.knowledge;

import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the effect of a substance outlasts its stop: of the substance however it is given, or of one way to give it.
 *
 * @param days days after the last dose on which it still counts as taken where interactions are looked for
 * @param route the route for which this holds, or null
 * @param named words of a product for which this holds, one of them; empty if it holds for every product
 * @param sources where the days come from
 */
public record OutlastingEffect(int days, @Nullable Route route, List<String> named, List<Source> sources) {
    boolean holdsFor(Medication line) {
        return (route == null || line.route() == route) && (named.isEmpty() || isNamed(line.name()));
    }

    private boolean isNamed(@Nullable String name) {
        String text = name == null ? "" : NameText.normalise(name);
        return named.stream().anyMatch(text::contains);
    }
}
