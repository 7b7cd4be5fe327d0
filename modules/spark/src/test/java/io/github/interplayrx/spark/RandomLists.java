package io.github.interplayrx.spark;

import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Lists of random medicines, some misspelt, the same for the same seed. */
final class RandomLists {
    static final StructType FLAT = new StructType()
            .add("person", DataTypes.StringType)
            .add("day", DataTypes.StringType)
            .add("name", DataTypes.StringType)
            .add("daily_dose_mg", DataTypes.DoubleType);
    private static final List<String> NAMES = List.of(
            "baclofen 10 mg tablet",
            "oxycodone",
            "alcohol",
            "lorazepam",
            "Sertraline 50 MG",
            "tramadol",
            "lithium",
            "gabapentin",
            "quetiapine",
            "methadone",
            "amlodipine",
            "metformin",
            "phenelzine",
            "clozapine",
            "zolpidem",
            "wonderdrug",
            "baclofn",
            "vitamin d");
    private static final String DAY = "2026-11-01";

    private final Map<String, List<Medication>> byPerson = new LinkedHashMap<>();

    RandomLists(int persons, long seed) {
        Random random = new Random(seed);
        for (int person = 0; person < persons; person++) {
            List<Medication> lines = new ArrayList<>();
            int count = 1 + random.nextInt(6);
            for (int i = 0; i < count; i++) {
                Medication.Builder line = Medication.builder(NAMES.get(random.nextInt(NAMES.size())));
                if (random.nextBoolean()) {
                    line.dailyDoseMg(10 + random.nextInt(50));
                }
                lines.add(line.build());
            }
            byPerson.put("p" + person, lines);
        }
    }

    Map<String, MedicationList> lists() {
        Map<String, MedicationList> lists = new LinkedHashMap<>();
        byPerson.forEach((person, lines) -> {
            MedicationList.Builder list = MedicationList.builder();
            lines.forEach(list::add);
            lists.put(person, list.build());
        });
        return lists;
    }

    Dataset<Row> flat(SparkSession spark) {
        List<Row> rows = new ArrayList<>();
        byPerson.forEach((person, lines) ->
                lines.forEach(line -> rows.add(RowFactory.create(person, DAY, line.name(), line.dailyDoseMg()))));
        Collections.shuffle(rows, new Random(7));
        return spark.createDataFrame(rows, FLAT);
    }

    Dataset<Row> nested(SparkSession spark) {
        flat(spark).createOrReplaceTempView("flat");
        return spark.sql("""
                select person, try_cast(day as date) as day, collect_list(struct(name, daily_dose_mg)) as lines
                from flat group by person, day""");
    }
}
