package io.github.interplayrx.spark;

import static io.github.interplayrx.model.MissingArgumentException.required;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.interplayrx.fhir.FhirInput;
import io.github.interplayrx.fhir.FhirReader;
import io.github.interplayrx.fhir.InvalidFhirException;
import io.github.interplayrx.fhir.Remark;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Makes lists of FHIR bundles, one bundle of one person a line (NDJSON).
 *
 * <pre>{@code
 * Dataset<Row> lists = FhirLists.asOf(spark.read().textFile("bundles.ndjson"), LocalDate.of(2026, 11, 1));
 * Screening result = InterplayScreening.create(spark).screen(lists);
 * }</pre>
 */
public final class FhirLists {
    private static final StructType SHAPE = new StructType()
            .add("person", DataTypes.StringType)
            .add("day", DataTypes.StringType)
            .add("request", DataTypes.StringType)
            .add("remarks", DataTypes.createArrayType(DataTypes.StringType));

    private FhirLists() {}

    /**
     * What did each person take on a day? What {@link FhirReader} remarks on is in the result as not understood. So is a line that is no
     * bundle: the resources of one person have to be together.
     *
     * @param bundles a bundle, or an array of resources, a line
     * @param day the day
     * @return rows for {@link InterplayScreening#screen}
     */
    public static Dataset<Row> asOf(Dataset<String> bundles, LocalDate day) {
        return required(bundles, "bundles").mapPartitions(new Reading(required(day, "day")), Encoders.row(SHAPE));
    }

    /**
     * Brings the resources of each person together, for {@link #asOf}: Bulk Data exports one resource a line, each type in a file of its own.
     *
     * @param resources a resource a line, of all types that are read
     * @return an array of resources a line
     */
    public static Dataset<String> together(Dataset<String> resources) {
        return Sql.ask(
                        required(resources, "resources").sparkSession(),
                        "fhir-together.sql",
                        Map.of("interplay_line", resources.toDF("value")),
                        Map.of())
                .as(Encoders.STRING());
    }

    private static final class Reading implements MapPartitionsFunction<String, Row> {
        private static final long serialVersionUID = 1L;
        private static final JsonFactory JSON = new JsonFactory();

        private final LocalDate day;

        Reading(LocalDate day) {
            this.day = day;
        }

        @Override
        public Iterator<Row> call(Iterator<String> lines) {
            FhirReader reader = FhirReader.builder().asOf(day).build();
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED), false)
                    .filter(line -> !line.isBlank())
                    .map(line -> read(reader, line))
                    .iterator();
        }

        private Row read(FhirReader reader, String line) {
            try {
                FhirInput input = reader.read(line);
                if (isOneResource(line)) {
                    return row(null, null, "The line is one resource, and not a bundle of all that one person has");
                }
                return row(
                        input.patient(),
                        input.list().toJson(),
                        input.remarks().stream()
                                .sorted(Comparator.comparing(each -> !isMedicine(each)))
                                .map(Reading::words)
                                .distinct()
                                .toArray(String[]::new));
            } catch (InvalidFhirException e) {
                return row(null, null, String.valueOf(e.getMessage()));
            }
        }

        private static boolean isMedicine(Remark remark) {
            return remark.resource().startsWith("Medication");
        }

        /** A record can hold a thousand resources that no rule reads: of these the type is said once, so that lists can be counted by it. */
        private static String words(Remark remark) {
            String resource = remark.resource();
            int id = resource.indexOf('/');
            return (isMedicine(remark) || id < 0 ? resource : resource.substring(0, id)) + " " + remark.what() + ": "
                    + remark.why();
        }

        private static boolean isOneResource(String line) {
            try (JsonParser json = JSON.createParser(line)) {
                if (json.nextToken() == JsonToken.START_ARRAY) {
                    return false;
                }
                for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
                    if (key.equals("resourceType")) {
                        return !"Bundle".equals(json.nextTextValue());
                    }
                    json.nextToken();
                    json.skipChildren();
                }
                return true;
            } catch (IOException e) {
                throw new InvalidScreeningException(
                        "The line was read as JSON, and cannot be read again.\nMaybe report this.", e);
            }
        }

        private Row row(@Nullable String person, @Nullable String request, String... remarks) {
            return RowFactory.create(person, day.toString(), request, remarks);
        }
    }
}
