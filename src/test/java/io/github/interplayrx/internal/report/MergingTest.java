package io.github.interplayrx.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.BundledChecker;
import io.github.interplayrx.internal.engine.Finding;
import io.github.interplayrx.internal.engine.RuleEngine;
import io.github.interplayrx.internal.recognition.Recogniser;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.WarningKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MergingTest {
    private static final List<Finding> FINDINGS = findings();

    @Test
    void folding_does_not_depend_on_the_order_in_which_the_rules_spoke() {
        List<List<String>> expected = ids(Merging.merge(FINDINGS));
        List<Finding> shuffled = new ArrayList<>(FINDINGS);
        Random random = new Random(20261124);

        for (int i = 0; i < 20; i++) {
            Collections.shuffle(shuffled, random);
            assertThat(ids(Merging.merge(shuffled))).isEqualTo(expected);
        }
    }

    @Test
    void every_finding_stands_or_is_absorbed_exactly_once() {
        List<Finding> all = new ArrayList<>();
        for (Merging.Standing each : Merging.merge(FINDINGS)) {
            all.add(each.finding());
            all.addAll(each.absorbed());
        }

        assertThat(all).containsExactlyInAnyOrderElementsOf(FINDINGS);
    }

    @Test
    void a_finding_absorbs_only_what_is_no_worse_in_its_hazard_about_some_of_its_substances() {
        assertThat(Merging.merge(FINDINGS))
                .anySatisfy(each -> assertThat(each.absorbed()).isNotEmpty())
                .allSatisfy(each -> assertThat(each.absorbed()).allSatisfy(narrower -> {
                    assertThat(narrower.rule().kind()).isEqualTo(WarningKind.WARNING);
                    assertThat(narrower.rule().hazard())
                            .isEqualTo(each.finding().rule().hazard());
                    assertThat(each.finding().severity().isAtLeast(narrower.severity()))
                            .isTrue();
                    assertThat(substances(each.finding())).containsAll(substances(narrower));
                }));
    }

    private static List<String> substances(Finding finding) {
        return finding.members().stream()
                .map(member -> member.exposure().substance().id())
                .toList();
    }

    private static List<List<String>> ids(List<Merging.Standing> standing) {
        return standing.stream()
                .map(each -> {
                    List<String> ids = new ArrayList<>(List.of(id(each.finding())));
                    each.absorbed().forEach(narrower -> ids.add(id(narrower)));
                    return ids;
                })
                .toList();
    }

    private static List<Finding> findings() {
        KnowledgeBase knowledge = BundledChecker.get().knowledge();
        RuleEngine engine = RuleEngine.create(knowledge);
        MedicationList list = MedicationList.of(
                "diazepam",
                "lorazepam",
                "oxycodone",
                "morphine",
                "baclofen",
                "sertraline",
                "fluoxetine",
                "tramadol",
                "alcohol",
                "Zzyzxol");
        return engine.evaluate(engine.regimen(new Recogniser(knowledge).recognise(list), list.patient()))
                .findings();
    }

    private static String id(Finding finding) {
        return finding.rule().id() + ":" + String.join("+", WarningWriter.substances(finding));
    }
}
