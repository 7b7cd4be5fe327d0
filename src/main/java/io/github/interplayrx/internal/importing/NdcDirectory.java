package io.github.interplayrx.internal.importing;

import io.github.interplayrx.internal.recognition.CodeSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The NDC directory of the FDA as it publishes it: {@code product.txt} tells what a product contains, {@code package.txt} which codes are
 * packages of it. Tabs, a head line, and quotation marks that mean nothing.
 */
final class NdcDirectory {
    private final Path directory;
    private final Collector collector;
    private final Map<String, Listed> products = new HashMap<>();

    NdcDirectory(Path directory, Collector collector) {
        this.directory = directory;
        this.collector = collector;
    }

    /** A product: what it contains, in the order of its strengths. */
    private record Listed(List<Ingredient> contents, String name, String form, String strength) {}

    void read() {
        file("product.txt")
                .needs("substancename")
                .forEachRow(row -> products.putIfAbsent(
                        key(row), new Listed(contents(row), row.text("nonproprietaryname"), form(row), strength(row))));
        file("package.txt").needs("ndcpackagecode").forEachRow(this::addPackage);
    }

    private CsvFile file(String name) {
        return new CsvFile(directory.resolve(name), collector.problems())
                .plain()
                .needs("productndc");
    }

    /** Some products are listed twice under one code; the id tells them apart. Old editions have none. */
    private static String key(CsvFile.Row row) {
        String id = row.text("productid");
        return id.isEmpty() ? row.text("productndc") : id;
    }

    private void addPackage(CsvFile.Row row) {
        String code = row.text("ndcpackagecode");
        Listed product = products.get(key(row));
        if (product == null) {
            collector.add(new Entry(row.at(), CodeSystem.NDC, code, "", "", ""), List.of());
        } else {
            collector.add(
                    new Entry(row.at(), CodeSystem.NDC, code, product.name(), product.form(), product.strength()),
                    product.contents());
        }
    }

    private static List<Ingredient> contents(CsvFile.Row row) {
        return parts(row.text("substancename")).stream().map(Ingredient::named).toList();
    }

    private static String form(CsvFile.Row row) {
        return row.text("dosageformname") + " " + row.text("routename");
    }

    /** 5 and 325 with mg/1 and mg/1: 5 mg/1 / 325 mg/1. */
    private static String strength(CsvFile.Row row) {
        List<String> amounts = parts(row.text("active_numerator_strength"));
        List<String> units = parts(row.text("active_ingred_unit"));
        if (amounts.size() != units.size()) {
            return "";
        }
        List<String> strengths = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            String unit = units.get(i);
            strengths.add(amounts.get(i) + " " + (unit.endsWith("/1") ? unit.substring(0, unit.length() - 2) : unit));
        }
        return String.join(" / ", strengths);
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
