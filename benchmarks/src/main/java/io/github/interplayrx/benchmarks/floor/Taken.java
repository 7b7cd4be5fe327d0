package io.github.interplayrx.benchmarks.floor;

import io.github.interplayrx.knowledge.GradedEffect;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.knowledge.WithdrawalClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A substance as the floor sees it: its tags, those derived from others included, and the selectors that it always matches. */
final class Taken {
    private static final Set<String> OPIOIDS =
            Set.of("opioid-full-agonist", "opioid-partial-agonist", "opioid-mixed-agonist-antagonist");
    private static final Set<String> GABA_A =
            Set.of("gaba-a-benzodiazepine", "gaba-a-z-drug", "gaba-a-barbiturate", "gaba-a-other");
    private static final Set<String> ANTIDEPRESSANTS =
            Set.of("tricyclic-antidepressant", "ssri", "snri", "antidepressant-other");
    private static final Set<String> NOT_ANTIDEPRESSANTS = Set.of(
            "4-methylthioamphetamine",
            "ayahuasca",
            "furazolidone",
            "harmaline",
            "harmine",
            "para-methoxyamphetamine",
            "para-methoxymethamphetamine",
            "procarbazine");
    /** Milligrams of oral morphine for one milligram a day by mouth (CDC 2022). */
    private static final Map<String, Double> MORPHINE_PER_MG = Map.of(
            "codeine",
            0.15,
            "hydrocodone",
            1.0,
            "hydromorphone",
            5.0,
            "methadone",
            4.7,
            "morphine",
            1.0,
            "oxycodone",
            1.5,
            "oxymorphone",
            3.0,
            "tapentadol",
            0.4,
            "tramadol",
            0.2);

    private static final double FENTANYL_PATCH_PER_MCG_PER_HOUR = 2.4;

    final Substance substance;
    final String id;
    final int order;
    final String withdrawalClass;
    final int withdrawalGrade;
    final double morphinePerMg;
    final double morphinePerMcgPerHour;
    final Set<String> carriedOverBy;
    final Double carriedOverFrom;
    int[] alwaysMatches = {};
    int[] mayMatch = {};

    private final Map<String, Integer> tags = new HashMap<>();

    Taken(Substance substance, Optional<WithdrawalClass> known, int order) {
        this.substance = substance;
        this.id = substance.id();
        this.order = order;
        for (GradedEffect effect : substance.effects()) {
            tags.put(effect.effect(), effect.grade());
        }
        derive();
        withdrawalClass = substance.withdrawalClass();
        withdrawalGrade = grade("withdrawal-syndrome");
        carriedOverBy = Set.copyOf(known.map(WithdrawalClass::carriedOverBy).orElse(List.of()));
        carriedOverFrom = known.map(WithdrawalClass::carriedOverFrom).orElse(null);
        morphinePerMg = MORPHINE_PER_MG.getOrDefault(id, 0.0);
        morphinePerMcgPerHour = id.equals("fentanyl") ? FENTANYL_PATCH_PER_MCG_PER_HOUR : 0;
    }

    private void derive() {
        if (hasAny(OPIOIDS)) {
            tags.put("opioid", GradedEffect.UNGRADED);
        }
        if (hasAny(GABA_A)) {
            tags.put("gaba-a-modulator", GradedEffect.UNGRADED);
        }
        if (hasAny(Set.of("gaba-a-benzodiazepine", "gaba-a-z-drug", "gaba-a-barbiturate"))
                || (grade("hypnotic-other") > 0 && grade("cns-depressant") >= 2)
                || (grade("gaba-a-other") > 0 && grade("cns-depressant") == 3)) {
            tags.put("sedative-hypnotic", GradedEffect.UNGRADED);
        }
        if (hasAny(ANTIDEPRESSANTS) || (grade("maoi") >= 2 && !NOT_ANTIDEPRESSANTS.contains(id))) {
            tags.put("antidepressant", GradedEffect.UNGRADED);
        }
    }

    private boolean hasAny(Set<String> wanted) {
        return wanted.stream().anyMatch(tags::containsKey);
    }

    /** 0 if the substance does not have the tag; a tag without a grade is higher than every grade. */
    int grade(String tag) {
        return tags.getOrDefault(tag, 0);
    }

    boolean hasMorphineFactor() {
        return morphinePerMg > 0 || morphinePerMcgPerHour > 0;
    }
}
