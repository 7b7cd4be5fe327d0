package io.github.interplayrx.benchmarks.process;

import io.github.interplayrx.benchmarks.floor.Floor;
import io.github.interplayrx.internal.recognition.Recogniser;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.MedicationList;

/** The same with the rules in plain Java, and without the words of a report. */
public final class FirstFloorFinding {
    private FirstFloorFinding() {}

    /** Evaluates one list. */
    public static void main(String[] arguments) {
        KnowledgeBase knowledge = KnowledgeBase.load();
        MedicationList list = MedicationList.of("baclofen", "oxycodone", "alcohol");
        System.out.println(new Floor(knowledge)
                .evaluate(new Recogniser(knowledge).recognise(list), list.patient())
                .size());
    }
}
