package io.github.interplayrx.fhir;

import static io.github.interplayrx.model.MissingArgumentException.required;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.fhir.internal.Trees;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.CheckFailedException;
import io.github.interplayrx.model.MedicationList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Reads FHIR R4, R4B and R5 in JSON: a Bundle, an array of resources, or one resource. Immutable and thread-safe.
 *
 * <p>Which orders count: those that are active, on hold or of unknown status; drafts, proposals and options as proposed; those that were
 * stopped or completed at most {@link Builder#windowDays} before the day of the check. An end without a day
 * counts as of the last day that is possible, see {@link Builder#longestOrderDays}. Everything else is left out, and a remark names it.
 *
 * <pre>{@code
 * FhirInput input = FhirReader.builder().checker(checker).build().read(bundle);
 * InteractionReport report = checker.check(input.list());
 * }</pre>
 */
public final class FhirReader {
    /** In most places a prescription is good for a year. */
    private static final int LONGEST_ORDER = 365;

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static {
        Trees.readBy(FhirReader::read);
    }

    private final @Nullable LocalDate asOf;
    private final Stops stops;
    private final @Nullable InteractionChecker checker;

    private FhirReader(Builder from) {
        asOf = from.asOf;
        stops = new Stops(from.windowDays, from.longestOrderDays);
        checker = from.checker;
    }

    /**
     * A reader as of today, without a checker.
     *
     * @return the reader
     */
    public static FhirReader create() {
        return builder().build();
    }

    /**
     * Starts a reader.
     *
     * @return a builder with the defaults: as of today, stops of the last year, orders of at most a year, no
     *     checker
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
        return read(required(json, "json"), "[]");
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
        return read(new String(required(json, "json").readAllBytes(), StandardCharsets.UTF_8));
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
        return read(parse(required(record, "record")), parse(required(draftOrders, "draftOrders")));
    }

    private FhirInput read(JsonNode record, JsonNode draftOrders) {
        Resources resources = new Resources();
        resources.add(record, false);
        resources.add(draftOrders, true);
        return read(resources, asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf);
    }

    private FhirInput read(Resources resources, LocalDate day) {
        Remarks remarks = new Remarks();
        resources.empty().forEach(place -> remarks.leftOut(place, "there is no resource in it"));
        MedicationReader medications = new MedicationReader(resources, remarks, day, stops, new Recognition(checker));
        PatientReader patients = new PatientReader(remarks, day);
        for (Resource each : resources.inOrderOfReading()) {
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
                        "MedicationDispense" -> medications.read(each);
                case "Patient" -> patients.readPatient(each);
                case "Condition" -> patients.readCondition(each);
                case "Observation" -> patients.readObservation(each);
                case "Medication", "MedicationKnowledge" ->
                    remarks.leftOut(
                            each,
                            resources.isContradicted(each.reference())
                                    ? "another resource of this id describes another product: none of them is read"
                                    : "it describes a product: it counts where an order refers to it");
                case "AllergyIntolerance" -> remarks.leftOut(each, "allergies are not checked");
                default -> remarks.leftOut(each, "no rule reads a " + each.type());
            }
        }
        MedicationList.Builder list = MedicationList.builder().patient(patients.patient());
        medications.lines().forEach(list::add);
        return new FhirInput(list.build(), remarks.all(), patients.reference(), patients.facts());
    }

    private static JsonNode parse(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (json.isArray() || json.path("resourceType").isTextual()) {
                return json;
            }
        } catch (StreamConstraintsException e) {
            throw new InvalidFhirException(
                    "The text is nested too deep, or holds a text, a name or a number that is too"
                            + " long.\nMaybe it is no record of a patient.");
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
        private int windowDays = Substance.MOST_DAYS_AFTER_STOP;
        private int longestOrderDays = LONGEST_ORDER;
        private @Nullable InteractionChecker checker;

        private Builder() {}

        /**
         * Sets the day of the check.
         *
         * @param day the day; without one, the day on which something is read
         * @return this
         */
        public Builder asOf(LocalDate day) {
            asOf = required(day, "day");
            return this;
        }

        /**
         * Sets how long ago a stop may be. Within this time the knowledge decides for each substance: a withdrawal is looked for during 14
         * days, and a depot acts for months.
         *
         * @param days at least 0; 365 unless it is set, which is the longest time that the knowledge of the library reads
         * @return this
         */
        public Builder windowDays(int days) {
            windowDays = atLeastZero("windowDays", days, Substance.MOST_DAYS_AFTER_STOP);
            return this;
        }

        /**
         * Sets how long an order may have run that ended and does not say when. It counts as of the last day that is possible: this long after
         * it was written, the day on which the resource was last changed, or today, whichever comes first. A smaller number makes records
         * quieter in which no order says when it ended, and hides long treatments that ended lately.
         *
         * @param days at least 0; 365 unless it is set
         * @return this
         */
        public Builder longestOrderDays(int days) {
            longestOrderDays = atLeastZero("longestOrderDays", days, LONGEST_ORDER);
            return this;
        }

        /**
         * Sets who knows what is in a product. What was handed over, given or ordered further on an order is then the same product, too, if
         * both are evaluated as the same substances: "Lioresal 10 mg" on an order of "baclofen 10 mg". Without a checker only codes and words
         * show that, and such a brand counts as a second medicine. A check of one line that could not be finished is a {@link
         * CheckFailedException} of the reading.
         *
         * @param checker the checker that the list is for
         * @return this
         */
        public Builder checker(InteractionChecker checker) {
            this.checker = required(checker, "checker");
            return this;
        }

        private static int atLeastZero(String name, int days, int usual) {
            if (days < 0) {
                throw new IllegalArgumentException(name + " is " + days + ".\nMaybe set it to " + usual + ".");
            }
            return days;
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
