package io.github.interplayrx.cdshooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.html.MarkdownReport;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.Reason;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Warning;
import io.github.interplayrx.model.WarningKind;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cards of one call. */
final class Cards {
    private static final String RULES = "https://github.com/interplayrx/interplay/fhir/CodeSystem/rule";
    private static final String REASONS = "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes";

    /** A body of nothing but ASCII is turned into bytes in one copy; any other, letter by letter. */
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writer();

    private final CdsRequest request;
    private final KnowledgeBase knowledge;
    private final SaferOrders saferOrders;
    private final MarkdownReport markdown;
    private final Severity minimum;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final ArrayNode cards = root.putArray("cards");

    Cards(CdsRequest request, InteractionChecker checker, MarkdownReport markdown, Severity minimum) {
        this.request = request;
        this.knowledge = checker.knowledge();
        this.saferOrders = new SaferOrders(checker);
        this.markdown = markdown;
        this.minimum = minimum;
    }

    void add(MedicationList list, InteractionReport report) {
        String footer = footer(report);
        report.warnings().stream().filter(this::isShown).forEach(warning -> add(warning, list, footer));
    }

    /** What a warning says of the list itself is in the card of what was not checked. */
    private boolean isShown(Warning warning) {
        return warning.kind() != WarningKind.DATA_QUALITY
                && worst(warning).isAtLeast(minimum)
                && (!request.hook().isAboutOrders() || concernsDraft(warning));
    }

    private static Severity worst(Warning warning) {
        Severity worst = warning.severity();
        for (Warning inner : warning.contains()) {
            worst = worst(inner).isAtLeast(worst) ? worst(inner) : worst;
        }
        return worst;
    }

    private boolean concernsDraft(Warning warning) {
        return warning.because().stream().anyMatch(this::isDraft)
                || warning.contains().stream().anyMatch(this::concernsDraft);
    }

    private boolean isDraft(Reason reason) {
        String id = reason.medicationId();
        return id != null && request.drafts().contains(id);
    }

    private void add(Warning warning, MedicationList list, String footer) {
        Map<String, String> words = words(warning, list);
        ObjectNode card = cards.addObject();
        card.put("uuid", uuid(warning.id()));
        card.put("summary", Summary.of(List.copyOf(words.values()), warning.title()));
        card.put("indicator", indicator(worst(warning)));
        card.put("detail", markdown.write(warning) + footer);
        source(card)
                .putObject("topic")
                .put("system", RULES)
                .put("code", warning.rule())
                .put("display", warning.title());
        addSuggestions(card, warning, words, list);
        addReasons(card);
    }

    /** The words of each line, by its id or, if it has none, by themselves. A line that has only a code is called by its substance. */
    private Map<String, String> words(Warning warning, MedicationList list) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Reason reason : warning.because()) {
            String id = reason.medicationId();
            words.putIfAbsent(id == null ? reason.input() : id, words(reason, list));
        }
        if (words.isEmpty()) {
            warning.substances().forEach(substance -> words.put(substance, substance));
        }
        return words;
    }

    private String words(Reason reason, MedicationList list) {
        Integer line = reason.medication();
        Medication medication = line == null ? null : list.medications().get(line);
        if (medication != null && medication.name() == null) {
            return knowledge.substance(reason.substance()).map(Substance::name).orElse(reason.substance());
        }
        return reason.input();
    }

    private static String indicator(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "critical";
            case MAJOR, MODERATE -> "warning";
            case MINOR, INFO -> "info";
        };
    }

    private ObjectNode source(ObjectNode card) {
        return card.putObject("source")
                .put("label", "Interplay " + knowledge.version().version())
                .put("url", "https://github.com/interplayrx/interplay");
    }

    private static String footer(InteractionReport report) {
        return MarkdownReport.escape(Summary.seen(report.statement())) + "\n\n"
                + MarkdownReport.escape(report.disclaimer()) + "\n";
    }

    /** Only a draft can be deleted or replaced: what is taken already must not be stopped by a click. */
    private void addSuggestions(ObjectNode card, Warning warning, Map<String, String> words, MedicationList list) {
        List<String> drafts =
                words.keySet().stream().filter(request.drafts()::canBeDeleted).toList();
        if (drafts.isEmpty()) {
            return;
        }
        ArrayNode suggestions = card.putArray("suggestions");
        for (String draft : drafts) {
            String word = Summary.seen(words.getOrDefault(draft, draft));
            for (Substance instead : saferOrders.insteadOf(draft, warning, list)) {
                addReplacement(suggestions, warning, draft, word, instead);
            }
            addDeletion(suggestions, warning, draft, word);
        }
        boolean choice = suggestions.size() > drafts.size();
        card.put("selectionBehavior", choice ? "at-most-one" : "any");
    }

    private void addDeletion(ArrayNode suggestions, Warning warning, String draft, String word) {
        String what = request.drafts().isEnd(draft) ? "Delete the draft that ends " : "Delete the draft of ";
        deletion(suggestion(suggestions, what + word, warning.id() + " delete " + draft), draft, what + word);
    }

    /** The dose is the prescriber's. The new draft comes first: some clients do only the first action, and would lose the order. */
    private void addReplacement(ArrayNode suggestions, Warning warning, String draft, String word, Substance instead) {
        String label = "Order " + instead.name() + " instead of " + word + ": the dose is to be added";
        ArrayNode actions = suggestion(suggestions, label, warning.id() + " replace " + draft + " by " + instead.id());
        actions.addObject()
                .put("type", "create")
                .put("description", "Draft an order of " + instead.name() + " without a dose")
                .set("resource", request.drafts().withProduct(draft, instead));
        deletion(actions, draft, "Delete the draft of " + word);
    }

    private ArrayNode suggestion(ArrayNode suggestions, String label, String identity) {
        return suggestions
                .addObject()
                .put("label", label)
                .put("uuid", uuid(identity))
                .putArray("actions");
    }

    private static void deletion(ArrayNode actions, String draft, String description) {
        actions.addObject()
                .put("type", "delete")
                .put("description", description)
                .put("resourceId", draft);
    }

    private static void addReasons(ObjectNode card) {
        ArrayNode reasons = card.putArray("overrideReasons");
        reason(reasons, "risk-benefit-ratio", "Recipient assessment of risk/benefit ratio");
        reason(reasons, "mitigate-risk-negative-outcome", "Action taken to mitigate risk of negative outcome");
        reason(reasons, "patient-ineligible", "Patient does not meet eligibility for recommended action");
        reason(
                reasons,
                "action-performed-no-adverse-effect",
                "Intended action was performed previously without adverse effect");
        reason(reasons, "policy-contradicts", "Institutional policy/guideline contradicts the recommended action");
    }

    private static void reason(ArrayNode reasons, String code, String display) {
        reasons.addObject().put("code", code).put("system", REASONS).put("display", display);
    }

    void add(NotChecked notChecked, @Nullable InteractionReport report) {
        if (notChecked.isEmpty()) {
            return;
        }
        ObjectNode card = cards.addObject();
        card.put("uuid", uuid("not-checked"));
        card.put("summary", Summary.notChecked(notChecked.lines()));
        card.put("indicator", "info");
        card.put("detail", notChecked.markdown() + (report == null ? "" : footer(report)));
        source(card);
    }

    /** The same call has the same ids, so that feedback is joined with cards without storing them. */
    private String uuid(String of) {
        return UUID.nameUUIDFromBytes((request.instance() + " " + of).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    String json() {
        try {
            return new String(WRITER.writeValueAsBytes(root), StandardCharsets.US_ASCII);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The cards could not be written.", e);
        }
    }
}
