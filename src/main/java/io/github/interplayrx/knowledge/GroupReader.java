package io.github.interplayrx.knowledge;

import io.github.interplayrx.internal.base.json.JsonCursor;
import io.github.interplayrx.knowledge.SubstanceGroup.Alternative;
import io.github.interplayrx.knowledge.SubstanceGroup.BelongsTo;
import io.github.interplayrx.knowledge.SubstanceGroup.GivenBy;
import io.github.interplayrx.knowledge.SubstanceGroup.GivenFor;
import io.github.interplayrx.knowledge.SubstanceGroup.GivenParenterally;
import io.github.interplayrx.knowledge.SubstanceGroup.HasEffect;
import io.github.interplayrx.knowledge.SubstanceGroup.HasFormulation;
import io.github.interplayrx.knowledge.SubstanceGroup.IsSubstance;
import io.github.interplayrx.knowledge.SubstanceGroup.Selector;
import io.github.interplayrx.knowledge.SubstanceGroup.TakenNonMedically;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the named groups, which may refer to one another but not in a circle. */
final class GroupReader {
    private static final Pattern GRADE = Pattern.compile("([1-3])(?: or (more|less))?");
    private static final int HIGHEST = GradedEffect.UNGRADED;

    private final References references;
    private final Map<String, Substance> substances;
    private final Supplier<Map<String, SubstanceGroup>> groups;

    GroupReader(
            References references, Map<String, Substance> substances, Supplier<Map<String, SubstanceGroup>> groups) {
        this.references = references;
        this.substances = substances;
        this.groups = groups;
    }

    /** The group of an id. An effect or a substance is one by itself, with nothing written about it. */
    SubstanceGroup read(String id, JsonCursor at) {
        if (at.has("id")) {
            return define(id, at);
        }
        Effect effect = references.effects.get(id);
        return effect == null ? ofSubstance(Objects.requireNonNull(substances.get(id), id)) : ofEffect(effect);
    }

    private static SubstanceGroup ofEffect(Effect effect) {
        return single(effect.id(), effect.title(), new HasEffect(effect.id(), 1, HIGHEST));
    }

    static SubstanceGroup ofSubstance(Substance substance) {
        return single(substance.id(), substance.name(), new IsSubstance(substance.id()));
    }

    private static SubstanceGroup single(String id, String title, Selector selector) {
        return new SubstanceGroup(id, title, List.of(new Alternative(List.of(selector), List.of())));
    }

    private SubstanceGroup define(String id, JsonCursor at) {
        SubstanceGroup group = new SubstanceGroup(id, at.text("title"), alternatives(at.at("anyOf")));
        if (group.anyOf().isEmpty()) {
            at.at("anyOf").fault("The group has no members.", "Maybe name an effect, a substance or another group.");
        }
        return group;
    }

    /** The alternatives that a list holds. */
    List<Alternative> alternatives(JsonCursor list) {
        List<Alternative> anyOf = new ArrayList<>();
        for (JsonCursor place : list.isAbsent() ? List.<JsonCursor>of() : list.elements()) {
            place.expectOnly(Set.of("all", "none"));
            List<Selector> all = selectors(place.list("all"));
            if (all.isEmpty()) {
                place.at("all").fault("An alternative needs at least one property.", "Maybe remove it.");
            }
            anyOf.add(new Alternative(all, selectors(place.list("none"))));
        }
        return List.copyOf(anyOf);
    }

    private List<Selector> selectors(List<JsonCursor> places) {
        List<Selector> selectors = new ArrayList<>(places.size());
        for (JsonCursor place : places) {
            Selector selector = selector(place);
            if (selector != null) {
                selectors.add(selector);
            }
        }
        return List.copyOf(selectors);
    }

    private @Nullable Selector selector(JsonCursor at) {
        at.expectOnly(
                Set.of("effect", "grade", "substance", "group", "given", "formulation", "indication", "nonMedicalUse"));
        if (at.has("effect")) {
            String effect = at.optionalText("effect").orElse(null);
            return effect == null ? null : hasEffect(at, effect);
        }
        if (at.has("substance")) {
            String id = at.optionalText("substance").orElse(null);
            return id == null ? null : isSubstance(at, id);
        }
        if (at.has("group")) {
            String id = at.optionalText("group").orElse(null);
            return id == null ? null : belongsTo(at, id);
        }
        if (at.has("given")) {
            String how = at.optionalText("given").orElse(null);
            return how == null ? null : given(at, how);
        }
        if (at.has("formulation")) {
            Formulation formulation =
                    at.optionalEnum("formulation", Formulation.class).orElse(null);
            return formulation == null ? null : new HasFormulation(formulation);
        }
        if (at.has("indication")) {
            String indication = at.optionalText("indication").orElse(null);
            return indication == null ? null : new GivenFor(indication);
        }
        if (at.has("nonMedicalUse")) {
            return new TakenNonMedically();
        }
        at.fault("The property is empty.", "Maybe name an effect, a substance or another group.");
        return null;
    }

    private IsSubstance isSubstance(JsonCursor at, String id) {
        references.requireKnown(at.at("substance"), id, substances, "substance", "knowledge/substances");
        return new IsSubstance(id);
    }

    private HasEffect hasEffect(JsonCursor at, String effect) {
        references.requireKnown(at.at("effect"), effect, references.effects, "effect", "knowledge/effects.json");
        Optional<String> written = at.optionalText("grade");
        if (written.isEmpty()) {
            return new HasEffect(effect, 1, HIGHEST);
        }
        Matcher matcher = GRADE.matcher(written.get());
        if (!matcher.matches()) {
            at.at("grade").fault("This is not a grade.", "Maybe write \"2\", \"2 or more\" or \"2 or less\".");
            return new HasEffect(effect, 1, HIGHEST);
        }
        int grade = Integer.parseInt(matcher.group(1));
        String direction = matcher.group(2);
        return new HasEffect(effect, "less".equals(direction) ? 1 : grade, "more".equals(direction) ? HIGHEST : grade);
    }

    private @Nullable BelongsTo belongsTo(JsonCursor at, String id) {
        SubstanceGroup group = groups.get().get(id);
        if (group == null) {
            References.requireKnown(
                    at.at("group"), id, groups.get().keySet(), "group", "or it is an effect or a substance");
            return null;
        }
        return new BelongsTo(group);
    }

    private static @Nullable Selector given(JsonCursor at, String how) {
        if (how.equals("parenteral")) {
            return new GivenParenterally();
        }
        Route route = at.optionalEnum("given", Route.class).orElse(null);
        return route == null ? null : new GivenBy(route);
    }
}
