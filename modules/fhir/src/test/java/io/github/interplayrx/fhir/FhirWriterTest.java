package io.github.interplayrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.InteractionReport;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.Test;

class FhirWriterTest {
    private static final InteractionChecker CHECKER = InteractionChecker.create();

    private static FhirInput input() {
        return FhirReader.builder().asOf(LocalDate.of(2026, 11, 20)).build().read("""
                [{"resourceType":"Patient","id":"p","birthDate":"1950-01-01"},
                 {"resourceType":"MedicationRequest","id":"1","status":"active","medicationCodeableConcept":{"text":"oxycodone 10 mg tablet"}},
                 {"resourceType":"MedicationRequest","id":"2","status":"active","medicationCodeableConcept":{"text":"diazepam 5 mg tablet"}},
                 {"resourceType":"MedicationRequest","id":"3","status":"active","medicationCodeableConcept":{"text":"xyzzy"}}]
                """);
    }

    @Test
    void theValidatorFindsNoErrorInABundle() {
        FhirInput input = input();
        String written = FhirWriter.create().write(CHECKER.check(input.list()), input);
        assertThat(errors(written)).isEmpty();
        assertThat(errors(written.replace("\"status\":\"final\"", "\"status\":\"done\"")))
                .as("a wrong status is noticed")
                .isNotEmpty();
    }

    private static List<SingleValidationMessage> errors(String written) {
        FhirContext context = FhirContext.forR4();
        ValidationSupportChain support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context));
        FhirValidator validator = context.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
        return validator.validateWithResult(written).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .toList();
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
