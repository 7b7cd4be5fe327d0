package io.github.interplayrx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One broken entry per fault: each is named with its file, its place, its value and what to do. */
class LocalKnowledgeFaultsTest {
    private static final Path NORTH = Path.of("src/test/resources/local-knowledge/north.json");
    private static final KnowledgeBase BUNDLED = BundledKnowledge.get();

    @TempDir
    private Path directory;

    /** Replaces one text of a file without faults by another, and expects the fault at a place. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\": \"north\" | \"id\": \"North Hospital\" | /id | This is not an id.",
                "\"version\": \"2027-03\" | \"version\": \"\" | /version | A text was expected",
                "\"aliases\" | \"alias\" | /alias | is not known here",
                "\"north-nordafentanil\" | \"oxycodone\" | /substances/0/id | is that of a substance",
                "\"north-nordafentanil\" | \"gabapentinoid\" | /substances/0/id | is that of a substance",
                "\"north-nordafentanil\" | \"antidepressant\" | /substances/0/id | is that of a substance",
                "\"north-nordafentanil\" | \"oxycontin\" | /substances/0/id | belongs to the substance oxycodone",
                "\"north-nordafentanil\" | \"North Nordafentanil\" | /substances/0/id | This is not an id.",
                "\"inn\": \"nordafentanil\" | \"inn\": \"oxycodone\" | /substances/0/names/inn | belongs to the substance oxycodone",
                "\"inn\": \"nordafentanil\" | \"inn\": \"methoxsalen\" | /substances/0/names/inn | belongs to the substance methoxsalen",
                "\"opioid-full-agonist\" | \"opioid-full-agonists\" | /substances/0/effects/0 | The effect is not known.",
                "\"withdrawalClass\": \"opioid\" | \"withdrawalClass\": \"opiod\" | /substances/0/withdrawalClass | is not known",
                "\"review\": \"curated\" | \"review\": \"checked\" | /substances/0/review | The word is not known",
                "\"review\": \"curated\" | \"ingredients\": [\"morphin\"] | /substances/0/ingredients/0 | The substance is not known.",
                "\"North Pain Pump\" | \"OxyContin\" | /aliases/0/name | belongs to the substance oxycodone",
                "\"North Pain Pump\" | \"8-MOP\" | /aliases/0/name | belongs to the substance methoxsalen",
                "\"North Pain Pump\" | \"abacavir sulfate\" | /aliases/0/name | belongs to the substance abacavir",
                "\"North Pain Pump\" | \"Benadryl\" | /aliases/0/name | declared ambiguous",
                "\"North Pain Pump\" | \"with\" | /aliases/0/name | a word that prescriptions use",
                "\"North Pain Pump\" | \"--\" | /aliases/0/name | no letter and no digit",
                "\"substance\": \"morphine\" | \"substance\": \"morphin\" | /aliases/0/substance | The substance is not known.",
                "\"id\": \"north-rehabilitation\" | \"id\": \"seizure\" | /hazards/0/id | stands twice",
                "\"hazard\": \"falls-and-cognition\" | \"hazard\": \"falls\" | /interactions/0/hazard | The hazard is not known.",
                "\"id\": \"north-tizanidine-gabapentinoid\" | \"id\": \"opioid-alcohol\" | /interactions/0/id | stands twice",
                "\"between\": [{ \"all\": [{ \"substance\": \"tizanidine\" }] }] | \"between\": [] | /interactions/0/between | no members",
                "\"between\": [{ \"all\": [{ \"substance\": \"tizanidine\" }] }], | '' | /interactions/0/between | One side is missing.",
                "{ \"substance\": \"tizanidine\" } | { \"substance\": \"tizanidin\" } | /interactions/0/between/0/all/0/substance | is not known",
                "{ \"effect\": \"gabapentinoid\" } | { \"group\": \"gabapentinoids\" } | /interactions/0/and/0/all/0/group | The group is not known.",
                "\"grade\": \"3\" | \"grade\": \"high\" | /interactions/1/between/0/all/0/grade | This is not a grade.",
                "\"ageAtLeast\": 65 | \"age\": 65 | /interactions/0/when/age | is not known here",
                "\"ageAtLeast\": 65 | \"ageAtLeast\": 0 | /interactions/0/when/ageAtLeast | must be above zero",
                "\"ageAtLeast\": 65 | \"pregnant\": false | /interactions/0/when/pregnant | Only true",
                "\"ageAtLeast\": 65 | \"conditions\": [\"asthma\"] | /interactions/0/when/conditions/0 | The word is not known",
                "\"severity\": \"MAJOR\" | \"severity\": \"HIGH\" | /interactions/0/severity | The word is not known",
                "\"effects\": [\"fall\", \"sedation\"] | \"effects\": [\"falling\"] | /interactions/0/effects/0 | is not known",
                "\"mechanism\": \"Both sedate and lower muscle tone.\", | '' | /interactions/0/mechanism | is missing",
                "\"citation\": \"Falls audit of the house, 2026.\" | \"citation\": \"\" | /interactions/0/sources/0/citation | A text was expected",
                "\"key\": \"LBL-OPI\" | \"key\": \"LBL-OPIO\" | /interactions/1/sources/0/key | The source is not known.",
                "\"rule\": \"alcohol-ssri-snri\" | \"rule\": \"alcohol-ssri\" | /ruleChanges/0/rule | The rule is not known.",
                "\"rule\": \"alcohol-ssri-snri\" | \"rule\": \"opioid-sedative-third-depressant\" | /ruleChanges/0/severity | cannot be made less severe",
                "\"rule\": \"alcohol-ssri-snri\" | \"rule\": \"north-tizanidine-gabapentinoid\" | /ruleChanges/0/rule | already: north.",
                "\"ruleVersion\": 1 | \"ruleVersion\": 99 | /ruleChanges/0/ruleVersion | no such version yet",
                "\"ruleVersion\": 1, | '' | /ruleChanges/0/ruleVersion | is missing",
                "\"on\": \"2027-01-12\", \"why\": \"Given | \"on\": \"12.1.2027\", \"why\": \"Given | /substances/0/change/on | This is not a date.",
                "\"by\": \"Pharmacy, study desk\", | '' | /substances/0/change/by | is missing",
                "\"by\": \"Pharmacy, study desk\" | \"by\": \"x\", \"who\": \"y\" | /substances/0/change/who | is not known here",
                "\"review\": \"curated\" | \"review\": \"curated\", \"dose\": 1 | /substances/0/dose | is not known here",
                "\"name\": \"North Pain Pump\" | \"name\": \"North Pain Pump\", \"dose\": 1 | /aliases/0/dose | is not known here",
                "\"title\": \"Loss of | \"colour\": \"red\", \"title\": \"Loss of | /hazards/0/colour | is not known here",
                "\"id\": \"north-rehabilitation\" | \"id\": \"North Rehab\" | /hazards/0/id | This is not an id.",
                "\"title\": \"Tizanidine | \"kind\": \"WARNING\", \"title\": \"Tizanidine | /interactions/0/kind | is not known here",
                "\"id\": \"north-tizanidine-gabapentinoid\" | \"id\": \"North Tizanidine\" | /interactions/0/id | This is not an id.",
                "\"rule\": \"alcohol-ssri-snri\" | \"rule\": \"alcohol-ssri-snri\", \"kind\": 1 | /ruleChanges/0/kind | is not known here",
                "\"ageAtLeast\": 65 | \"conditions\": [7] | /interactions/0/when/conditions/0 | The word is not known",
                "{ \"ageAtLeast\": 65 } | 65 | /interactions/0/when | An object was expected",
            })
    void a_fault_is_named_with_its_place_and_with_advice(String from, String to, String pointer, String message)
            throws IOException {
        String text = Files.readString(NORTH);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        List<KnowledgeFault> faults = faults(text.substring(0, at) + to + text.substring(at + from.length()));

        assertThat(faults)
                .filteredOn(fault -> fault.pointer().equals(pointer))
                .isNotEmpty()
                .anySatisfy(fault -> assertThat(fault.message()).contains(message))
                .allSatisfy(fault -> assertThat(fault.file()).endsWith("local.json"))
                .allSatisfy(fault -> assertThat(fault.advice()).startsWith("Maybe "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\": \"WARNING\", | \"kind\": \"WARNING\", \"between\": 1, | /rules/0/between | is not known here",
                "\"kind\": \"WARNING\", | '' | /rules/0/kind | is missing",
                "\"id\": \"north-three-opioids\" | \"id\": \"Three Opioids\" | /rules/0/id | This is not an id.",
                "\"id\": \"north-three-opioids\" | \"id\": \"opioid-alcohol\" | /rules/0/id | stands twice",
                "\"hazard\": \"cns-respiratory-depression\" | \"hazard\": \"cns\" | /rules/0/hazard | The hazard is not known.",
            })
    void words_for_a_rule_in_drl_are_held_to_the_same(String from, String to, String pointer, String message)
            throws IOException {
        String text = Files.readString(Path.of("src/test/resources/local-knowledge/north-rule-pack.json"));
        assertThat(text).contains(from);

        assertThat(faults(text.replace(from, to))).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.message()).contains(message);
            assertThat(fault.advice()).startsWith("Maybe ");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"dormol", "Old Dormol", "DORMEX", "bosutinib"})
    void every_name_of_the_base_belongs_to_its_substance_already(String name) throws IOException {
        Path file = directory.resolve("local.json");
        Files.writeString(file, """
                {"id": "north", "version": "1",
                 "aliases": [{"name": "%s", "substance": "somnol",
                              "change": {"by": "Pharmacy", "on": "2027-01-12", "why": "Test."}}]}
                """.formatted(name));

        assertThat(catchThrowableOfType(KnowledgeException.class, () -> small().withLocal(file))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/aliases/0/name"))
                .satisfies(fault -> assertThat(fault.message()).startsWith("The name belongs to the substance "));
    }

    @Test
    void every_code_of_the_base_belongs_to_its_substance_already() throws IOException {
        Path file = directory.resolve("local.json");
        Files.writeString(file, """
                {"id": "north", "version": "1",
                 "substances": [{"id": "north-x", "names": {"inn": "north x"}, "codes": {"rxnorm": "111"},
                                 "review": "curated",
                                 "change": {"by": "Pharmacy", "on": "2027-01-12", "why": "Test."}}]}
                """);

        assertThat(catchThrowableOfType(KnowledgeException.class, () -> small().withLocal(file))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/substances/0/codes/rxnorm"))
                .satisfies(fault ->
                        assertThat(fault.message()).isEqualTo("The code belongs to the substance dormol already."));
    }

    @Test
    void a_fault_of_one_file_is_not_told_again_with_the_next() throws IOException {
        Path one = directory.resolve("one.json");
        Path two = directory.resolve("two.json");
        Files.writeString(one, """
                {"id": "one", "version": "1",
                 "substances": [{"id": "one-x", "names": {"inn": "one x"}, "review": "curated", "ingredients": ["nothing"],
                                 "change": {"by": "Pharmacy", "on": "2027-01-12", "why": "Test."}}]}
                """);
        Files.writeString(two, "{\"id\": \"two\", \"version\": \"1\"}");

        assertThat(catchThrowableOfType(KnowledgeException.class, () -> BUNDLED.withLocal(one, two))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/substances/0/ingredients/0"));
    }

    @Test
    void a_text_that_is_none_is_told_once() throws IOException {
        assertThat(faults(Files.readString(NORTH).replace("[\"study drug ND-7\"]", "[7]")))
                .extracting(KnowledgeFault::pointer)
                .containsExactly("/substances/0/names/synonyms/0");
    }

    private static KnowledgeBase small() {
        return KnowledgeBase.load(Path.of("src/test/resources/small-knowledge"));
    }

    @Test
    void a_change_that_changes_nothing_is_a_fault() throws IOException {
        String text = Files.readString(NORTH);
        int severity = text.indexOf("\"severity\": \"MODERATE\"");
        int end = text.indexOf("\"change\"", severity);

        assertThat(faults(text.substring(0, severity) + text.substring(end)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/ruleChanges/0"))
                .satisfies(fault -> assertThat(fault.message()).isEqualTo("Nothing is changed."));
    }

    @Test
    void a_name_that_a_substance_has_already_is_no_conflict_with_itself() throws IOException {
        assertThat(faults(Files.readString(NORTH).replace("North Pain Pump", "Oramorph")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"substances", "aliases", "hazards", "interactions", "ruleChanges"})
    void every_entry_needs_somebody_who_answers_for_it(String list) throws IOException {
        String text = Files.readString(NORTH);
        int at = text.indexOf("\"change\": {", text.indexOf("\"" + list + "\""));
        int start = text.lastIndexOf(',', at);
        int end = text.indexOf('}', at) + 1;

        assertThat(faults(text.substring(0, start) + text.substring(end)))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo("/" + list + "/0/change");
                    assertThat(fault.message()).isEqualTo("Nobody answers for this entry.");
                });
    }

    @Test
    void all_faults_of_all_files_are_listed_together() throws IOException {
        Path one = directory.resolve("one.json");
        Path two = directory.resolve("two.json");
        Files.writeString(
                one, "{\"id\":\"one\",\"version\":\"1\",\"aliases\":[7,{\"name\":\"x9\",\"substance\":\"nothing\"}]}");
        Files.writeString(two, "{\"id\":\"one\"");

        KnowledgeException exception = catchThrowableOfType(
                KnowledgeException.class, () -> BUNDLED.withLocal(one, two, directory.resolve("3")));

        assertThat(exception.faults())
                .extracting(fault -> Path.of(fault.file()).getFileName() + fault.pointer())
                .containsExactly(
                        "one.json/aliases/0",
                        "one.json/aliases/1/change",
                        "one.json/aliases/1/substance",
                        "two.json",
                        "3");
    }

    @Test
    void the_same_local_knowledge_is_not_merged_twice() {
        KnowledgeException exception =
                catchThrowableOfType(KnowledgeException.class, () -> BUNDLED.withLocal(NORTH, NORTH));

        assertThat(exception.faults())
                .extracting(KnowledgeFault::message)
                .contains("Local knowledge with this id was merged already.");
    }

    @Test
    void local_knowledge_can_be_added_in_steps(@TempDir Path other) throws IOException {
        Path south = other.resolve("south.json");
        Files.writeString(
                south,
                "{\"id\":\"south\",\"version\":\"1\",\"aliases\":[{\"name\":\"South pump\",\"substance\":\"north-nordafentanil\","
                        + "\"change\":{\"by\":\"Pharmacy\",\"on\":\"2027-04-01\",\"why\":\"Name of the house.\"}}]}");

        KnowledgeBase merged = BUNDLED.withLocal(NORTH).withLocal(south);

        assertThat(merged.version().local()).extracting("id").containsExactly("north", "south");
        assertThat(merged.localNames()).containsOnlyKeys("north pain pump", "south pump");
        assertThat(merged.declaredInteractions()).hasSize(2);
        assertThat(merged.localChangeOfRule("alcohol-ssri-snri")).isPresent();
    }

    @Test
    void an_ordinary_ingredient_can_be_curated_by_a_site() throws IOException {
        String text = Files.readString(NORTH)
                .replace("\"north-nordafentanil\"", "\"methoxsalen\"")
                .replace("\"inn\": \"nordafentanil\"", "\"inn\": \"methoxsalen\"");
        Path file = directory.resolve("local.json");
        Files.writeString(file, text);

        KnowledgeBase merged = BUNDLED.withLocal(file);

        assertThat(merged.substance("methoxsalen").orElseThrow().review()).isEqualTo(Substance.Review.CURATED);
        assertThat(merged.ingredients()).extracting(Substance::id).doesNotContain("methoxsalen");
        assertThat(BUNDLED.substance("methoxsalen").orElseThrow().review())
                .isEqualTo(Substance.Review.RECOGNISED_NOT_CURATED);
    }

    static Stream<Arguments> broken_files() throws IOException {
        String north = Files.readString(NORTH);
        return Stream.of(
                Arguments.of("empty", utf8("")),
                Arguments.of("cut off", utf8(north.substring(0, north.length() / 2))),
                Arguments.of("zeros", new byte[4096]),
                Arguments.of("a byte that is not UTF-8", "{\"id\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("cut off in a character", Arrays.copyOf(utf8("{\"id\":\"\u20ac"), 9)),
                Arguments.of("half a character of UTF-16", Arrays.copyOf(north.getBytes(StandardCharsets.UTF_16), 99)),
                Arguments.of("a key twice", utf8("{\"id\":\"north\",\"id\":\"south\",\"version\":\"1\"}")),
                Arguments.of("ten megabytes in one text", utf8("{\"id\":\"" + "x".repeat(10_000_000) + "\"}")),
                Arguments.of("nested 100,000 deep", utf8("{\"aliases\":".repeat(100_000))),
                Arguments.of("more than fifty megabytes", utf8("{" + " ".repeat(50_000_000) + "}")),
                Arguments.of("an array", utf8("[]")),
                Arguments.of("null", utf8("null")),
                Arguments.of("two documents", utf8(north + north)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken_files")
    void a_broken_file_is_named_in_plain_words_and_the_knowledge_stays_usable(String what, byte[] content)
            throws IOException {
        Path file = Files.write(directory.resolve("local.json"), content);

        assertThat(faults(file))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.file()).endsWith("local.json"))
                .allSatisfy(fault -> assertThat(fault.advice()).startsWith("Maybe "))
                .allSatisfy(fault -> assertThat(fault.toString())
                        .doesNotContain("jackson", "Exception", "StreamRead", "Source:", "JsonNode", "`"));
        assertThat(BUNDLED.withLocal(NORTH).version().local()).hasSize(1);
    }

    @Test
    void a_directory_or_a_file_that_is_not_there_is_named_beside_what_could_be_read() {
        Path absent = directory.resolve("absent.json");

        assertThat(faults(directory, absent, NORTH))
                .extracting(KnowledgeFault::file)
                .containsExactly(directory.toString(), absent.toString());
    }

    @Test
    void a_byte_order_mark_before_local_knowledge_changes_nothing() throws IOException {
        assertThat(faults("\ufeff" + Files.readString(NORTH))).isEmpty();
    }

    @Test
    void local_knowledge_in_utf_16_is_read_whole() throws IOException {
        Path file = directory.resolve("local.json");
        Files.writeString(file, Files.readString(NORTH), StandardCharsets.UTF_16);

        assertThat(BUNDLED.withLocal(file).localNames()).containsOnlyKeys("north pain pump");
    }

    @Test
    void an_interrupted_thread_reads_the_whole_file_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThat(BUNDLED.withLocal(NORTH).version().local()).hasSize(1);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<KnowledgeFault> faults(String json) throws IOException {
        return faults(Files.writeString(directory.resolve("local.json"), json));
    }

    private static List<KnowledgeFault> faults(Path... file) {
        KnowledgeException exception = catchThrowableOfType(KnowledgeException.class, () -> BUNDLED.withLocal(file));
        return exception == null ? List.of() : exception.faults();
    }

    @Test
    void no_advice_sends_a_site_to_the_files_of_the_library() throws IOException {
        List<KnowledgeFault> faults = faults("""
                {"id": "north", "version": "1",
                 "substances": [{"id": "north-x", "names": {"inn": "oxycodone", "brands": ["Benadryl"]}, "review": "curated",
                                 "effects": ["opiod"], "withdrawalClass": "opiod", "ingredients": ["morphin"]}],
                 "aliases": [{"name": "8-MOP", "substance": "morphine"}],
                 "interactions": [{"id": "north-y", "between": [{"all": [{"substance": "tizanidin"}]}],
                                   "and": [{"all": [{"effect": "gaba"}]}], "effects": ["fal"], "sources": []},
                                  {"id": "north-z", "sources": [{"key": "NONE"}]}]}
                """);

        assertThat(faults)
                .hasSizeGreaterThan(10)
                .allSatisfy(fault ->
                        assertThat(fault.advice()).doesNotContain("knowledge/", "ambiguous-names.json", "sources.json"))
                .extracting(KnowledgeFault::advice)
                .contains(
                        "Maybe \"opioid\" is meant.", "Maybe \"morphine\" is meant.", "Maybe \"tizanidine\" is meant.");
    }
}
