package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.recognition.Term.Name;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.Route;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words of a text say of release and route. Of several routes, one that reaches the whole body counts. */
final class HowGiven {
    private static final String THREE_TIMES_A_DAY = "tds";

    private final Lexicon lexicon;
    private final List<Said> said = new ArrayList<>(2);
    private final Set<Formulation> releases = EnumSet.noneOf(Formulation.class);
    private final List<Route> routes = new ArrayList<>();
    private final List<Route> routesOfForms = new ArrayList<>();
    private boolean isReleasedSlowlyBefore;
    private boolean isRate;
    private boolean isSolid;
    private boolean isLiquid;
    private boolean isThreeTimesADay;

    /** A word, or a rate, and the medicine before it. */
    private record Said(@Nullable Word word, String phrase, int medicine) {}

    HowGiven(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What a word says of a medicine, which is the last one before it. */
    void say(Word word, String phrase, int medicine) {
        if (tells(word, phrase)) {
            said.add(new Said(word, phrase, medicine));
            say(word, phrase);
        }
    }

    /** Most words say nothing of it. */
    private static boolean tells(Word word, String phrase) {
        return word.release() != null
                || word.part() == Word.Part.FORM
                || word.part() == Word.Part.ROUTE
                || phrase.equals(THREE_TIMES_A_DAY);
    }

    private void say(Word word, String phrase) {
        if (word.release() != null) {
            releases.add(word.release());
        }
        if (word.part() == Word.Part.FORM) {
            add(word.route(), routesOfForms);
            isSolid |= lexicon.isMarked(Mark.SOLID, phrase);
            isLiquid |= word.route() == null
                    && word.release() == null
                    && !lexicon.isMarked(Mark.SOLID, phrase)
                    && !phrase.equals("film");
        }
        if (word.part() == Word.Part.ROUTE) {
            add(word.route(), routes);
        }
        isThreeTimesADay |= phrase.equals(THREE_TIMES_A_DAY);
    }

    void sayExtendedRelease() {
        releases.add(Formulation.ER);
        isReleasedSlowlyBefore = true;
    }

    void sayRate(int medicine) {
        said.add(new Said(null, "", medicine));
        isRate = true;
    }

    /** The same without what is said of some medicines. */
    HowGiven without(Set<Integer> medicines) {
        HowGiven others = new HowGiven(lexicon);
        if (isReleasedSlowlyBefore) {
            others.sayExtendedRelease();
        }
        for (Said each : said) {
            if (!medicines.contains(each.medicine())) {
                others.repeat(each);
            }
        }
        return others;
    }

    private void repeat(Said each) {
        if (each.word() == null) {
            isRate = true;
        } else {
            say(each.word(), each.phrase());
        }
    }

    private static void add(@Nullable Route route, List<Route> routes) {
        if (route != null) {
            routes.add(route);
        }
    }

    /** Whether a cream, drops or the like are said, and not merely a place. */
    boolean saysLocalForm(List<Name> names) {
        return isAnyLocal(routesOfForms) || (isLiquid && !isAnySystemic(names));
    }

    private static boolean isAnyLocal(List<Route> routes) {
        for (Route route : routes) {
            if (!route.isSystemic()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAnySystemic(List<Name> names) {
        return names.stream()
                .anyMatch(name -> name.route() != null && name.route().isSystemic());
    }

    boolean saysSolid() {
        return isSolid;
    }

    @Nullable
    Formulation release(List<Name> names) {
        if (releases.size() == 1) {
            return releases.iterator().next();
        }
        if (releases.isEmpty() && names.size() == 1) {
            return names.get(0).release();
        }
        return releases.isEmpty() && names.stream().anyMatch(name -> name.release() == Formulation.ER)
                ? Formulation.ER
                : null;
    }

    @Nullable
    Route route(List<Name> names) {
        Route ofForm = routeOfForm(names);
        if (ofForm != null && !routes.isEmpty() && firstSystemic(routes) == null) {
            return ofForm;
        }
        List<Route> said = routes.isEmpty() ? routesOfForms : routes;
        if (isRate && ofForm != null && !said.isEmpty() && firstSystemic(said) == null) {
            return ofForm;
        }
        if (said.isEmpty() && isRate && (isThreeTimesADay || isAnyInPatches(names))) {
            return Route.TRANSDERMAL;
        }
        return said.isEmpty() ? routeOfNames(names) : Objects.requireNonNullElse(firstSystemic(said), said.get(0));
    }

    /** A patch, a tablet, a lozenge or a rate per hour reaches the whole body, whatever a word beside it says, unless the medicine acts where it is put. */
    @Nullable
    Route routeOfForm(List<Name> names) {
        boolean saysForm = isSolid || isRate || !routesOfForms.isEmpty();
        if (!saysForm || names.isEmpty() || isAnyPutWhereItActs(names)) {
            return null;
        }
        Route systemic = firstSystemic(routesOfForms);
        if (systemic != null) {
            return systemic;
        }
        if (isSolid) {
            return Route.ORAL;
        }
        return isRate ? Route.TRANSDERMAL : null;
    }

    private static boolean isAnyInPatches(List<Name> names) {
        return names.stream()
                .flatMap(name -> name.substances().stream())
                .anyMatch(substance -> substance.morphineEquivalentPerMcgPerHour() != null);
    }

    private boolean isAnyPutWhereItActs(List<Name> names) {
        for (Name name : names) {
            if (lexicon.actsWhereItIsPut(name.substances())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Route routeOfNames(List<Name> names) {
        if (names.size() == 1) {
            return names.get(0).route();
        }
        boolean isOne = names.stream().map(Name::route).distinct().count() == 1;
        return isOne
                ? names.get(0).route()
                : firstSystemic(
                        names.stream().map(Name::route).filter(Objects::nonNull).toList());
    }

    private static @Nullable Route firstSystemic(List<Route> routes) {
        for (Route route : routes) {
            if (route.isSystemic()) {
                return route;
            }
        }
        return null;
    }
}
