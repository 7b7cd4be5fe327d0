package io.github.interplayrx.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interplayrx.model.Code;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which medicine a resource speaks of. */
record Product(
        @Nullable String name,
        List<Code> codes,
        boolean absent,
        @Nullable String assumption) {
    private static final int MOST_CODES = 20;
    private static final String ABSENT_UNKNOWN = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips";
    private static final Pattern CONTAINING =
            Pattern.compile("(?i)^product containing (?:only |precisely )?(.+?)(?: in .+ dose form)?"
                    + " \\((?:medicinal product|medicinal product form|clinical drug)\\)$");
    private static final Pattern TAGGED = Pattern.compile("(?i)^(?:oral form )?(.+?) \\((?:substance|product)\\)$");
    private static final Pattern RATE =
            Pattern.compile("(?i)(\\d+(?:\\.\\d+)?)\\s*(mg|mcg|ug|µg)\\s*/\\s*(?:hr|h|hour)\\b");

    static Product of(Resource resource, Resources resources) {
        JsonNode json = resource.json();
        JsonNode either = json.path("medication");
        JsonNode concept = first(json.path("medicationCodeableConcept"), either.path("concept"));
        if (!concept.isMissingNode()) {
            return of(concept, null);
        }
        return referenced(resource, first(json.path("medicationReference"), either.path("reference")), resources);
    }

    private static Product referenced(Resource resource, JsonNode link, Resources resources) {
        String reference = link.path("reference").asText("");
        String display = link.path("display").asText("");
        JsonNode target = resources.target(resource, reference);
        if (target != null && target.path("code").isObject()) {
            return of(target.path("code"), display);
        }
        if (target != null && target.path("ingredient").size() == 1) {
            return of(ingredient(target.path("ingredient").path(0)), display);
        }
        if (target != null && target.path("ingredient").isArray()) {
            String name = display.isBlank() ? names(target.path("ingredient")) : clean(display);
            return new Product(name, List.of(), false, null);
        }
        String why = resources.isContradicted(reference)
                ? " stands here more than once, with different contents: read from its display"
                : " is not here: read from its display";
        return new Product(
                display.isBlank() ? null : clean(display),
                List.of(),
                false,
                reference.isEmpty() ? null : "the medication " + reference + why);
    }

    private static JsonNode ingredient(JsonNode item) {
        return first(item.path("itemCodeableConcept"), item.path("item").path("concept"));
    }

    /** Of a product without a code or a name: its ingredients, each by its name; null unless all have one. */
    private static @Nullable String names(JsonNode ingredients) {
        List<String> names = new ArrayList<>();
        for (JsonNode item : ingredients) {
            String name = of(ingredient(item), null).name();
            if (name == null) {
                return null;
            }
            names.add(name);
        }
        return names.isEmpty() ? null : String.join(" + ", names);
    }

    private static Product of(JsonNode concept, @Nullable String display) {
        LinkedHashSet<Code> codes = new LinkedHashSet<>();
        List<String> names = new ArrayList<>();
        addName(names, concept.path("text").asText(""));
        boolean absent = false;
        for (JsonNode coding : concept.path("coding")) {
            String system = coding.path("system").asText("");
            absent |= system.equals(ABSENT_UNKNOWN);
            addName(names, coding.path("display").asText(""));
            if (!system.isEmpty() && !coding.path("code").asText("").isEmpty()) {
                codes.add(new Code(system, coding.path("code").asText()));
            }
        }
        addName(names, display == null ? "" : display);
        List<Code> kept = codes.stream().limit(MOST_CODES).toList();
        String cut =
                codes.size() > kept.size() ? codes.size() + " codings: the first " + MOST_CODES + " are read" : null;
        return new Product(names.isEmpty() ? null : names.get(0), kept, absent, cut);
    }

    private static void addName(List<String> names, String written) {
        if (!written.isBlank()) {
            names.add(clean(written));
        }
    }

    /** A name without the frame that SNOMED CT puts around it. */
    private static String clean(String written) {
        if (written.lastIndexOf(')') < 0) {
            return written.strip();
        }
        for (Pattern frame : List.of(CONTAINING, TAGGED)) {
            Matcher found = frame.matcher(written.strip());
            if (found.matches()) {
                return found.group(1);
            }
        }
        return written.strip();
    }

    /** Micrograms that one patch releases in an hour, or null if the name does not say. */
    @Nullable
    Double mcgPerHour() {
        Matcher rate = RATE.matcher(name == null ? "" : name);
        if (!rate.find()) {
            return null;
        }
        double amount = Double.parseDouble(rate.group(1));
        return rate.group(2).equalsIgnoreCase("mg") ? amount * 1_000 : amount;
    }

    boolean isUnnamed() {
        return name == null && codes.isEmpty();
    }

    static JsonNode first(JsonNode one, JsonNode other) {
        return one.isMissingNode() || one.isNull() ? other : one;
    }
}
