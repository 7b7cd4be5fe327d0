package io.github.interplayrx.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.BundledChecker;
import io.github.interplayrx.internal.recognition.Recogniser;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Rule.RaisedTo;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.AlcoholUse;
import io.github.interplayrx.model.ChildPugh;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Sex;
import io.github.interplayrx.regimen.Regimen;
import io.github.interplayrx.regimen.Regimens;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;

/** What is passed over because of the groups of a regimen would not have held: asking every condition finds the same. */
class ConditionsThatMayHoldTest {
    private final KnowledgeBase knowledge = BundledChecker.get().knowledge();
    private final List<Substance> substances = List.copyOf(knowledge.substances());
    private final Recogniser recogniser = new Recogniser(knowledge);
    private final RuleEngine engine = RuleEngine.create(knowledge);
    private final RuleEngine askingEveryCondition = askingEveryCondition();

    @Test
    void a_regimen_is_led_to_every_condition_that_holds() {
        Random random = new Random(17);
        int found = 0;
        for (int i = 0; i < 1_500; i++) {
            MedicationList list = list(random);
            Regimen regimen = engine.regimen(recogniser.recognise(list), list.patient());
            Evaluation asked = askingEveryCondition.evaluate(regimen);
            Evaluation led = engine.evaluate(regimen);

            found += asked.findings().size();
            assertThat(said(led)).as("%s", list).isEqualTo(said(asked));
            assertThat(led.notEvaluated()).as("%s", list).isEqualTo(asked.notEvaluated());
        }
        assertThat(found).isGreaterThan(10_000);
    }

    private RuleEngine askingEveryCondition() {
        List<Model> models = new RulePack(RuleClasses.bundled(), "io.github.interplayrx", "interplay").models();
        KieBase rules = KieBaseBuilder.createKieBaseFromModel(models, RuleBaseFactory.newKnowledgeBaseConfiguration());
        RuleCatalogue catalogue = RuleCatalogue.gather(
                knowledge, CompiledRules.load(List.of(), false).names());
        return new RuleEngine(knowledge, Regimens.of(knowledge), catalogue, rules, false);
    }

    private static List<String> said(Evaluation evaluation) {
        return evaluation.findings().stream()
                .map(finding -> finding.rule().id() + " " + finding.severity() + " "
                        + finding.members().stream()
                                .map(member -> member.exposure().substance().id() + " as " + member.group())
                                .toList()
                        + finding.inputs()
                        + finding.raisedBy().stream()
                                .map(RaisedTo::by)
                                .map(by -> by.id())
                                .toList())
                .sorted()
                .toList();
    }

    private MedicationList list(Random random) {
        List<Medication> medications = new ArrayList<>();
        int size = 2 + random.nextInt(18);
        for (int i = 0; i < size; i++) {
            String name = substances.get(random.nextInt(substances.size())).name();
            Medication.Builder medication = Medication.builder().name(name);
            if (random.nextInt(4) == 0) {
                medication.status(MedicationStatus.STOPPED).daysSinceStop(random.nextInt(40));
            }
            if (random.nextBoolean()) {
                medication.dailyDoseMg(1 + random.nextInt(400));
            }
            medications.add(medication.build());
            if (random.nextInt(6) == 0) {
                medications.add(Medication.of(name));
            }
        }
        return new MedicationList(medications, patient(random));
    }

    private static Patient patient(Random random) {
        Patient.Builder patient = Patient.builder()
                .age(orNull(random.nextInt(100), random))
                .sex(oneOf(Sex.values(), random))
                .eGFR(orNull(5 + random.nextInt(100), random))
                .dialysis(random.nextInt(10) == 0)
                .childPugh(oneOf(ChildPugh.values(), random))
                .pregnant(orNull(random.nextBoolean(), random))
                .breastfeeding(orNull(random.nextBoolean(), random))
                .childbearingPotential(orNull(random.nextBoolean(), random))
                .alcoholUse(oneOf(AlcoholUse.values(), random))
                .opioidMmePerDay(orNull(random.nextInt(200), random));
        for (int i = random.nextInt(3); i > 0; i--) {
            patient.condition(Condition.values()[random.nextInt(Condition.values().length)]);
        }
        return patient.build();
    }

    private static <T> @Nullable T oneOf(T[] values, Random random) {
        return orNull(values[random.nextInt(values.length)], random);
    }

    private static <T> @Nullable T orNull(T value, Random random) {
        return random.nextBoolean() ? value : null;
    }
}
