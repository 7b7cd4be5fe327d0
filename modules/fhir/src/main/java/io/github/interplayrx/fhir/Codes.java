package io.github.interplayrx.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A published map from codes to what they mean here. */
final class Codes {
    private static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
    private final Map<String, String> meanings = new HashMap<>();

    static Codes of(String file) {
        Codes codes = new Codes();
        try (InputStream in = Objects.requireNonNull(Codes.class.getResourceAsStream(file), file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(codes::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }

    private void add(String line) {
        String[] fields = line.split("\t", -1);
        meanings.put(key(fields[0], fields[1]), fields[2]);
    }

    /** The LOINC codes with this meaning, sorted. */
    List<String> loincOf(String meaning) {
        String prefix = key(Systems.LOINC, "");
        return meanings.entrySet().stream()
                .filter(each -> each.getValue().equals(meaning) && each.getKey().startsWith(prefix))
                .map(each -> each.getKey().substring(prefix.length()))
                .sorted()
                .toList();
    }

    private static String key(String system, String code) {
        return system + "|" + code;
    }

    /** The meaning of the first coding of a concept that has one, or null. */
    @Nullable
    String meaning(JsonNode concept) {
        for (JsonNode coding : concept.path("coding")) {
            String found = meaning(
                    coding.path("system").asText(""), coding.path("code").asText(""));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable String meaning(String system, String code) {
        String found = meanings.get(key(system, code));
        return found == null && system.equals(ICD_10_CM) ? ofCategory(code) : found;
    }

    /** ICD-10-CM adds digits to what a category means. */
    private @Nullable String ofCategory(String code) {
        for (int length = code.length() - 1; length >= 3; length--) {
            String shorter = code.substring(0, length);
            String found =
                    meanings.get(key(ICD_10_CM, shorter.endsWith(".") ? shorter.substring(0, length - 1) : shorter));
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
