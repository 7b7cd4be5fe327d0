package io.github.interplayrx.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interplayrx.internal.names.NameText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON document that knows its own pointer, so that every fault names where it is. Reading never throws: a fault goes to
 * the listener and the reader gets an empty value, which is how all faults of a document are found at once.
 */
public final class JsonCursor {
    private static final int LONGEST_VALUE_SHOWN = 80;

    private final String file;
    private final @Nullable JsonCursor parent;
    private final Object step;
    private final JsonNode node;
    private final Consumer<JsonFault> faults;

    /** The root of a document. */
    JsonCursor(String file, JsonNode node, Consumer<JsonFault> faults) {
        this(file, null, "", node, faults);
    }

    /** A step is a key or an index; the pointer is put together when somebody asks for it, which only a fault does. */
    private JsonCursor(
            String file, @Nullable JsonCursor parent, Object step, JsonNode node, Consumer<JsonFault> faults) {
        this.file = file;
        this.parent = parent;
        this.step = step;
        this.node = node;
        this.faults = faults;
    }

    private String pointer() {
        return parent == null
                ? ""
                : parent.pointer() + "/" + step.toString().replace("~", "~0").replace("/", "~1");
    }

    /** Reports that this place is wrong. */
    public void fault(String message, String advice) {
        faults.accept(new JsonFault(file, pointer(), shown(), message, advice));
    }

    /** Whether this is an object; a fault if not. */
    public boolean isObject() {
        if (!node.isObject()) {
            fault("An object was expected here.", "Maybe put it in braces: { ... }.");
        }
        return node.isObject();
    }

    /** Whether the key is there with a value other than null. */
    public boolean has(String key) {
        return node.hasNonNull(key);
    }

    /** The place below a key; it may be missing. */
    public JsonCursor at(String key) {
        return new JsonCursor(file, this, key, node.path(key), faults);
    }

    /** Keys of this object, in document order. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** Reports every key that is not expected. */
    public void expectOnly(Set<String> expected) {
        Iterator<String> keys = node.fieldNames();
        while (keys.hasNext()) {
            String key = keys.next();
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
        return optionalText(key).orElseGet(() -> {
            if (!has(key)) {
                at(key).fault("The field \"" + key + "\" is missing.", "Maybe add it: a text that is not blank.");
            }
            return "";
        });
    }

    /** The text below a key, if it is there; a fault if it is blank or not text. */
    public Optional<String> optionalText(String key) {
        return has(key) ? at(key).asText() : Optional.empty();
    }

    /** This place as text; a fault if it is blank or not text. */
    public Optional<String> asText() {
        if (!node.isTextual() || node.textValue().isBlank()) {
            fault("A text was expected here.", "Maybe put it in double quotes, and do not leave it blank.");
            return Optional.empty();
        }
        return Optional.of(node.textValue());
    }

    /** Any text below a key, blank or not; a fault if it is something else. */
    public Optional<String> anyText(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (!node.path(key).isTextual()) {
            at(key).fault("A text was expected here.", "Maybe put it in double quotes.");
            return Optional.empty();
        }
        return Optional.of(node.path(key).textValue());
    }

    /** The text or number below a key, as text; a fault if it is something else. */
    public Optional<String> label(String key) {
        if (has(key) && !node.path(key).isTextual() && !node.path(key).isNumber()) {
            at(key).fault("A text or a number was expected here.", "Maybe put it in double quotes.");
            return Optional.empty();
        }
        return has(key) ? Optional.of(node.path(key).asText()) : Optional.empty();
    }

    /** The whole number below a key, if it is there; a fault if it is something else. */
    public OptionalInt optionalInteger(String key) {
        if (!has(key)) {
            return OptionalInt.empty();
        }
        JsonNode value = node.path(key);
        if (!value.isNumber() || !value.canConvertToExactIntegral() || !value.canConvertToInt()) {
            at(key).fault("A whole number was expected here.", "Maybe leave out quotes and fractions.");
            return OptionalInt.empty();
        }
        return OptionalInt.of(value.intValue());
    }

    /** The number below a key, if it is there; a fault if it is something else. */
    public OptionalDouble optionalNumber(String key) {
        if (!has(key)) {
            return OptionalDouble.empty();
        }
        JsonNode value = node.path(key);
        if (!value.isNumber()) {
            at(key).fault("A number was expected here.", "Maybe leave out the quotes and the unit.");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value.doubleValue());
    }

    /** The truth value below a key, if it is there; a fault if it is something else. */
    public Optional<Boolean> optionalFlag(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        JsonNode value = node.path(key);
        if (!value.isBoolean()) {
            at(key).fault("true or false was expected here.", "Maybe leave out the quotes.");
            return Optional.empty();
        }
        return Optional.of(value.booleanValue());
    }

    /** The constant of an enum below a key, if it is there; a fault that lists the allowed words if it is another word. */
    public <E extends Enum<E>> Optional<E> optionalEnum(String key, Class<E> type) {
        return has(key) ? at(key).asEnum(type) : Optional.empty();
    }

    /** This place as a constant of an enum; a fault that lists the allowed words if it is another word. */
    public <E extends Enum<E>> Optional<E> asEnum(Class<E> type) {
        Optional<E> constant = node.isTextual() ? constant(node.textValue(), type) : Optional.empty();
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

    /** The places of this array; a fault if it is no array. */
    public List<JsonCursor> elements() {
        if (!node.isArray()) {
            fault("An array was expected here.", "Maybe put it in brackets: [ ... ].");
            return List.of();
        }
        List<JsonCursor> places = new ArrayList<>(node.size());
        Iterator<JsonNode> elements = node.elements();
        for (int i = 0; elements.hasNext(); i++) {
            places.add(new JsonCursor(file, this, i, elements.next(), faults));
        }
        return places;
    }

    /** Whether this place holds null or nothing. */
    public boolean isAbsent() {
        return node.isNull() || node.isMissingNode();
    }

    /** The texts of the array below a key; faults for elements that are not text. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonCursor place : list(key)) {
            place.asText().ifPresent(texts::add);
        }
        return texts;
    }

    /** This place as JSON in one line. */
    public String json() {
        return node.toString();
    }

    /** This object as JSON in one line, with one more text in front. */
    public String jsonWith(String key, String value) {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put(key, value);
        node.properties().forEach(field -> object.set(field.getKey(), field.getValue()));
        return object.toString();
    }

    private String shown() {
        @Nullable String value = node.isMissingNode() ? "" : node.isTextual() ? node.textValue() : node.toString();
        return value.length() <= LONGEST_VALUE_SHOWN ? value : NameText.beginning(value, LONGEST_VALUE_SHOWN) + "...";
    }
}
