package io.github.interplayrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.InteractionReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FhirWriterTest {
    private static final InteractionChecker CHECKER = InteractionChecker.create();
    private static final Map<FhirVersion, FhirValidator> VALIDATORS = new EnumMap<>(FhirVersion.class);

    private static FhirInput input() {
        return FhirReader.builder().asOf(LocalDate.of(2026, 11, 20)).build().read("""
                [{"resourceType":"Patient","id":"p","birthDate":"1950-01-01"},
                 {"resourceType":"MedicationRequest","id":"1","status":"active","medicationCodeableConcept":{"text":"oxycodone 10 mg tablet"}},
                 {"resourceType":"MedicationRequest","id":"2","status":"active","medicationCodeableConcept":{"text":"diazepam 5 mg tablet"}},
                 {"resourceType":"MedicationRequest","id":"3","status":"active","medicationCodeableConcept":{"text":"xyzzy"}}]
                """);
    }

    private static FhirWriter writer(FhirVersion version) {
        return FhirWriter.builder()
                .version(version)
                .knowledge(CHECKER.knowledge())
                .build();
    }

    @ParameterizedTest
    @EnumSource(FhirVersion.class)
    void theValidatorFindsNoErrorInABundle(FhirVersion version) {
        FhirInput input = input();
        String written = writer(version).write(CHECKER.check(input.list()), input);
        assertThat(errors(version, written)).isEmpty();
        assertThat(errors(version, written.replace("\"status\":\"final\"", "\"status\":\"done\"")))
                .as("a wrong status is noticed")
                .isNotEmpty();
        assertThat(errors(version, written.replace("\"code\":\"opioid-benzodiazepine\"", "\"code\":\"no-such-rule\"")))
                .as("a code that is not in the code system of rules is noticed")
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(FhirVersion.class)
    void theValidatorFindsNoErrorInTheCodeSystems(FhirVersion version) {
        String written = writer(version).codeSystems();
        assertThat(errors(version, written)).isEmpty();
        assertThat(written)
                .contains("\"code\":\"opioid-benzodiazepine\"")
                .contains("\"code\":\"cns-respiratory-depression\"")
                .contains("\"code\":\"respiratory-depression\"");
    }

    private static List<SingleValidationMessage> errors(FhirVersion version, String written) {
        return VALIDATORS
                .computeIfAbsent(version == FhirVersion.R5 ? FhirVersion.R5 : FhirVersion.R4, FhirWriterTest::validator)
                .validateWithResult(written)
                .getMessages()
                .stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .toList();
    }

    private static FhirValidator validator(FhirVersion version) {
        FhirContext context = version == FhirVersion.R5 ? FhirContext.forR5() : FhirContext.forR4();
        PrePopulatedValidationSupport ours = new PrePopulatedValidationSupport(context);
        for (JsonNode entry : parse(writer(version).codeSystems()).path("entry")) {
            ours.addCodeSystem(
                    context.newJsonParser().parseResource(entry.path("resource").toString()));
        }
        ValidationSupportChain support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                ours,
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context));
        return context.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
    }

    private static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** What the resources of a type say at a JSON pointer. */
    private static List<String> said(String written, String pointer) {
        List<String> said = new ArrayList<>();
        for (JsonNode entry : parse(written).path("entry")) {
            JsonNode found = entry.path("resource").at(pointer);
            if (!found.isMissingNode()) {
                said.add(found.isTextual() ? found.asText() : found.toString());
            }
        }
        return said;
    }

    private static String written(String... resources) {
        FhirInput input =
                FhirReader.builder().asOf(LocalDate.of(2026, 11, 20)).build().read(FhirReaderTest.bundle(resources));
        return writer(FhirVersion.R4).write(CHECKER.check(input.list()), input);
    }

    private static String taken(String name) {
        return "{'resourceType':'MedicationRequest','id':'1','status':'active','medicationCodeableConcept':{'text':'"
                + name + "'}}";
    }

    private static String has(String icd10) {
        return "{'resourceType':'Condition','id':'c','clinicalStatus':{'coding':[{'code':'active'}]},'code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'"
                + icd10 + "'}]}}";
    }

    @Test
    void theEvidenceNamesTheResourceThatRaisedIt() {
        String apnoea = written(taken("oxycodone 10 mg tablet"), has("G47.33"));
        assertThat(said(apnoea, "/evidence/0/detail/0/reference")).contains("Condition/c");
        assertThat(said(written(taken("oxycodone 10 mg tablet"), has("J30.9")), "/evidence/0/detail/0/reference"))
                .as("a condition that no rule reads")
                .isEmpty();
    }

    @Test
    void aWarningOnOneMedicineSaysWhatItIsAbout() {
        String old = "{'resourceType':'Patient','id':'p','birthDate':'1940-01-01'}";
        assertThat(said(written(taken("valproate 500 mg"), has("Z33.1")), "/code/coding/0/code"))
                .contains("PREG");
        assertThat(said(written(taken("codeine 30 mg"), has("Z39.1")), "/code/coding/0/code"))
                .contains("LACT");
        assertThat(said(written(taken("diphenhydramine 25 mg"), old), "/code/coding/0/code"))
                .contains("AGE");
        assertThat(said(written(taken("oxycodone 10 mg"), has("G47.33")), "/code/coding/0/code"))
                .contains("COND");
    }

    @Test
    void whatIsMissingIsARequirementThatAClientCanAnswer() {
        String requirements = String.join("", said(written(taken("gabapentin 300 mg")), "/dataRequirement"));
        assertThat(requirements)
                .contains("\"type\":\"Observation\"")
                .contains("33914-3")
                .contains("birthDate");
    }

    @Test
    void everyWarningIsAnIssueAndNothingIsMitigated() {
        FhirInput input = input();
        InteractionReport report = CHECKER.check(input.list());
        String written = FhirWriter.create().write(report, input);
        report.warnings().forEach(warning -> assertThat(written).contains("\"value\":\"" + warning.id() + "\""));
        assertThat(written)
                .contains("data-required")
                .contains("\"reference\":\"MedicationRequest/1\"")
                .contains("Not understood, not checked: xyzzy")
                .doesNotContain("mitigation");
    }

    @Test
    void theSameReportGivesTheSameText() {
        FhirInput input = input();
        assertThat(FhirWriter.create().write(CHECKER.check(input.list()), input))
                .isEqualTo(FhirWriter.create().write(CHECKER.check(input.list()), input));
    }
}
