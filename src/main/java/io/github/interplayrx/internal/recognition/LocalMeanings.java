package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.internal.recognition.Term.Name;
import io.github.interplayrx.internal.recognition.TextReading.Outcome;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.KnowledgeException;
import io.github.interplayrx.knowledge.KnowledgeFault;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.knowledge.Terminology;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.NameReading.Role;
import io.github.interplayrx.model.Route;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether the names and codes of a site say what they say without it. One that meant something else until now would take a medicine out of
 * every list that writes it so.
 */
final class LocalMeanings {
    private static final Set<Role> NAMES = Set.of(Role.SUBSTANCE, Role.BRAND, Role.AMBIGUOUS_NAME, Role.NOT_UNDERSTOOD);

    private final Lexicon lexicon;
    private final Recogniser before;
    private final String anyMedicine;
    private final Map<String, String> places;
    private final Set<KnowledgeFault> faults = new LinkedHashSet<>();

    private LocalMeanings(KnowledgeBase knowledge, Lexicon lexicon) {
        this.lexicon = lexicon;
        KnowledgeBase library = knowledge.withoutLocal();
        before = new Recogniser(library);
        places = knowledge.localPlaces();
        anyMedicine =
                library.substances().stream().findFirst().map(Substance::name).orElse("");
    }

    /** Refuses local knowledge that gives another meaning to what is known. */
    static void check(KnowledgeBase knowledge, Lexicon lexicon) {
        LocalMeanings meanings = new LocalMeanings(knowledge, lexicon);
        knowledge.localNames().keySet().forEach(name -> meanings.checkName(name, name));
        for (Substance substance : knowledge.substances()) {
            knowledge.localChangeOfSubstance(substance.id()).ifPresent(change -> meanings.check(substance));
        }
        if (!meanings.faults.isEmpty()) {
            throw new KnowledgeException(List.copyOf(meanings.faults));
        }
    }

    private void check(Substance substance) {
        String id = substance.id();
        checkName(substance.name(), id);
        substance.otherNames().forEach(name -> checkName(name, id));
        substance.brands().forEach(name -> checkName(name, id));
        substance.codes().forEach(code -> checkCode(code, substance));
    }

    /** Of a name, and what the place of its entry is known by. */
    private void checkName(String name, String key) {
        List<String> now =
                lexicon.name(NameText.normalise(name)) instanceof Term.Name known ? ids(known.substances()) : List.of();
        for (String written : List.of(name, name.toUpperCase(Locale.ROOT))) {
            TextReading reading = before.readWithoutSuggestions(written);
            List<String> until = ids(reading.substances());
            if (reading.outcome() == Outcome.AMBIGUOUS || !now.containsAll(until)) {
                fault(
                        name,
                        key,
                        until.isEmpty()
                                ? "The name is ambiguous in the library."
                                : "The name means " + Name.words(reading.substances()) + " in the library.",
                        "Maybe choose a name that nobody else uses, such as one with the name of the site in it.");
                return;
            }
            if (until.isEmpty() && isDirection(written, reading)) {
                fault(
                        name,
                        key,
                        "Every word of the name is a number, a strength, a route or a direction, alone or behind a medicine.",
                        "Maybe there is a longer form of the name.");
                return;
            }
            if (saysHow(reading)) {
                fault(
                        name,
                        key,
                        "The name says how the medicine is given or released, or that it is not taken, which would no longer be read.",
                        "Maybe leave that out of the name: it is read where it stands beside one.");
                return;
            }
        }
    }

    private boolean isDirection(String written, TextReading reading) {
        return reading.parts().stream().noneMatch(part -> NAMES.contains(part.role()))
                || before.readWithoutSuggestions(anyMedicine + " 10 mg, " + written)
                                .outcome()
                        == Outcome.UNDERSTOOD;
    }

    /** Whether words of a name mean more than which medicine it is. */
    private static boolean saysHow(TextReading reading) {
        return reading.outcome() == Outcome.NOT_TAKEN
                || reading.status() != null
                || reading.release() != null
                || reading.routeOfForm() == Route.TRANSDERMAL
                || reading.parts().stream().anyMatch(part -> part.role() == Role.ROUTE);
    }

    private void checkCode(Code code, Substance substance) {
        List<String> until =
                before.product(code).map(Terminology.Product::substances).orElse(List.of());
        if (!List.of(substance.id()).containsAll(until)) {
            fault(
                    code.system() + " " + code.value(),
                    substance.id(),
                    "The code stands for " + String.join(", ", until) + " in the library.",
                    "Maybe it is that of another substance: leave it blank.");
        }
    }

    private void fault(String value, String key, String message, String advice) {
        String place = places.getOrDefault(key, "#");
        int pointer = place.lastIndexOf('#');
        faults.add(
                new KnowledgeFault(place.substring(0, pointer), place.substring(pointer + 1), value, message, advice));
    }

    private static List<String> ids(List<Substance> substances) {
        return substances.stream().map(Substance::id).toList();
    }
}
