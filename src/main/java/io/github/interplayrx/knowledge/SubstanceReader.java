package io.github.interplayrx.knowledge;

import io.github.interplayrx.internal.base.json.JsonCursor;
import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.model.ChildPugh;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.Sex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what is written about a substance. Whether that fits to the other substances is for {@link Claims} to say. */
final class SubstanceReader {
    private static final Pattern GRADED_EFFECT = Pattern.compile("([a-z0-9-]+)(?::(\\d+))?");

    private static final Pattern UNII = Pattern.compile("[0-9A-Z]{10}");
    private static final Pattern RXCUI = Pattern.compile("[0-9]+");

    private final References references;

    SubstanceReader(References references) {
        this.references = references;
    }

    static AmbiguousName ambiguousName(JsonCursor at) {
        return new AmbiguousName(at.text("name"), at.texts("candidates"), at.text("reason"));
    }

    /** The substance at a place. */
    Substance read(JsonCursor at) {
        String id = at.text("id");
        JsonCursor names = at.at("names");
        names.expectOnly(Set.of("inn", "usan", "synonyms", "brands"));
        List<String> others =
                new ArrayList<>(names.optionalText("usan").stream().toList());
        others.addAll(names.texts("synonyms"));
        return Substance.builder()
                .id(id)
                .name(names.text("inn"))
                .otherNames(others)
                .brands(names.texts("brands"))
                .codes(codes(at))
                .review(review(at))
                .effects(effects(at))
                .withdrawalClass(withdrawalClass(at))
                .isomerOf(at.optionalText("isomerOf").orElse(null))
                .ingredients(at.texts("ingredients"))
                .morphineEquivalentPerMg(positive(at, "morphineEquivalentPerMg"))
                .morphineEquivalentPerMcgPerHour(positive(at, "morphineEquivalentPerMcgPerHour"))
                .outlastingEffects(outlastingEffects(at))
                .equivalentDose(equivalentDose(at))
                .titratedAgain(titratedAgain(at))
                .maximumDoses(maximumDoses(at))
                .note(at.optionalText("note").orElse(null))
                .build();
    }

    private List<OutlastingEffect> outlastingEffects(JsonCursor at) {
        List<OutlastingEffect> effects = new ArrayList<>();
        for (JsonCursor place : at.list("actsDaysAfterStop")) {
            place.expectOnly(Set.of("days", "route", "named", "sources"));
            effects.add(new OutlastingEffect(
                    days(place, "days"),
                    place.optionalEnum("route", Route.class).orElse(null),
                    place.texts("named").stream().map(NameText::normalise).toList(),
                    references.citedSources(place)));
        }
        return effects;
    }

    private @Nullable EquivalentDose equivalentDose(JsonCursor substance) {
        if (!substance.has("equivalentDose")) {
            return null;
        }
        JsonCursor at = substance.at("equivalentDose");
        at.expectOnly(Set.of("mg", "sources"));
        Double mg = positive(at, "mg");
        if (mg == null) {
            at.at("mg").fault("The dose is missing.", "Maybe leave the entry out if it is not known.");
        }
        return new EquivalentDose(mg == null ? 1 : mg, references.citedSources(at));
    }

    private @Nullable TitratedAgain titratedAgain(JsonCursor substance) {
        if (!substance.has("titratedAgain")) {
            return null;
        }
        JsonCursor at = substance.at("titratedAgain");
        at.expectOnly(Set.of("afterDays", "fromMg", "sources"));
        return new TitratedAgain(days(at, "afterDays"), positive(at, "fromMg"), references.citedSources(at));
    }

    private List<MaximumDose> maximumDoses(JsonCursor substance) {
        List<MaximumDose> doses = new ArrayList<>();
        for (JsonCursor at : substance.list("maximumDailyDoseMg")) {
            at.expectOnly(Set.of("mg", "ageAtLeast", "sex", "eGFRBelow", "childPughAtLeast", "atStart", "sources"));
            Double mg = positive(at, "mg");
            if (mg == null) {
                at.at("mg").fault("The dose is missing.", "Maybe leave the entry out if it is not known.");
            }
            doses.add(new MaximumDose(
                    mg == null ? 1 : mg,
                    whole(at, "ageAtLeast"),
                    at.optionalEnum("sex", Sex.class).orElse(null),
                    whole(at, "eGFRBelow"),
                    at.optionalEnum("childPughAtLeast", ChildPugh.class).orElse(null),
                    at.optionalFlag("atStart").orElse(false),
                    references.citedSources(at)));
        }
        return doses;
    }

    private static @Nullable Integer whole(JsonCursor at, String key) {
        OptionalDouble number = at.optionalNumber(key);
        return number.isPresent() ? (Integer) (int) number.getAsDouble() : null;
    }

    private static int days(JsonCursor at, String key) {
        OptionalDouble days = at.optionalNumber(key);
        if (days.isEmpty() || days.getAsDouble() < 1) {
            at.at(key).fault("The days are missing or below 1.", "Maybe leave the entry out if they are not known.");
        } else if (days.getAsDouble() > Substance.MOST_DAYS_AFTER_STOP) {
            at.at(key)
                    .fault(
                            "The days are more than " + Substance.MOST_DAYS_AFTER_STOP + ".",
                            "Maybe write " + Substance.MOST_DAYS_AFTER_STOP + ": histories are read no further back.");
        }
        return (int) days.orElse(1);
    }

    private static Substance.Review review(JsonCursor at) {
        return at.optionalEnum("review", Substance.Review.class).orElseGet(() -> {
            at.text("review");
            return Substance.Review.RECOGNISED_NOT_CURATED;
        });
    }

    private List<Code> codes(JsonCursor at) {
        List<Code> codes = new ArrayList<>();
        JsonCursor object = at.at("codes");
        if (at.has("codes")) {
            object.expectOnly(Set.of("rxnorm", "unii"));
            for (String system : Claims.SYSTEMS) {
                object.optionalText(system).ifPresent(value -> {
                    checkShape(object.at(system), system, value);
                    codes.add(new Code(system, value));
                });
            }
        }
        return List.copyOf(codes);
    }

    private static void checkShape(JsonCursor at, String system, String value) {
        if (system.equals("unii") && !UNII.matcher(value).matches()) {
            at.fault(
                    "A UNII has ten characters, each a digit or a capital letter.",
                    "Maybe copy it again, or leave it blank.");
        }
        if (system.equals("rxnorm") && !RXCUI.matcher(value).matches()) {
            at.fault("An RxNorm code is a number.", "Maybe the code of another system stands here, or leave it blank.");
        }
    }

    private List<GradedEffect> effects(JsonCursor at) {
        List<GradedEffect> effects = new ArrayList<>();
        for (JsonCursor place : at.list("effects")) {
            GradedEffect effect = gradedEffect(place, place.asText().orElse(null));
            if (effect != null) {
                if (names(effects).contains(effect.effect())) {
                    place.fault("The effect stands twice.", "Maybe remove one of the two.");
                }
                effects.add(effect);
            }
        }
        return List.copyOf(effects);
    }

    private static Set<String> names(List<GradedEffect> effects) {
        Set<String> names = new HashSet<>();
        for (GradedEffect effect : effects) {
            names.add(effect.effect());
        }
        return names;
    }

    private @Nullable GradedEffect gradedEffect(JsonCursor at, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher matcher = GRADED_EFFECT.matcher(text);
        if (!matcher.matches()) {
            at.fault("This is not an effect with a grade.", "Maybe write it like \"cns-depressant:2\".");
            return null;
        }
        references.requireKnown(at, matcher.group(1), references.effects, "effect", "knowledge/effects.json");
        int grade = matcher.group(2) == null ? GradedEffect.UNGRADED : Integer.parseInt(matcher.group(2));
        if (matcher.group(2) != null && (grade < 1 || grade > 3)) {
            at.fault("The grade is out of range.", "Maybe write 1, 2 or 3, or leave it out.");
        }
        return new GradedEffect(matcher.group(1), grade);
    }

    private @Nullable String withdrawalClass(JsonCursor at) {
        String id = at.optionalText("withdrawalClass").orElse(null);
        if (id != null) {
            references.requireKnown(
                    at.at("withdrawalClass"),
                    id,
                    references.withdrawalClasses,
                    "withdrawal class",
                    "knowledge/withdrawal-classes.json");
        }
        return id;
    }

    private static @Nullable Double positive(JsonCursor at, String key) {
        OptionalDouble number = at.optionalNumber(key);
        if (number.isPresent() && number.getAsDouble() <= 0) {
            at.at(key).fault("The factor must be above zero.", "Maybe leave it out if it is not known.");
        }
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
