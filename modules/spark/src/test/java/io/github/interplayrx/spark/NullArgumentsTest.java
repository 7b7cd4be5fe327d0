package io.github.interplayrx.spark;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interplayrx.model.MissingArgumentException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Null at an entry point is named, with what to do. */
class NullArgumentsTest {
    private static final SparkSession SPARK = Sessions.spark();
    private static final Dataset<Row> ROWS =
            SPARK.sql("select 'a' as person, 'baclofen' as name, '2026-01-01' as started");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    static Stream<Arguments> calls() {
        return Stream.of(
                call("spark", () -> InterplayScreening.create(null)),
                call("spark", () -> InterplayScreening.builder(null)),
                call("files", () -> InterplayScreening.builder(SPARK).localKnowledge((Path[]) null)),
                call("files", () -> InterplayScreening.builder(SPARK).localKnowledge((Path) null)),
                call("file", () -> InterplayScreening.builder(SPARK).terminology(null)),
                call("jar", () -> InterplayScreening.builder(SPARK).atcCodes(null)),
                call("policy", () -> InterplayScreening.builder(SPARK).alertPolicy(null)),
                call("day", () -> InterplayScreening.builder(SPARK).asOf(null)),
                call("lists", () -> InterplayScreening.create(SPARK).screen(null)),
                call("spark", () -> InterplayScreening.create(SPARK).register(null)),
                call("checked", () -> Screening.of(null)),
                call("bundles", () -> FhirLists.asOf(null, DAY)),
                call("medicines", () -> MedicationHistory.ofTable(null)),
                call("spark", () -> MedicationHistory.ofOmop(null, "folder")),
                call("folder", () -> MedicationHistory.ofOmop(SPARK, null)),
                call("day", () -> MedicationHistory.ofTable(ROWS).asOf(null)),
                call("first", () -> MedicationHistory.ofTable(ROWS).onEachBeginning(null, DAY)),
                call("last", () -> MedicationHistory.ofTable(ROWS).onEachBeginning(DAY, null)));
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
