package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.names.NameText;
import io.github.interplayrx.knowledge.AmbiguousName;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.AlcoholUse;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.Patient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recognises submitted lines by name or code. Never guesses. Immutable and thread-safe. */
public final class Recogniser {
    private static final int LONGEST_NAME = 500;
    private static final int PATIENT = -1;

    private final Map<String, Substance> byName = new HashMap<>();
    private final Map<Code, Substance> byCode = new HashMap<>();
    private final Map<String, AmbiguousName> ambiguous = new HashMap<>();
    private final Map<String, Substance> byId = new HashMap<>();
    private final Optional<Substance> alcohol;

    /** Indexes the names and codes of a knowledge base. */
    public Recogniser(KnowledgeBase knowledge) {
        for (Substance substance : knowledge.substances()) {
            byId.put(substance.id(), substance);
            byCode.put(new Code("interplay", substance.id()), substance);
            substance.codes().forEach(code -> byCode.put(code, substance));
            byName.putIfAbsent(NameText.normalise(substance.id()), substance);
        }
        for (Substance substance : knowledge.substances()) {
            substance.brands().forEach(name -> byName.put(NameText.normalise(name), substance));
            substance.otherNames().forEach(name -> byName.put(NameText.normalise(name), substance));
            byName.put(NameText.normalise(substance.name()), substance);
        }
        knowledge.ambiguousNames().forEach(name -> ambiguous.put(NameText.normalise(name.name()), name));
        alcohol = knowledge.substances().stream()
                .filter(substance -> substance.gradeOf("alcohol") > 0)
                .findFirst();
    }

    /** Every line of the list in its order, and one more if the patient drinks and the list does not say so. */
    public List<RecognisedMedication> recognise(MedicationList list) {
        List<RecognisedMedication> lines = new ArrayList<>();
        for (int i = 0; i < list.medications().size(); i++) {
            Medication medication = list.medications().get(i);
            lines.add(recognise(i, medication == null ? Medication.builder().build() : medication));
        }
        stated(list.patient(), lines).ifPresent(lines::add);
        return lines;
    }

    private Optional<RecognisedMedication> stated(Patient patient, List<RecognisedMedication> lines) {
        AlcoholUse use = patient.alcoholUse();
        boolean listed = alcohol.isPresent()
                && lines.stream().anyMatch(line -> line.substances().contains(alcohol.get()));
        if (use == null || use == AlcoholUse.NONE || listed) {
            return Optional.empty();
        }
        Medication medication = Medication.of("alcohol use: " + use.name().toLowerCase(Locale.ROOT));
        return alcohol.map(substance ->
                new RecognisedMedication(PATIENT, medication, MedicationState.CURATED, List.of(substance), List.of()));
    }

    private RecognisedMedication recognise(int index, Medication medication) {
        Code code = medication.code();
        Substance byItsCode = code == null ? null : byCode.get(code);
        if (byItsCode != null) {
            return understood(index, medication, byItsCode);
        }
        String name = medication.name();
        if (name == null || name.length() > LONGEST_NAME) {
            return notUnderstood(index, medication, MedicationState.UNRECOGNISED, List.of());
        }
        String key = NameText.normalise(name);
        AmbiguousName unclear = ambiguous.get(key);
        if (unclear != null) {
            return notUnderstood(index, medication, MedicationState.AMBIGUOUS, unclear.candidates());
        }
        @Nullable Substance substance = byName.get(key);
        return substance == null
                ? notUnderstood(index, medication, MedicationState.UNRECOGNISED, List.of())
                : understood(index, medication, substance);
    }

    private RecognisedMedication understood(int index, Medication medication, Substance found) {
        List<Substance> substances = new ArrayList<>();
        if (found.isCombination()) {
            found.ingredients().forEach(id -> Optional.ofNullable(byId.get(id)).ifPresent(substances::add));
        } else {
            substances.add(found);
        }
        return new RecognisedMedication(index, medication, state(substances), List.copyOf(substances), List.of());
    }

    private static MedicationState state(List<Substance> substances) {
        if (substances.stream().anyMatch(s -> s.review() == Substance.Review.RECOGNISED_NOT_CURATED)) {
            return MedicationState.NOT_CURATED;
        }
        return substances.stream().anyMatch(s -> s.review() == Substance.Review.CURATED)
                ? MedicationState.CURATED
                : MedicationState.REVIEWED_NO_EFFECT;
    }

    private static RecognisedMedication notUnderstood(
            int index, Medication medication, MedicationState state, List<String> suggestions) {
        return new RecognisedMedication(index, medication, state, List.of(), suggestions);
    }
}
