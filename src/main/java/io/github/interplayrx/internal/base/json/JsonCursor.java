package io.github.interplayrx.internal.base.json;

import io.github.interplayrx.internal.base.text.NameText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON document that knows its own pointer, so that every fault names where it is. Reading never throws: a fault goes to
 * the listener and the reader gets an empty value, which is how all faults of a document are found at once.
 */
public final class JsonCursor {
    private static final int LONGEST_VALUE_SHOWN = 80;
    private static final Object MISSING = new Object();
    private static final Pattern DATE = Pattern.compile("\\s*(\\d{4}-\\d{1,2}-\\d|\\d{1,2}([./-])\\d{1,2}\\2\\d{2})");

    private final String file;
    private final @Nullable JsonCursor parent;
    private final Object step;
    private final @Nullable Object node;
    private final Consumer<JsonFault> faults;

    /** The root of a document: a map, a list, a text, a number, a truth value or null, and the same in it. */
    JsonCursor(String file, @Nullable Object node, Consumer<JsonFault> faults) {
        this(file, null, "", node, faults);
    }

    /** A step is a key or an index; the pointer is put together when somebody asks for it, which only a fault does. */
    private JsonCursor(
            String file, @Nullable JsonCursor parent, Object step, @Nullable Object node, Consumer<JsonFault> faults) {
        this.file = file;
        this.parent = parent;
        this.step = step;
        this.node = node;
        this.faults = faults;
    }

    /** The file, a {@code #}, and the pointer. */
    public String place() {
        return file + "#" + pointer();
    }

    private String pointer() {
        return parent == null
                ? ""
                : parent.pointer() + "/" + step.toString().replace("~", "~0").replace("/", "~1");
    }

    /** The id of the element of a list that this place is in, or its key: a source that a rule names is in the rule. */
    private String entry() {
        String id = nearest("id");
        return id.isEmpty() ? nearest("key") : id;
    }

    private String nearest(String name) {
        if (parent == null) {
            return "";
        }
        return step instanceof Integer && field(name) instanceof String text ? text : parent.nearest(name);
    }

    /** Reports that this place is wrong. */
    public void fault(String message, String advice) {
        faults.accept(new JsonFault(file, pointer(), entry(), shown(), message, advice));
    }

    /** Whether this is an object; a fault if not. */
    public boolean isObject() {
        return isObjectOr("Maybe put it in braces: { ... }.");
    }

    /** The same; of a text that stands in its place the advice shows the object with it under this key. */
    public boolean isObjectWith(String key) {
        return node instanceof String text
                ? isObjectOr("Maybe write { \"" + key + "\": \"" + (isPlain(text) ? text : "...") + "\" }.")
                : isObject();
    }

    private boolean isObjectOr(String advice) {
        boolean isObject = node instanceof Map;
        if (!isObject) {
            fault("An object was expected here.", advice);
        }
        return isObject;
    }

    /** Whether a text stands in JSON as it is, and is short. */
    private static boolean isPlain(String text) {
        return text.length() <= LONGEST_VALUE_SHOWN
                && text.chars().noneMatch(c -> c == '"' || c == '\\' || Character.isISOControl(c));
    }

    /** The fields of this object; none if it is something else. */
    private Map<?, ?> fields() {
        return node instanceof Map<?, ?> object ? object : Map.of();
    }

    private @Nullable Object field(String key) {
        return fields().get(key);
    }

    /** Whether the key is there with a value other than null. */
    public boolean has(String key) {
        return field(key) != null;
    }

    /** The place below a key; it may be missing. */
    public JsonCursor at(String key) {
        Object field = field(key);
        return new JsonCursor(file, this, key, field != null || fields().containsKey(key) ? field : MISSING, faults);
    }

    /** Keys of this object, in document order. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Object key : fields().keySet()) {
            keys.add((String) key);
        }
        return keys;
    }

    /** Reports every key that is not expected. */
    public void expectOnly(Set<String> expected) {
        for (Object field : fields().keySet()) {
            String key = (String) field;
            if (!expected.contains(key)) {
                at(key).fault(
                                "The field \"" + key + "\" is not known here.",
                                "Maybe it is one of: "
                                        + String.join(
                                                ", ", expected.stream().sorted().toList()) + ".");
            }
        }
    }

    /** The text below a key; a fault and an empty text if it is missing, blank or not text. */
    public String text(String key) {
        if (!has(key)) {
            at(key).fault("The field \"" + key + "\" is missing.", "Maybe add it: a text that is not blank.");
        }
        return optionalText(key).orElse("");
    }

    /** The text below a key, if it is there; a fault if it is blank or not text. */
    public Optional<String> optionalText(String key) {
        return has(key) ? at(key).asText() : Optional.empty();
    }

    /** This place as text; a fault if it is blank or not text. */
    public Optional<String> asText() {
        if (node instanceof String text && !text.isBlank()) {
            return Optional.of(text);
        }
        fault("A text was expected here.", "Maybe put it in double quotes, and do not leave it blank.");
        return Optional.empty();
    }

    /** Any text below a key, blank or not; a fault if it is something else. */
    public Optional<String> anyText(String key) {
        if (has(key) && !(field(key) instanceof String)) {
            at(key).fault("A text was expected here.", "Maybe put it in double quotes.");
        }
        return field(key) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The text or number below a key, as text; a fault if it is something else. */
    public Optional<String> label(String key) {
        Object field = field(key);
        if (field != null && !(field instanceof String) && !(field instanceof Number)) {
            at(key).fault("A text or a number was expected here.", "Maybe put it in double quotes.");
            return Optional.empty();
        }
        return field == null ? Optional.empty() : Optional.of(field.toString());
    }

    /** The whole number below a key, if it is there; a fault if it is something else. */
    public OptionalInt optionalInteger(String key) {
        if (!has(key)) {
            return OptionalInt.empty();
        }
        if (field(key) instanceof Number number && number.doubleValue() == number.intValue()) {
            return OptionalInt.of(number.intValue());
        }
        at(key).fault("A whole number was expected here.", numberInsteadOf(field(key), "quotes and fractions"));
        return OptionalInt.empty();
    }

    /** The number below a key, if it is there; a fault if it is something else. */
    public OptionalDouble optionalNumber(String key) {
        if (!has(key)) {
            return OptionalDouble.empty();
        }
        if (field(key) instanceof Number number) {
            return OptionalDouble.of(number.doubleValue());
        }
        at(key).fault("A number was expected here.", numberInsteadOf(field(key), "the quotes and the unit"));
        return OptionalDouble.empty();
    }

    private static String numberInsteadOf(@Nullable Object found, String tooMuch) {
        return found instanceof String text && DATE.matcher(text).lookingAt()
                ? "Maybe it is a date: write how many years, such as an age, or how many days."
                : "Maybe leave out " + tooMuch + ".";
    }

    /** The truth value below a key, if it is there; a fault if it is something else. */
    public Optional<Boolean> optionalFlag(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (field(key) instanceof Boolean flag) {
            return Optional.of(flag);
        }
        at(key).fault("true or false was expected here.", "Maybe leave out the quotes.");
        return Optional.empty();
    }

    /** The constant of an enum below a key, if it is there; a fault that lists the allowed words if it is another word. */
    public <E extends Enum<E>> Optional<E> optionalEnum(String key, Class<E> type) {
        return has(key) ? at(key).asEnum(type) : Optional.empty();
    }

    /** This place as a constant of an enum; a fault that lists the allowed words if it is another word. */
    public <E extends Enum<E>> Optional<E> asEnum(Class<E> type) {
        Optional<E> constant = node instanceof String text ? constant(text, type) : Optional.empty();
        if (constant.isEmpty()) {
            List<String> words = new ArrayList<>();
            for (E each : type.getEnumConstants()) {
                words.add(word(each));
            }
            fault("The word is not known here.", "Maybe it is one of: " + String.join(", ", words) + ".");
        }
        return constant;
    }

    private static <E extends Enum<E>> Optional<E> constant(String written, Class<E> type) {
        String wanted =
                written.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(wanted)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static String word(Enum<?> constant) {
        return constant.name().length() <= 2
                ? constant.name()
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The places of the array below a key; none if it is missing, a fault if it is no array. */
    public List<JsonCursor> list(String key) {
        return has(key) ? at(key).elements() : List.of();
    }

    /** How many places the array below a key has; 0 if there is none. */
    public int sizeOf(String key) {
        return at(key).node instanceof List<?> elements ? elements.size() : 0;
    }

    /** The places of this array; a fault if it is no array. */
    public List<JsonCursor> elements() {
        if (!(node instanceof List<?> elements)) {
            fault("An array was expected here.", "Maybe put it in brackets: [ ... ].");
            return List.of();
        }
        List<JsonCursor> places = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            places.add(new JsonCursor(file, this, i, elements.get(i), faults));
        }
        return places;
    }

    /** Whether this place holds null or nothing. */
    public boolean isAbsent() {
        return node == null || node == MISSING;
    }

    /** The texts of the array below a key; faults for elements that are not text. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonCursor place : list(key)) {
            Optional<String> text = place.asText();
            if (text.isPresent()) {
                texts.add(text.get());
            }
        }
        return texts;
    }

    /** This object as JSON in one line, with one more text in front. */
    public String jsonWith(String key, String value) {
        return Json.print(with(key, value).node);
    }

    /** This object with one more text in front. */
    public JsonCursor with(String key, String value) {
        Map<Object, Object> object = new LinkedHashMap<>();
        object.put(key, value);
        object.putAll(fields());
        return new JsonCursor(file, parent, step, object, faults);
    }

    /** This place as a text from which it is read faster than from JSON. */
    public String compact() {
        return CompactText.write(node);
    }

    /** A place that was written as compact text. */
    public static JsonCursor ofCompact(String file, String text, Consumer<JsonFault> faults) {
        return new JsonCursor(file, CompactText.read(text), faults);
    }

    /** A document that is an object without fields. */
    public static JsonCursor ofEmpty(String file, Consumer<JsonFault> faults) {
        return new JsonCursor(file, Map.of(), faults);
    }

    private String shown() {
        String value = node == MISSING ? "" : node instanceof String text ? text : Json.print(node);
        return value.length() <= LONGEST_VALUE_SHOWN ? value : NameText.beginning(value, LONGEST_VALUE_SHOWN) + "...";
    }
}
