package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.AlcoholUse;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.StopMode;
import io.github.interplayrx.model.Warning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Seeded random lists: what must not matter does not matter, and nothing throws. */
class InvarianceTest {
    private static final int LISTS = 40;

    private final InteractionChecker checker = BundledChecker.get();
    private final List<Substance> substances = List.copyOf(checker.knowledge().substances());

    @RepeatedTest(LISTS)
    void the_order_of_the_list_does_not_matter(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        MedicationList list = randomList(random);
        List<Medication> shuffled = new ArrayList<>(list.medications());
        Collections.shuffle(shuffled, random);

        assertThat(claims(checker.check(new MedicationList(shuffled, list.patient()))))
                .isEqualTo(claims(checker.check(list)));
    }

    @RepeatedTest(LISTS)
    void a_repeated_line_does_not_matter(RepetitionInfo repetition) {
        MedicationList list = randomList(new Random(1_000 + repetition.getCurrentRepetition()));
        List<Medication> twice = new ArrayList<>(list.medications());
        twice.addAll(list.medications());

        assertThat(claims(checker.check(new MedicationList(twice, list.patient()))))
                .isEqualTo(claims(checker.check(list)));
    }

    @RepeatedTest(LISTS)
    void capitals_do_not_matter(RepetitionInfo repetition) {
        Random random = new Random(2_000 + repetition.getCurrentRepetition());
        String[] names = names(random);
        String[] shouted = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            shouted[i] = names[i].toUpperCase(Locale.ROOT);
        }

        assertThat(claims(checker.check(shouted))).isEqualTo(claims(checker.check(names)));
    }

    @RepeatedTest(LISTS)
    void the_same_list_gives_the_same_report_to_the_letter(RepetitionInfo repetition) {
        MedicationList list = randomList(new Random(3_000 + repetition.getCurrentRepetition()));

        assertThat(checker.check(list).toJson()).isEqualTo(checker.check(list).toJson());
    }

    @RepeatedTest(LISTS)
    void a_further_medication_never_silences_a_warning_about_the_others_unless_it_softens_a_withdrawal(
            RepetitionInfo repetition) {
        String[] names = names(new Random(4_000 + repetition.getCurrentRepetition()));
        String[] more = java.util.Arrays.copyOf(names, names.length + 1);
        more[names.length] = "amoxicillin";

        assertThat(claims(checker.check(more))).containsAll(claims(checker.check(names)));
    }

    @Test
    void arbitrary_text_never_throws() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            String name = random.ints(random.nextInt(40), 0, 0x2fff)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(checker.check(name).medications()).hasSize(1);
        }
    }

    @Test
    void arbitrary_unpaired_surrogates_and_control_characters_never_throw() {
        for (char c = 0; c < Character.MAX_VALUE; c += 7) {
            assertThat(checker.check("oxy" + c + "codone").toJson()).isNotEmpty();
        }
    }

    private static List<String> claims(InteractionReport report) {
        List<String> claims = new ArrayList<>();
        report.warnings().forEach(warning -> {
            claims.add(claim(warning));
            warning.contains().forEach(inner -> claims.add(claim(inner)));
        });
        Collections.sort(claims);
        return claims;
    }

    private static String claim(Warning warning) {
        return warning.id() + " " + warning.severity() + " " + warning.raisedBy();
    }

    private String[] names(Random random) {
        return random.ints(2 + random.nextInt(9), 0, substances.size())
                .mapToObj(i -> substances.get(i).name())
                .toArray(String[]::new);
    }

    private MedicationList randomList(Random random) {
        MedicationList.Builder list = MedicationList.builder();
        for (String name : names(random)) {
            Medication.Builder medication = Medication.builder(name);
            if (random.nextInt(4) == 0) {
                medication
                        .status(MedicationStatus.STOPPED)
                        .daysSinceStop(random.nextInt(40))
                        .durationDays(random.nextInt(60))
                        .stopMode(StopMode.values()[random.nextInt(3)]);
            }
            if (random.nextInt(5) == 0) {
                medication.route(Route.values()[random.nextInt(Route.values().length)]);
            }
            if (random.nextInt(3) == 0) {
                medication.dailyDoseMg(1 + random.nextInt(200));
            }
            list.add(medication.nonMedicalUse(random.nextInt(8) == 0).build());
        }
        Patient.Builder patient = Patient.builder();
        if (random.nextBoolean()) {
            patient.age(random.nextInt(95)).eGFR(random.nextInt(120));
        }
        if (random.nextBoolean()) {
            patient.alcoholUse(AlcoholUse.values()[random.nextInt(4)]);
        }
        random.ints(random.nextInt(3), 0, Condition.values().length)
                .forEach(i -> patient.condition(Condition.values()[i]));
        return list.patient(patient.build()).build();
    }
}
