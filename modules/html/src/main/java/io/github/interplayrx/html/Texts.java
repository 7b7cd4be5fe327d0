package io.github.interplayrx.html;

import static io.github.interplayrx.model.MissingArgumentException.required;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The fixed words of a page: headings, labels, and the words for severities. The words of rules are not among them; they come from the
 * knowledge, in English. Immutable and thread-safe.
 *
 * <pre>{@code
 * HtmlReport german = HtmlReport.builder(checker.knowledge()).texts(Texts.german()).build();
 * HtmlReport ours = HtmlReport.builder(checker.knowledge())
 *         .texts(Texts.of(ResourceBundle.getBundle("our-words", Locale.FRENCH), Locale.FRENCH))
 *         .build();
 * }</pre>
 */
public final class Texts {
    private static final String BUNDLE = "io.github.interplayrx.html.texts";
    private static final Set<String> WRITTEN_FROM_THE_RIGHT =
            Set.of("ar", "ckb", "dv", "fa", "he", "iw", "ji", "ps", "sd", "ug", "ur", "yi");

    private static final ResourceBundle ENGLISH = bundle(Locale.ROOT);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(ResourceBundle bundle, Locale locale) {
        this.bundle = required(bundle, "bundle");
        this.locale = required(locale, "locale");
    }

    /**
     * The English words, which are complete.
     *
     * @return the words
     */
    public static Texts english() {
        return new Texts(ENGLISH, Locale.ENGLISH);
    }

    /**
     * The German words.
     *
     * @return the words
     */
    public static Texts german() {
        return new Texts(bundle(Locale.GERMAN), Locale.GERMAN);
    }

    /**
     * Words of the host. A word that the bundle lacks is in English.
     *
     * @param bundle words by the keys of {@code texts.properties} beside this class
     * @param locale the language of the words; it decides how numbers are written, and from which side the page is read
     * @return the words
     */
    public static Texts of(ResourceBundle bundle, Locale locale) {
        return new Texts(bundle, locale);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE,
                locale,
                Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * The words of a key.
     *
     * @param key a key of {@code texts.properties}
     * @param values what is put in place of {@code {0}} and so on
     * @return the words
     * @throws IllegalArgumentException if no words have this key
     */
    public String get(String key, Object... values) {
        String words = words(required(key, "key"));
        return required(values, "values").length == 0 ? words : new MessageFormat(words, locale).format(values);
    }

    private String words(String key) {
        if (bundle.containsKey(key)) {
            return bundle.getString(key);
        }
        if (ENGLISH.containsKey(key)) {
            return ENGLISH.getString(key);
        }
        throw new IllegalArgumentException(
                "No words have the key \"" + key + "\".\nMaybe it is misspelt: see texts.properties.");
    }

    /**
     * The words for a constant, such as {@code severity.critical}.
     *
     * @param group what comes before the dot
     * @param constant the constant
     * @return the words
     */
    public String of(String group, Enum<?> constant) {
        return get(required(group, "group") + "."
                + required(constant, "constant").name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /**
     * The language of the words.
     *
     * @return as in the attribute {@code lang}
     */
    public String language() {
        return locale.toLanguageTag();
    }

    /**
     * From which side the language is read.
     *
     * @return {@code "rtl"} or {@code "ltr"}
     */
    public String direction() {
        return WRITTEN_FROM_THE_RIGHT.contains(locale.getLanguage()) ? "rtl" : "ltr";
    }
}
