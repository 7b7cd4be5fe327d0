package io.github.interplayrx.internal.recognition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How German, Dutch, French, Spanish, Portuguese, Italian and the languages of the north write an international nonproprietary name: another ending, and some of them
 * a spelling by sound. Accents are no concern of names in their normal form.
 */
final class NationalForms {
    /** Shorter names have no forms, because they are too like others. */
    static final int SHORTEST = 6;

    private static final List<Ending> GERMAN = List.of(
            new Ending("ine", "in"),
            new Ending("one", "on"),
            new Ending("ide", "id"),
            new Ending("ate", "at"),
            new Ending("ole", "ol"),
            new Ending("ene", "en"),
            new Ending("ane", "an"),
            new Ending("ile", "il"));

    private static final List<Ending> DUTCH =
            List.of(new Ending("one", "on"), new Ending("ole", "ol"), new Ending("ate", "aat"));

    private static final List<Ending> FRENCH = List.of(new Ending("in", "ine"), new Ending("en", "ene"));

    private static final List<Ending> SPANISH_AND_PORTUGUESE = List.of(
            new Ending("ine", "ina"),
            new Ending("in", "ina"),
            new Ending("one", "ona"),
            new Ending("ide", "ida"),
            new Ending("ate", "ato"),
            new Ending("ole", "ol"),
            new Ending("ene", "eno"),
            new Ending("en", "eno"),
            new Ending("ane", "ano"),
            new Ending("an", "ano", "ana"),
            new Ending("ile", "ilo"),
            new Ending("il", "ilo", "ila"),
            new Ending("yl", "ilo", "ila", "il"),
            new Ending("ac", "aco"));

    private static final List<Ending> ITALIAN = List.of(
            new Ending("ine", "ina"),
            new Ending("in", "ina"),
            new Ending("ate", "ato"),
            new Ending("ole", "olo"),
            new Ending("ol", "olo"),
            new Ending("en", "ene"),
            new Ending("ane", "ano"),
            new Ending("yl", "il"));

    private static final Pattern HARD_C = Pattern.compile("c(?=[aoulrt]|$)");

    /** One that is a sound of its own. */
    private static final Pattern H = Pattern.compile("(?<![cpt])h");

    private static final List<String> GERMAN_SALTS = List.of(
            "hydrochlorid",
            "hydrobromid",
            "hydrogentartrat",
            "hydrogenmaleat",
            "hydrogenfumarat",
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

    private static final int SHORTEST_SALT =
            GERMAN_SALTS.stream().mapToInt(String::length).min().orElseThrow();

    /** The end of an international name and what a language puts in its place. */
    private record Ending(String international, List<String> national) {
        Ending(String international, String... national) {
            this(international, List.of(national));
        }
    }

    private NationalForms() {}

    /** "morfin", "klorprotixen", "oxikodon", in Norwegian "oksykodon": the languages of the north spell by sound. */
    private static List<String> nordic(String form) {
        String bySound = byNordicSound(form);
        return List.of(bySound, bySound.replace("oxy", "oxi"), bySound.replace("x", "ks"));
    }

    /** "amitriptilin", "galoperidol": what Cyrillic letters stand for. */
    private static List<String> slavic(String form) {
        String bySound = byNordicSound(form).replace('y', 'i').replace("ks", "x");
        return List.of(bySound, H.matcher(bySound).replaceAll("g"));
    }

    private static String byNordicSound(String form) {
        String plain = form.replace("ph", "f")
                .replace("th", "t")
                .replace("chl", "kl")
                .replace("quin", "kin")
                .replace("qu", "kv");
        return HARD_C.matcher(plain).replaceAll("k");
    }

    /** The forms of one name, without itself; none of a short name, and none of one with more than letters. */
    static Set<String> of(String name) {
        Set<String> forms = new LinkedHashSet<>();
        if (name.endsWith(" acid")) {
            forms.addAll(acids(name.substring(0, name.length() - " acid".length())));
        } else if (name.length() >= SHORTEST && name.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            forms.addAll(withEndings(GERMAN, name));
            forms.addAll(withEndings(FRENCH, name));
            withEndings(DUTCH, name).forEach(form -> forms.add(form.replace("ph", "f")));
            withEndings(GERMAN, name).forEach(form -> forms.addAll(nordic(form)));
            withEndings(GERMAN, name).forEach(form -> forms.addAll(slavic(form)));
            withEndings(SPANISH_AND_PORTUGUESE, name).forEach(form -> forms.add(bySound(form)));
            withEndings(ITALIAN, name).forEach(form -> forms.addAll(italian(form, name)));
        }
        forms.remove(name);
        forms.removeIf(form -> form.length() < SHORTEST);
        return forms;
    }

    private static List<String> withEndings(List<Ending> endings, String name) {
        for (Ending ending : endings) {
            if (name.endsWith(ending.international())) {
                String stem =
                        name.substring(0, name.length() - ending.international().length());
                return ending.national().stream().map(stem::concat).toList();
            }
        }
        return List.of(name);
    }

    private static String bySound(String form) {
        return form.replace("ph", "f")
                .replace("th", "t")
                .replace("chl", "cl")
                .replace("rh", "r")
                .replace("ae", "e")
                .replace('y', 'i');
    }

    /** "Ossicodone"; "idroxizina" and "idrossizina". */
    private static List<String> italian(String form, String name) {
        String spelt = bySound(form).replace("hidr", "idr");
        List<String> forms = new ArrayList<>(2);
        forms.add(spelt.replace("x", "ss"));
        if (!form.equals(name)) {
            forms.add(spelt);
        }
        return forms;
    }

    /** "Valproinsäure", "valproinsyra", "valproinsyre", "acide valproïque", "ácido valproico". */
    private static List<String> acids(String adjective) {
        if (!adjective.endsWith("ic") || adjective.indexOf(' ') >= 0) {
            return List.of();
        }
        String stem = adjective.substring(0, adjective.length() - "ic".length());
        String nordic = byNordicSound(stem);
        return List.of(
                stem + "saure",
                stem + "insaure",
                stem + "saeure",
                stem + "insaeure",
                nordic + "syra",
                nordic + "insyra",
                nordic + "syre",
                nordic + "insyre",
                "acide " + stem + "ique",
                "acido " + bySound(stem) + "ico");
    }

    /** The name in a German word that has a salt glued to it, as "Tramadolhydrochlorid"; empty if it has none. */
    static String withoutSalt(String word) {
        if (word.length() < SHORTEST + SHORTEST_SALT || word.indexOf(' ') >= 0) {
            return "";
        }
        for (String salt : GERMAN_SALTS) {
            if (word.endsWith(salt) && word.length() - salt.length() >= SHORTEST) {
                return word.substring(0, word.length() - salt.length());
            }
        }
        return "";
    }
}
