package io.github.interplayrx.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.interplayrx.internal.base.json.Json;
import io.github.interplayrx.internal.request.Limits;
import io.github.interplayrx.internal.request.RequestReader;
import org.junit.jupiter.api.Test;

/** A list that a host writes and reads with a Jackson of its own means the same, also to the reader of requests. */
class ListInJacksonTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Medication FULL = Medication.builder("MS Contin")
            .code(new Code("rxnorm", "7052"))
            .dailyDoseMg(60)
            .mcgPerHour(2.5)
            .route(Route.RECTAL)
            .formulation(Formulation.ER)
            .status(MedicationStatus.STOPPED)
            .daysSinceStop(3)
            .durationDays(40)
            .stopMode(StopMode.TAPERED)
            .nonMedicalUse(true)
            .use(Use.KEPT_FOR_EMERGENCY)
            .asNeeded(true)
            .indication("pain")
            .build();

    private static final Patient PATIENT = Patient.builder()
            .age(33.5)
            .eGFR(45)
            .dialysis(true)
            .childPugh(ChildPugh.B)
            .condition(Condition.SLEEP_APNOEA)
            .condition(Condition.EPILEPSY)
            .pregnant(true)
            .trimester(2)
            .breastfeeding(false)
            .alcoholUse(AlcoholUse.NONE)
            .opioidMmePerDay(90)
            .build();

    @Test
    void a_full_list_is_read_as_it_was_written() throws Exception {
        MedicationList list = MedicationList.builder()
                .patient(PATIENT)
                .add(FULL)
                .add("baclofen")
                .build();

        String json = MAPPER.writeValueAsString(list);

        assertThat(json).isEqualTo(list.toJson());
        assertThat(MAPPER.readValue(json, MedicationList.class)).isEqualTo(list);
        assertThat(new RequestReader(Json.create(), Limits.DEFAULT).read(json).problems())
                .isEmpty();
        assertThat(new RequestReader(Json.create(), Limits.DEFAULT).read(json).list())
                .isEqualTo(list);
    }

    @Test
    void jackson_3_reads_what_it_or_jackson_2_wrote() throws Exception {
        tools.jackson.databind.json.JsonMapper three =
                tools.jackson.databind.json.JsonMapper.builder().build();
        MedicationList list = MedicationList.builder()
                .patient(PATIENT)
                .add(FULL)
                .add("baclofen")
                .build();

        assertThat(three.writeValueAsString(list)).isEqualTo(list.toJson());
        assertThat(three.readValue(three.writeValueAsString(list), MedicationList.class))
                .isEqualTo(list);
        assertThat(three.readValue(MAPPER.writeValueAsString(list), MedicationList.class))
                .isEqualTo(list);
        assertThat(MAPPER.readValue(three.writeValueAsString(list), MedicationList.class))
                .isEqualTo(list);
        assertThat(three.readValue("{}", Patient.class)).isEqualTo(Patient.unknown());
    }

    @Test
    void what_is_not_stated_stays_unstated() throws Exception {
        Medication bare = Medication.of("Duragesic");

        String json = MAPPER.writeValueAsString(bare);

        assertThat(json).doesNotContain("route", "dailyDoseMg", "null", "input");
        assertThat(MAPPER.readValue(json, Medication.class)).isEqualTo(bare);
        assertThat(MAPPER.readValue("{}", Patient.class)).isEqualTo(Patient.unknown());
        assertThat(MAPPER.readValue("{\"name\":\"Duragesic\",\"status\":null,\"use\":null}", Medication.class))
                .isEqualTo(bare);
    }

    @Test
    void a_copy_is_equal_until_a_value_is_changed() {
        assertThat(FULL.toBuilder().build()).isEqualTo(FULL).hasSameHashCodeAs(FULL);
        assertThat(FULL.toBuilder().mcgPerHour(null).build()).isNotEqualTo(FULL);
        assertThat(PATIENT.toBuilder().build()).isEqualTo(PATIENT).hasSameHashCodeAs(PATIENT);
        assertThat(PATIENT.toBuilder().trimester(null).build()).isNotEqualTo(PATIENT);
        assertThat(FULL).asString().contains("name=MS Contin", "route=RECTAL");
    }
}
