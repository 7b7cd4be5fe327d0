package io.github.interplayrx.internal.importing;

import io.github.interplayrx.internal.recognition.CodeSystem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A release of the NHS dictionary of medicines and devices in XML, all files in one directory. */
final class DmdFiles {
    /** What is read of each kind of file. Other files of a release and of its bonus repeat the elements with other fields. */
    private static final Map<String, Set<String>> RECORDS = Map.of(
            "VIRTUAL_THERAPEUTIC_MOIETIES", Set.of("VTM"),
            "VIRTUAL_MED_PRODUCTS", Set.of("VMP", "VPI", "DROUTE", "DFORM"),
            "ACTUAL_MEDICINAL_PRODUCTS", Set.of("AMP"),
            "INGREDIENT_SUBSTANCES", Set.of("ING"),
            "LOOKUP", Set.of("INFO"),
            "HISTORY", Set.of("VTM", "VMP", "AMP"));

    private final Path directory;
    private final Collector collector;
    private final Map<String, String> substances = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, Item> generics = new LinkedHashMap<>();
    private final Map<String, List<Item>> contents = new HashMap<>();
    private final Map<String, List<Item>> formsAndRoutes = new HashMap<>();
    private final List<Item> brands = new ArrayList<>();
    private final Map<String, List<String>> productsOf = new HashMap<>();
    private final List<Item> moieties = new ArrayList<>();
    private final List<Item> retired = new ArrayList<>();

    DmdFiles(Path directory, Collector collector) {
        this.directory = directory;
        this.collector = collector;
    }

    /** One record: its element, the list that it stands in, its fields, and where it is. */
    private record Item(String element, String list, Map<String, String> fields, Place at) {
        String text(String field) {
            return fields.getOrDefault(field, "");
        }
    }

    void read() {
        files().forEach(this::read);
        generics.values().forEach(this::addGeneric);
        brands.forEach(this::addBrand);
        moieties.forEach(this::addMoiety);
        retired.forEach(this::addRetired);
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> SourceFile.name(file).endsWith(".xml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnreadableSourceException("Cannot read \"" + directory + "\".\nMaybe the name is misspelt.", e);
        }
    }

    private void read(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            XMLStreamReader xml = factory().createXMLStreamReader(stream);
            String root = "";
            String list = "";
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    String element = xml.getLocalName();
                    root = root.isEmpty() ? element : root;
                    if (RECORDS.getOrDefault(root, Set.of()).contains(element)) {
                        Item item = item(xml, list, SourceFile.name(file));
                        if (root.equals("HISTORY")) {
                            retired.add(item);
                        } else {
                            keep(item);
                        }
                    } else {
                        list = element;
                    }
                }
            }
        } catch (IOException | XMLStreamException e) {
            throw new UnreadableSourceException(
                    "Cannot read \"" + file + "\": " + e.getMessage()
                            + "\nMaybe it was cut short when it was unpacked.",
                    e);
        }
    }

    /** Nothing outside the file is read, whatever it asks for. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static Item item(XMLStreamReader xml, String list, String file) throws XMLStreamException {
        String element = xml.getLocalName();
        Place at = new Place(file, xml.getLocation().getLineNumber());
        Map<String, String> fields = new HashMap<>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            fields.put(xml.getLocalName(), xml.getElementText().strip());
        }
        return new Item(element, list, fields, at);
    }

    private void keep(Item item) {
        switch (item.element()) {
            case "ING" -> substances.put(item.text("ISID"), item.text("NM"));
            case "INFO" -> words.put(item.list() + item.text("CD"), item.text("DESC"));
            case "VMP" -> {
                generics.put(item.text("VPID"), item);
                productsOf
                        .computeIfAbsent(item.text("VTMID"), each -> new ArrayList<>())
                        .add(item.text("VPID"));
            }
            case "VPI" -> under(contents, item);
            case "DROUTE", "DFORM" -> under(formsAndRoutes, item);
            case "AMP" -> brands.add(item);
            case "VTM" -> moieties.add(item);
            default -> {}
        }
    }

    private static void under(Map<String, List<Item>> those, Item item) {
        those.computeIfAbsent(item.text("VPID"), each -> new ArrayList<>()).add(item);
    }

    private void addGeneric(Item generic) {
        String code = generic.text("VPID");
        List<Item> parts = contents.getOrDefault(code, List.of());
        List<Ingredient> ingredients = parts.stream()
                .map(part -> Ingredient.named(substances.getOrDefault(part.text("ISID"), "")))
                .toList();
        String strength = parts.stream().map(this::strength).collect(Collectors.joining(" / "));
        collector.add(
                new Entry(generic.at(), CodeSystem.DMD, code, generic.text("NM"), formAndRoute(code), strength),
                ingredients);
        addBefore(generic, generic.text("VPIDPREV"), code);
    }

    private String strength(Item part) {
        return (part.text("STRNT_NMRTR_VAL") + " "
                        + words.getOrDefault("UNIT_OF_MEASURE" + part.text("STRNT_NMRTR_UOMCD"), ""))
                .strip();
    }

    private String formAndRoute(String code) {
        return formsAndRoutes.getOrDefault(code, List.of()).stream()
                .map(item -> words.getOrDefault("ROUTE" + item.text("ROUTECD"), "") + " "
                        + words.getOrDefault("FORM" + item.text("FORMCD"), ""))
                .collect(Collectors.joining(" "));
    }

    /** The name of a brand says what a generic name says, or nothing: it is not compared. */
    private void addBrand(Item brand) {
        collector.addLike(
                new Entry(brand.at(), CodeSystem.DMD, brand.text("APID"), "", "", ""),
                CodeSystem.DMD,
                brand.text("VPID"));
    }

    /** What a prescription of no product in particular is for. */
    private void addMoiety(Item moiety) {
        String code = moiety.text("VTMID");
        List<String> products = productsOf.getOrDefault(code, List.of());
        collector.addCommon(
                new Entry(moiety.at(), CodeSystem.DMD, code, moiety.text("NM"), "", ""), CodeSystem.DMD, products);
        addBefore(moiety, moiety.text("VTMIDPREV"), code);
    }

    private void addRetired(Item change) {
        String now = change.text("IDCURRENT");
        String before = change.text("IDPREVIOUS");
        addBefore(change, before.equals(now) ? "" : before, now);
    }

    private void addBefore(Item item, String before, String now) {
        if (!before.isEmpty()) {
            collector.addLike(new Entry(item.at(), CodeSystem.DMD, before, "", "", ""), CodeSystem.DMD, now);
        }
    }
}
