package io.github.interplayrx.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.Use;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From a resource about a medicine to a line of the list, or to a remark. */
final class MedicationReader {
    private static final Codes ROUTES = Codes.of("routes.tsv");
    private static final Pattern ANTIDOTE_ALONE =
            Pattern.compile("(?i)\\b(?:naloxone|nalmefene|narcan|zurnai|opvee)\\b");
    private static final Pattern ANTIDOTE_IN_A_PRODUCT =
            Pattern.compile("(?i)(?:buprenorphine|oxycodone|pentazocine|tilidine|suboxone|zubsolv)");

    private final Resources resources;
    private final Remarks remarks;
    private final LocalDate asOf;
    private final Stops stops;
    private final Recognition recognition;
    private final Map<Medication, List<Course>> courses = new HashMap<>();
    private final Map<String, Order> orders = new HashMap<>();
    private final List<Medication> lines = new ArrayList<>();
    private final Map<String, String> repeated = new HashMap<>();
    private final Set<List<Object>> given = new HashSet<>();

    MedicationReader(Resources resources, Remarks remarks, LocalDate asOf, Stops stops, Recognition recognition) {
        this.resources = resources;
        this.remarks = remarks;
        this.asOf = asOf;
        this.stops = stops;
        this.recognition = recognition;
    }

    /** Makes a line of a resource, or a remark that says why there is none. */
    void read(Resource resource) {
        Days.unread(resource)
                .forEach(date ->
                        remarks.assumed(resource, "a date of it cannot be read, and counts as missing: " + date));
        Medication.Builder line = Medication.builder().id(resource.reference());
        if (!hasState(resource, line)) {
            return;
        }
        Product product = Product.of(resource, resources);
        if (isOnOrder(resource, product, line.build().status())) {
            return;
        }
        if (product.absent()) {
            remarks.leftOut(resource, "it states that no medicines are known: " + product.name());
        } else if (product.isUnnamed()) {
            remarks.unnamed(resource, product.assumption());
            lines.add(line.build());
        } else {
            remarks.assumed(resource, product.assumption());
            line.name(product.name()).codes(product.codes());
            readUse(resource, product, line);
            addUnlessRefill(resource, product, line.build());
        }
    }

    List<Medication> lines() {
        return lines;
    }

    private boolean hasState(Resource resource, Medication.Builder line) {
        return switch (resource.type()) {
            case "MedicationRequest" -> request(resource, line);
            case "MedicationStatement", "MedicationUsage" -> statement(resource, line);
            case "MedicationAdministration" -> administration(resource, line);
            default -> dispense(resource, line);
        };
    }

    private boolean request(Resource order, Medication.Builder line) {
        String status = order.text("/status");
        String intent = order.text("/intent");
        if (order.says("doNotPerform")) {
            return leftOut(order, "doNotPerform: it is an order not to give it");
        }
        return switch (status) {
            case "cancelled", "entered-in-error" -> leftOut(order, "its status is " + status);
            case "stopped", "completed", "ended" -> stopped(order, line, status, endOfStopped(order));
            case "draft" -> proposed(line);
            case "active" -> active(order, line, intent);
            default -> {
                remarks.assumed(
                        order, "its status is " + (status.isEmpty() ? "missing" : status) + ": it counts as taken");
                yield active(order, line, intent);
            }
        };
    }

    private boolean active(Resource order, Medication.Builder line, String intent) {
        boolean offered = intent.equals("proposal") || intent.equals("option");
        if (order.draft() || offered) {
            return proposed(line);
        }
        LocalDate end = requestEnd(order);
        if (end != null && end.isBefore(asOf)) {
            remarks.assumed(order, "it is active and ended on " + end + ": it counts as taken");
        }
        return true;
    }

    private static boolean proposed(Medication.Builder line) {
        line.status(MedicationStatus.PROPOSED);
        return true;
    }

    private static @Nullable LocalDate requestEnd(Resource order) {
        LocalDate last = null;
        for (JsonNode each : order.json().path("dosageInstruction")) {
            last = later(
                    last,
                    Days.last(
                            Resource.at(each, "/timing/repeat/boundsPeriod/end").asText("")));
        }
        return last != null ? last : Days.last(order.text("/dispenseRequest/validityPeriod/end"));
    }

    /** R5 says when the status became what it is, which is before an end that was only planned. */
    private @Nullable LocalDate endOfStopped(Resource order) {
        LocalDate end = requestEnd(order);
        LocalDate changed = Days.last(order.text("/statusChanged"));
        return changed != null && (end == null || end.isAfter(asOf)) ? changed : end;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private boolean statement(Resource statement, Medication.Builder line) {
        String status = statement.text("/status");
        LocalDate end = Days.last(statement.text("/effectivePeriod/end", "/effectiveDateTime"));
        return switch (status) {
            case "not-taken", "entered-in-error" -> leftOut(statement, "its status is " + status);
            case "intended" -> proposed(line);
            case "draft" -> leftOut(statement, "its status is draft");
            case "completed", "stopped" ->
                stopped(statement, line, status, Days.last(statement.text("/effectivePeriod/end")));
            case "recorded" -> adherent(statement, line);
            default -> takenUntil(statement, line, status, end);
        };
    }

    private boolean takenUntil(Resource statement, Medication.Builder line, String status, @Nullable LocalDate end) {
        if (statement.json().has("effectivePeriod") && end != null && end.isBefore(asOf)) {
            return stopped(statement, line, status, end);
        }
        if (!status.equals("active")) {
            remarks.assumed(
                    statement, "its status is " + (status.isEmpty() ? "missing" : status) + ": it counts as taken");
        }
        return true;
    }

    private boolean adherent(Resource statement, Medication.Builder line) {
        String adherence = statement.text("/adherence/code/coding/0/code");
        LocalDate end = Days.last(statement.text("/effectivePeriod/end"));
        return switch (adherence) {
            case "not-taking" -> leftOut(statement, "its adherence is not-taking");
            case "stopped", "stopped-adverse-reaction" -> stopped(statement, line, adherence, end);
            default -> takenUntil(statement, line, "active", end);
        };
    }

    private boolean administration(Resource given, Medication.Builder line) {
        String status = given.text("/status");
        LocalDate day = Days.last(given.text(
                "/effectivePeriod/end",
                "/effectiveDateTime",
                "/occurencePeriod/end",
                "/occurenceDateTime",
                "/occurrencePeriod/end",
                "/occurrenceDateTime"));
        return switch (status) {
            case "not-done", "entered-in-error" -> leftOut(given, "its status is " + status);
            case "completed", "stopped" -> {
                boolean recent = day != null && ChronoUnit.DAYS.between(day, asOf) <= 1;
                yield recent || stopped(given, line, status, day);
            }
            case "in-progress" -> true;
            default -> {
                remarks.assumed(
                        given, "its status is " + (status.isEmpty() ? "missing" : status) + ": it counts as taken");
                yield true;
            }
        };
    }

    private boolean dispense(Resource dispense, Medication.Builder line) {
        String status = dispense.text("/status");
        if (!status.equals("completed")) {
            return leftOut(dispense, "its status is " + (status.isEmpty() ? "missing" : status));
        }
        LocalDate handedOver = Days.last(dispense.text("/whenHandedOver", "/whenPrepared"));
        double days = Resource.at(dispense.json(), "/daysSupply/value").asDouble(0);
        if (handedOver == null || days <= 0) {
            return leftOut(dispense, "it does not say when it was handed over and for how many days");
        }
        LocalDate end = handedOver.plusDays((long) Math.ceil(days));
        return !end.isBefore(asOf) || stopped(dispense, line, status, end);
    }

    private boolean stopped(Resource resource, Medication.Builder line, String status, @Nullable LocalDate end) {
        if (end == null) {
            return undatedStop(resource, line, status);
        }
        if (!stops.matters(end, asOf)) {
            return leftOut(resource, "it ended on " + end + ", more than " + stops.windowDays() + " days ago");
        }
        long days = ChronoUnit.DAYS.between(end, asOf);
        line.status(MedicationStatus.STOPPED).daysSinceStop((int) Math.max(0, days));
        return true;
    }

    /** It may have ended on the last day that is possible: whether that matters is known once the substance is. */
    private boolean undatedStop(Resource resource, Medication.Builder line, String status) {
        LocalDate latest = stops.latestEnd(resource);
        String without = "its status is " + status + " without a day: it ";
        if (latest == null || !latest.isBefore(asOf)) {
            line.status(MedicationStatus.STOPPED);
            remarks.assumed(resource, without + "counts as stopped, on a day unknown");
            return true;
        }
        if (!stops.matters(latest, asOf)) {
            return leftOut(
                    resource,
                    without + "ended on " + latest + " at the latest, more than " + stops.windowDays() + " days ago");
        }
        remarks.assumed(resource, without + "counts as stopped on " + latest + ", the last day that is possible");
        return stopped(resource, line, status, latest);
    }

    private boolean leftOut(Resource resource, String why) {
        remarks.leftOut(resource, why);
        return false;
    }

    private void readUse(Resource resource, Product product, Medication.Builder line) {
        JsonNode instructions = instructions(resource);
        line.route(route(resource, instructions));
        line.indication(blankToNull(
                resource.text("/reasonCode/0/text", "/reasonCode/0/coding/0/display", "/reason/0/concept/text")));
        if (asNeeded(instructions)) {
            line.asNeeded(true);
            remarks.assumed(resource, "it is taken as needed: its dose counts in full");
        }
        Dose dose = Dose.of(instructions, product);
        dose.into(line);
        if (dose.isStated()) {
            remarks.assumed(resource, dose.remark());
        } else {
            remarkOnLack(resource, dose, DoseWords.of(resource, instructions));
        }
        if (isKeptForEmergency(resource, product)) {
            line.use(Use.KEPT_FOR_EMERGENCY);
            remarks.assumed(resource, "it is an antidote: it counts as kept for an emergency");
        }
    }

    private void remarkOnLack(Resource resource, Dose dose, String words) {
        if (words.isEmpty()) {
            remarks.withoutDose(resource, String.valueOf(dose.remark()));
        } else {
            String lack = dose.hasNoAmount() ? "" : dose.remark() + "; ";
            remarks.doseInWords(resource, lack + "its dose is only in words: \"" + words + "\"");
        }
    }

    static JsonNode instructions(Resource resource) {
        JsonNode json = resource.json();
        JsonNode several = Product.first(json.path("dosageInstruction"), json.path("dosage"));
        return several.isObject() ? JsonNodeFactory.instance.arrayNode().add(several) : several;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private @Nullable Route route(Resource resource, JsonNode instructions) {
        Route stated = statedRoute(instructions);
        String unread = stated == null ? unreadRoute(instructions) : null;
        remarks.assumed(
                resource, unread == null ? null : "its route has no map, and is read as if not stated: " + unread);
        return stated;
    }

    static @Nullable Route statedRoute(JsonNode instructions) {
        for (JsonNode each : instructions) {
            String found = ROUTES.meaning(each.path("route"));
            if (found != null) {
                return Route.valueOf(found.toUpperCase(Locale.ROOT));
            }
        }
        return null;
    }

    private static @Nullable String unreadRoute(JsonNode instructions) {
        for (JsonNode each : instructions) {
            JsonNode route = each.path("route");
            for (String place : List.of("/text", "/coding/0/display", "/coding/0/code")) {
                if (!Resource.at(route, place).asText("").isBlank()) {
                    return Resource.at(route, place).asText();
                }
            }
        }
        return null;
    }

    private static boolean asNeeded(JsonNode instructions) {
        for (JsonNode each : instructions) {
            if (each.path("asNeededBoolean").asBoolean()
                    || each.path("asNeeded").asBoolean()
                    || each.has("asNeededCodeableConcept")
                    || each.has("asNeededFor")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKeptForEmergency(Resource resource, Product product) {
        String name = product.name() == null ? "" : product.name();
        return !resource.type().equals("MedicationAdministration")
                && ANTIDOTE_ALONE.matcher(name).find()
                && !ANTIDOTE_IN_A_PRODUCT.matcher(name).find();
    }

    /** A record repeats an order with every refill: those that do not overlap are one line, those that overlap add up. */
    private void addUnlessRefill(Resource resource, Product product, Medication line) {
        Medication said = line.toBuilder().id(null).daysSinceStop(null).build();
        Course course = Course.of(resource);
        if (line.status() == MedicationStatus.CURRENT) {
            orders.put(resource.reference(), new Order(resource, product));
        }
        List<Course> same = courses.computeIfAbsent(said, any -> new ArrayList<>(1));
        for (Course other : same) {
            if (course.repeats(other)) {
                remarks.leftOut(resource, "it repeats " + other.resource() + ": the same product, dose and state");
                repeated.put(resource.reference(), other.resource());
                return;
            }
            remarks.assumed(
                    resource, "it overlaps with " + other.resource() + ", which says the same: both doses count");
        }
        leaveOutWhatItRenews(resource, said, course);
        same.add(course);
        lines.add(line);
    }

    /** A proposal that takes the place of an order adds nothing to it if it says the same. */
    private void leaveOutWhatItRenews(Resource resource, Medication said, Course course) {
        if (said.status() != MedicationStatus.PROPOSED || course.prior().isEmpty()) {
            return;
        }
        Medication taken = said.toBuilder().status(MedicationStatus.CURRENT).build();
        for (Course other : courses.getOrDefault(taken, List.of())) {
            if (course.prior().equals(other.resource())) {
                lines.removeIf(each -> other.resource().equals(each.id()));
                remarks.leftOut(other.resource(), "the proposal " + resource.reference() + " renews it");
            }
        }
    }

    /** What was handed over, given or ordered further on an order of this list is no second medicine if it is the same. */
    private boolean isOnOrder(Resource resource, Product product, MedicationStatus status) {
        Order order = orderOf(resource);
        int at = order == null ? -1 : lineOf(order);
        if (order == null || at < 0 || status == MedicationStatus.PROPOSED) {
            return false;
        }
        String reference = order.resource().reference();
        Medication line = lines.get(at);
        String difference = order.difference(resource, product, status, line, recognition);
        if (difference == null) {
            addTo(order, at, resource, product, status);
            return true;
        }
        boolean isGivenAgain = resource.type().equals("MedicationAdministration")
                && !given.add(List.of(reference, product, Optional.ofNullable(statedRoute(instructions(resource)))));
        if (isGivenAgain) {
            remarks.leftOut(resource, "it repeats what was given on " + reference + " before");
            return true;
        }
        remarks.assumed(resource, "it belongs to " + reference + ", and " + difference + ": both count");
        return false;
    }

    /** What ran out or was given some time ago says nothing of what is taken now. */
    private void addTo(Order order, int at, Resource resource, Product product, MedicationStatus status) {
        String reference = order.resource().reference();
        Medication line = lines.get(at);
        boolean isNow = status == MedicationStatus.CURRENT;
        Medication more = isNow ? order.with(resource, product, line) : line;
        lines.set(at, more);
        String words = isNow ? order.doseInWords(resource, product, line) : "";
        if (!words.isEmpty()) {
            remarks.doseInWords(
                    order.resource(), "its dose in " + resource.reference() + " is only in words: \"" + words + "\"");
        }
        remarks.leftOut(
                resource,
                "it belongs to " + reference + ", which is a line of this list"
                        + (more.equals(line) ? "" : " and takes its dose or its route from it"));
    }

    /** Where the line of an order is, or of the one that it repeats; -1 if a proposal renews it. */
    private int lineOf(Order order) {
        String reference = order.resource().reference();
        String id = repeated.getOrDefault(reference, reference);
        for (int i = 0; i < lines.size(); i++) {
            if (id.equals(lines.get(i).id())) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Order orderOf(Resource resource) {
        String link =
                resource.text("/authorizingPrescription/0/reference", "/request/reference", "/basedOn/0/reference");
        JsonNode order = link.isEmpty() ? null : resources.target(resource, link);
        return order == null || !order.path("resourceType").asText().equals("MedicationRequest")
                ? null
                : orders.get("MedicationRequest/" + order.path("id").asText());
    }
}
