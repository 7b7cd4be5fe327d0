package io.github.interplayrx.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interplayrx.model.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which medicine a resource speaks of. */
record Product(
        @Nullable String name,
        List<String> names,
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

    /** RxNorm writes the brand behind the ingredients. */
    private static final Pattern BRAND = Pattern.compile("\\[[^\\]]*\\]");

    private static final Pattern METAL_OF_A_SALT = Pattern.compile("(?<=\\p{L}\\s)(?:sodium|potassium|calcium)\\b");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern STRENGTH = Pattern.compile("(?i)(\\d+(?:\\.\\d+)?)\\s*(mg|mcg|ug|µg|g)\\b(?!\\s*/)");

    /** Esters and brands of injections that act for weeks: they are called like the tablets. */
    private static final Pattern DEPOT = Pattern.compile(
            "(?i)\\b(?:decanoate|enanthate|palmitate|pamoate|embonate|lauroxil|depot|consta|relprevv)\\b");

    /** Forms, units and salts: words that say nothing of the substance. One that is released slowly is another product. */
    private static final Set<String> FORMS = Set.of(
            ("tablet tablets tab tabs capsule capsules cap caps oral solution suspension injection injectable patch film coated "
                            + "delayed immediate release dr ir hr hour transdermal system product mg mcg ug g ml "
                            + "unit units meq per hydrochloride hcl sulfate sulphate phosphate acetate tartrate maleate citrate "
                            + "hydrobromide mesylate succinate fumarate")
                    .split(" "));

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
            return new Product(name, listed(name), List.of(), false, null);
        }
        String name = display.isBlank() ? null : clean(display);
        String how = name == null ? "" : ": read from its display";
        return new Product(
                name,
                listed(name),
                List.of(),
                false,
                reference.isEmpty() ? null : "the medication " + reference + lack(target, reference, resources) + how);
    }

    private static String lack(@Nullable JsonNode target, String reference, Resources resources) {
        if (target != null) {
            return " says not what it is";
        }
        return resources.isContradicted(reference)
                ? " stands here more than once, with different contents"
                : " is not here";
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
        return new Product(names.isEmpty() ? null : names.get(0), List.copyOf(names), kept, absent, cut);
    }

    private static List<String> listed(@Nullable String name) {
        return name == null ? List.of() : List.of(name);
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

    /** Whether both have the code of one product or substance. */
    boolean sharesCode(Product other) {
        return codes.stream().anyMatch(code -> !isClass(code) && other.codes.contains(code));
    }

    /** Whether the words of its name are all in the names of the other. A brand is not within its ingredient: no knowledge is asked here. */
    boolean isWithin(Product other) {
        if (name == null) {
            return false;
        }
        Set<String> words = words(BRAND.matcher(name).replaceAll(" "));
        Set<String> ofOther = new HashSet<>();
        other.names.forEach(each -> ofOther.addAll(words(each)));
        return other.names.stream().anyMatch(name::equalsIgnoreCase)
                || (!words.isEmpty() && ofOther.containsAll(words));
    }

    boolean isDepot() {
        return names.stream().anyMatch(each -> DEPOT.matcher(each).find());
    }

    /** The milligrams of one piece, if its name says one number of them; else 0. */
    double strength() {
        Matcher found = STRENGTH.matcher(name == null ? "" : name);
        if (!found.find()) {
            return 0;
        }
        double first = Double.parseDouble(found.group(1)) * milligrams(found.group(2));
        return found.find() ? 0 : first;
    }

    private static double milligrams(String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "g" -> 1_000;
            case "mg" -> 1;
            default -> 0.001;
        };
    }

    /** A code of ATC with fewer than seven letters stands for a class. */
    private static boolean isClass(Code code) {
        return code.system().toLowerCase(Locale.ROOT).endsWith("/atc")
                && code.value().length() < 7;
    }

    /** The words that say which substance it is. */
    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>(Arrays.asList(NO_LETTERS.split(
                METAL_OF_A_SALT.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" "))));
        words.removeIf(word -> word.isEmpty() || FORMS.contains(word));
        return words;
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
