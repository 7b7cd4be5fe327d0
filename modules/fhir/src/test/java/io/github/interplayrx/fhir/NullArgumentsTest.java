package io.github.interplayrx.fhir;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MissingArgumentException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Null at an entry point is named, with what to do. */
class NullArgumentsTest {
    private static final InteractionReport REPORT = InteractionChecker.create().check("baclofen");
    private static final MedicationList LIST = MedicationList.of("baclofen");
    private static final FhirReader READER = FhirReader.create();
    private static final FhirWriter WRITER = FhirWriter.create();

    static Stream<Arguments> calls() {
        return Stream.of(
                call("json", () -> READER.read((String) null)),
                call("json", () -> READER.read((InputStream) null)),
                call("record", () -> READER.read(null, "[]")),
                call("draftOrders", () -> READER.read("[]", null)),
                call("day", () -> FhirReader.builder().asOf(null)),
                call("checker", () -> FhirReader.builder().checker(null)),
                call("report", () -> WRITER.write(null)),
                call("report", () -> WRITER.write(null, READER.read("[]"))),
                call("input", () -> WRITER.write(REPORT, null)),
                call("knowledge", () -> FhirWriter.builder().knowledge(null)),
                call("version", () -> FhirWriter.builder().version(null)),
                call("list", () -> new FhirInput(null, List.of(), null, Map.of())),
                call("remarks", () -> new FhirInput(LIST, null, null, Map.of())),
                call("facts", () -> new FhirInput(LIST, List.of(), null, null)));
    }

    private static Arguments call(String missing, ThrowingCallable call) {
        return Arguments.of(missing, call);
    }

    @ParameterizedTest(name = "{0} ({index})")
    @MethodSource("calls")
    void null_is_named_with_what_to_do(String missing, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(MissingArgumentException.class)
                .hasMessageStartingWith(missing + " ")
                .hasMessageContaining("\nMaybe ");
    }
}
