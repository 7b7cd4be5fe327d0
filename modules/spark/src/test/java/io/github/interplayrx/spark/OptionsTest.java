package io.github.interplayrx.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.json.PackageVersion;
import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.AlertPolicy;
import io.github.interplayrx.model.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Knowledge and policy of the site travel with the job. */
class OptionsTest {
    private static final SparkSession SPARK = Sessions.spark();
    private static final Dataset<Row> LIST =
            SPARK.sql("select 'a' as person, array('sitedrug', 'baclofen', 'oxycodone') as lines");

    @Test
    void local_knowledge_is_known_in_every_task(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("site.json");
        Files.writeString(file, """
                {"id": "site", "version": "3", "aliases": [
                  {"name": "sitedrug", "substance": "morphine", "change": {"by": "Pharmacy", "on": "2026-01-12", "why": "A name of the house."}}]}""");
        Screening with =
                InterplayScreening.builder(SPARK).localKnowledge(file).build().screen(LIST.repartition(3));
        Files.delete(file);
        assertThat(with.notUnderstood().filter("line = 'sitedrug'").count()).isZero();
        assertThat(with.checked().first().<String>getAs("knowledge")).endsWith(" + site 3");
        Screening without = InterplayScreening.create(SPARK).screen(LIST);
        assertThat(without.notUnderstood().filter("line = 'sitedrug'").count()).isOne();
    }

    @Test
    void atc_codes_are_known_in_every_task_if_their_jar_was_handed_over(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("interplay-atc.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String name : List.of("atc.json", "atc-combinations.tsv")) {
                zip.putNextEntry(new ZipEntry("io/github/interplayrx/atc/" + name));
                zip.write(Files.readAllBytes(Path.of("../atc/src/main/resources/io/github/interplayrx/atc", name)));
            }
        }
        Dataset<Row> coded =
                SPARK.sql("select 'a' as person, array(named_struct('code', 'N02AA05', 'system', 'atc')) as lines");
        Screening with = InterplayScreening.builder(SPARK).atcCodes(jar).build().screen(coded.repartition(3));
        Files.delete(jar);
        assertThat(with.notUnderstood().count()).isZero();
        assertThat(InterplayScreening.create(SPARK)
                        .screen(coded)
                        .notUnderstood()
                        .filter("state = 'UNRECOGNISED'")
                        .count())
                .isOne();
    }

    @Test
    void the_policy_silences_and_what_is_silenced_is_kept() {
        String id = InteractionChecker.create()
                .check("baclofen", "lorazepam")
                .warnings()
                .get(0)
                .id();
        Screening quiet = InterplayScreening.builder(SPARK)
                .alertPolicy(AlertPolicy.builder()
                        .minimumSeverity(Severity.MINOR)
                        .silence(id, LocalDate.of(2999, 1, 1), "the committee", "known here")
                        .build())
                .build()
                .screen(SPARK.sql("select 'a' as person, array('baclofen', 'lorazepam') as lines"));
        assertThat(ids(quiet.warnings())).doesNotContain(id);
        assertThat(ids(quiet.everyWarning().filter("silenced"))).contains(id);
    }

    @Test
    void a_contained_warning_names_the_one_that_contains_it() {
        Screening screening = InterplayScreening.create(SPARK)
                .screen(SPARK.sql("select 'a' as person, array('baclofen', 'oxycodone', 'alcohol') as lines"));
        List<String> shown = ids(screening.warnings());
        assertThat(screening.everyWarning().filter("within is not null").collectAsList())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(shown).contains(row.<String>getAs("within")));
        assertThat(ids(screening.everyWarning())).doesNotHaveDuplicates();
    }

    @Test
    void the_day_of_lists_without_one_is_that_of_the_screening() {
        Screening dated = InterplayScreening.builder(SPARK)
                .asOf(LocalDate.of(2026, 11, 1))
                .build()
                .screen(SPARK.sql("select 'a' as person, 'baclofen' as name"));
        assertThat(dated.checked().first().get(1)).hasToString("2026-11-01");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        InterplayScreening.Builder missing = InterplayScreening.builder(SPARK).localKnowledge(Path.of("nowhere.json"));
        assertThatThrownBy(missing::build)
                .isInstanceOf(InvalidScreeningException.class)
                .hasMessageContaining("nowhere.json")
                .hasMessageContaining("Maybe");
    }

    @Test
    void a_java_that_is_closed_is_said() {
        assertThatThrownBy(() -> OpenModules.check(List.of("java.lang", "jdk.internal.misc")))
                .isInstanceOf(InvalidScreeningException.class)
                .hasMessageContaining("jdk.internal.misc")
                .hasMessageContaining("Maybe start the job with spark-submit")
                .hasMessageContaining("--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED");
    }

    /** Spark 3.5 brings a Jackson that lacks two limits which ours sets. */
    @Test
    void requests_are_read_with_the_jackson_that_spark_brings() {
        assertThat(PackageVersion.VERSION.toString()).startsWith(SPARK.version().startsWith("3.") ? "2.15." : "2.21.");
        assertThat(InteractionChecker.create()
                        .checkJson("{\"medications\": [{\"name\": \"baclofen\"}, {\"name\": \"morphine\"}]}")
                        .warnings())
                .isNotEmpty();
    }

    private static List<String> ids(Dataset<Row> warnings) {
        return warnings.collectAsList().stream()
                .map(row -> row.<String>getAs("id"))
                .toList();
    }
}
