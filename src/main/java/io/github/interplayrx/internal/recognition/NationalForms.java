package io.github.interplayrx.internal.recognition;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How German, Dutch, French, Spanish, Italian and Portuguese write an international nonproprietary name: another ending, and in the Romance
 * languages a spelling by sound. Accents are no concern of names in their normal form.
 */
final class NationalForms {
    private static final int SHORTEST = 6;

    /** The ending of the international name, and what takes its place; the longest that fits. */
    private static final Map<String, List<String>> ENDINGS = endings();

    private static final List<String> SALTS = List.of(
            "dihydrochlorid",
            "hydrochlorid",
            "hydrobromid",
            "hydrogentartrat",
            "hydrogenmaleat",
            "hydrogenfumarat",
            "hemifumarat",
            "sulfat",
            "maleat",
            "fumarat",
            "tartrat",
            "phosphat",
            "citrat",
            "succinat",
            "mesilat",
            "besilat",
            "natrium");

    private NationalForms() {}

    private static Map<String, List<String>> endings() {
        Map<String, List<String>> endings = new LinkedHashMap<>();
        endings.put("ine", List.of("in", "ina"));
        endings.put("one", List.of("on", "ona"));
        endings.put("ide", List.of("id", "ida"));
        endings.put("ate", List.of("at", "ato"));
        endings.put("ole", List.of("ol", "olo"));
        endings.put("ene", List.of("en", "eno"));
        endings.put("ane", List.of("an", "ano"));
        endings.put("ile", List.of("il", "ilo"));
        endings.put("in", List.of("ine", "ina"));
        endings.put("en", List.of("ene", "eno"));
        endings.put("an", List.of("ano", "ana"));
        endings.put("ol", List.of("olo"));
        endings.put("yl", List.of("il", "ilo", "ila"));
        endings.put("il", List.of("ilo", "ila"));
        endings.put("ac", List.of("aco"));
        return endings;
    }

    /** The forms of one name, without itself; none of a short name, and none of one with more than letters. */
    static Set<String> of(String name) {
        Set<String> forms = new LinkedHashSet<>();
        if (name.endsWith(" acid")) {
            forms.addAll(acids(name.substring(0, name.length() - " acid".length())));
        } else if (name.length() >= SHORTEST && name.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            forms.add(name);
            forms.addAll(withOtherEnding(name));
            for (String form : List.copyOf(forms)) {
                forms.add(bySound(form));
                forms.add(italian(form));
            }
        }
        forms.remove(name);
        forms.removeIf(form -> form.length() < SHORTEST);
        return forms;
    }

    private static List<String> withOtherEnding(String name) {
        for (Map.Entry<String, List<String>> ending : ENDINGS.entrySet()) {
            if (name.endsWith(ending.getKey())) {
                String stem = name.substring(0, name.length() - ending.getKey().length());
                return ending.getValue().stream().map(stem::concat).toList();
            }
        }
        return List.of();
    }

    private static String bySound(String form) {
        return form.replace("ph", "f")
                .replace("th", "t")
                .replace("chl", "cl")
                .replace("rh", "r")
                .replace("ae", "e")
                .replace('y', 'i');
    }

    private static String italian(String form) {
        return bySound(form).replace("hidr", "idr").replace("x", "ss");
    }

    /** "Valproinsäure", "acide valproïque", "ácido valproico". */
    private static List<String> acids(String adjective) {
        if (!adjective.endsWith("ic") || adjective.indexOf(' ') >= 0) {
            return List.of();
        }
        String stem = adjective.substring(0, adjective.length() - "ic".length());
        return List.of(
                stem + "saure",
                stem + "insaure",
                stem + "saeure",
                stem + "insaeure",
                "acide " + stem + "ique",
                "acido " + stem + "ico",
                "acido " + bySound(stem) + "ico");
    }

    /** The name in a German word that has the salt glued to it, as "Tramadolhydrochlorid"; empty if it has none. */
    static String withoutSalt(String word) {
        if (word.indexOf(' ') >= 0) {
            return "";
        }
        for (String salt : SALTS) {
            if (word.endsWith(salt) && word.length() - salt.length() >= SHORTEST) {
                return word.substring(0, word.length() - salt.length());
            }
        }
        return "";
    }
}
