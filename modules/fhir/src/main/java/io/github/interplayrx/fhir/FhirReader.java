package io.github.interplayrx.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads FHIR R4, R4B and R5 in JSON: a Bundle, an array of resources, or one resource. Immutable and thread-safe.
 *
 * <p>Which orders count: those that are active, on hold or of unknown status; drafts, proposals and options as proposed; those that were
 * stopped or completed with a day of end that lies at most {@link Builder#windowDays} before the day of the check. Everything else is
 * left out, and a remark names it.
 *
 * <pre>{@code
 * FhirInput input = FhirReader.create().read(bundle);
 * InteractionReport report = checker.check(input.list());
 * }</pre>
 */
public final class FhirReader {
    /** The longest time after a stop that a rule reads. */
    private static final int LONGEST_WASH_OUT = 35;

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final @Nullable LocalDate asOf;
    private final int windowDays;

    private FhirReader(Builder from) {
        asOf = from.asOf;
        windowDays = from.windowDays;
    }

    /**
     * A reader as of today.
     *
     * @return the reader
     */
    public static FhirReader create() {
        return builder().build();
    }

    /**
     * Starts a reader.
     *
     * @return a builder with the defaults: as of today, stops of the last 35 days
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads what is on record.
     *
     * @param json a Bundle, an array of resources, or one resource
     * @return the list and the remarks
     * @throws InvalidFhirException if it is no such JSON
     */
    public FhirInput read(String json) {
        return read(json, "[]");
    }

    /**
     * Reads what is on record, from a stream of UTF-8.
     *
     * @param json a Bundle, an array of resources, or one resource; left open
     * @return the list and the remarks
     * @throws InvalidFhirException if it is no such JSON
     * @throws IOException if the stream cannot be read
     */
    public FhirInput read(InputStream json) throws IOException {
        return read(new String(json.readAllBytes(), StandardCharsets.UTF_8));
    }

    /**
     * Reads what is on record and what is about to be ordered. The position decides: an active order among the drafts is proposed, because
     * many systems send drafts with the status {@code active}.
     *
     * @param record a Bundle, an array of resources, or one resource
     * @param draftOrders the same, of what is about to be ordered
     * @return the list and the remarks
     * @throws InvalidFhirException if one of them is no such JSON
     */
    public FhirInput read(String record, String draftOrders) {
        Resources resources = new Resources();
        resources.add(parse(record), false);
        resources.add(parse(draftOrders), true);
        return read(resources, asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf);
    }

    private FhirInput read(Resources resources, LocalDate day) {
        Remarks remarks = new Remarks();
        MedicationReader medications = new MedicationReader(resources, remarks, day, windowDays);
        PatientReader patients = new PatientReader(remarks, day);
        MedicationList.Builder list = MedicationList.builder();
        for (Resource each : resources.ordersFirst()) {
            String other = resources.otherPatient(each);
            if (other != null) {
                remarks.leftOut(each, "it is about another patient: " + other);
                continue;
            }
            switch (each.type()) {
                case "MedicationRequest",
                        "MedicationStatement",
                        "MedicationUsage",
                        "MedicationAdministration",
                        "MedicationDispense" -> addTo(list, medications.read(each));
                case "Patient" -> patients.readPatient(each);
                case "Condition" -> patients.readCondition(each);
                case "Observation" -> patients.readObservation(each);
                case "Medication", "MedicationKnowledge" ->
                    remarks.leftOut(each, "it describes a product: it counts where an order refers to it");
                case "AllergyIntolerance" -> remarks.leftOut(each, "allergies are not checked");
                default -> remarks.leftOut(each, "no rule reads a " + each.type());
            }
        }
        return new FhirInput(list.patient(patients.patient()).build(), remarks.all(), patients.reference());
    }

    private static void addTo(MedicationList.Builder list, @Nullable Medication line) {
        if (line != null) {
            list.add(line);
        }
    }

    private static JsonNode parse(String text) {
        Objects.requireNonNull(text, "text");
        try {
            JsonNode json = JSON.readTree(text);
            if (json.isArray() || json.path("resourceType").isTextual()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            throw new InvalidFhirException("The text is no JSON: " + e.getOriginalMessage() + " at line "
                    + e.getLocation().getLineNr() + ".\nMaybe it is XML, or was cut short.");
        }
        throw new InvalidFhirException("The text is no FHIR resource: it has no resourceType. It begins with: "
                + text.strip().substring(0, Math.min(40, text.strip().length()))
                + "\nMaybe pass a Bundle, an array of resources, or one resource.");
    }

    /** Builds a {@link FhirReader}. Not thread-safe. */
    public static final class Builder {
        private @Nullable LocalDate asOf;
        private int windowDays = LONGEST_WASH_OUT;

        private Builder() {}

        /**
         * Sets the day of the check.
         *
         * @param day the day; without one, the day on which something is read
         * @return this
         */
        public Builder asOf(LocalDate day) {
            asOf = Objects.requireNonNull(day, "day");
            return this;
        }

        /**
         * Sets how long ago a stop may be.
         *
         * @param days at least 0
         * @return this
         */
        public Builder windowDays(int days) {
            if (days < 0) {
                throw new IllegalArgumentException("windowDays is " + days + ".\nMaybe set it to 35.");
            }
            windowDays = days;
            return this;
        }

        /**
         * Builds the reader.
         *
         * @return the reader
         */
        public FhirReader build() {
            return new FhirReader(this);
        }
    }
}
