package io.github.interplayrx.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Route;
import org.jspecify.annotations.Nullable;

/** An order that is a line of the list. What belongs to it is left out only if it says nothing that the order does not say. */
record Order(Resource resource, Product product) {
    /** Why something on this order may be more than the order says, or null. */
    @Nullable
    String difference(Resource other, Product otherProduct, MedicationStatus state, Recognition recognition) {
        if (saysThatItStopped(other, state)) {
            return "says that it was stopped";
        }
        if (!isOf(other, otherProduct, recognition)) {
            return "is not known to be the same product";
        }
        if (otherProduct.isStrongerThan(product)) {
            return "is stronger";
        }
        return saysAnotherDose(other, otherProduct) ? "has another dose" : null;
    }

    /** What was handed over or given comes to an end while the order goes on; a statement or an order says so of itself. */
    private static boolean saysThatItStopped(Resource other, MedicationStatus state) {
        return state == MedicationStatus.STOPPED
                && switch (other.type()) {
                    case "MedicationStatement", "MedicationUsage" -> true;
                    case "MedicationRequest" -> other.text("/status").equals("stopped");
                    default -> false;
                };
    }

    private boolean isOf(Resource other, Product otherProduct, Recognition recognition) {
        boolean unnamed = !isOrder(other) && otherProduct.isUnnamed();
        Route here = route(resource);
        Route there = route(other);
        boolean saysNoOtherRoute = there == null || there == here;
        if (saysNoOtherRoute && (unnamed || otherProduct.isWithin(product))) {
            return true;
        }
        return !unnamed
                && otherProduct.isDepot() == product.isDepot()
                && recognition.areSame(otherProduct, there, product, here);
    }

    private static @Nullable Route route(Resource resource) {
        return MedicationReader.statedRoute(MedicationReader.instructions(resource));
    }

    private boolean saysAnotherDose(Resource other, Product otherProduct) {
        JsonNode said = MedicationReader.instructions(other);
        JsonNode ordered = MedicationReader.instructions(resource);
        if (isOrder(other)) {
            boolean isSilent = said.isEmpty() && words(other).isEmpty();
            return !isSilent && !(said.equals(ordered) && words(other).equals(words(resource)));
        }
        Dose dose = Dose.of(said, otherProduct);
        return dose.isStated()
                ? dose.isAbove(Dose.of(ordered, product))
                : saysDoseInWords(other) && !words(other).equals(words(resource));
    }

    /** What stands beside a single administration is no dose of a day. */
    private static boolean saysDoseInWords(Resource other) {
        return !other.type().equals("MedicationAdministration") && !words(other).isEmpty();
    }

    private static String words(Resource resource) {
        return DoseWords.of(resource, MedicationReader.instructions(resource));
    }

    private static boolean isOrder(Resource resource) {
        return resource.type().equals("MedicationRequest");
    }
}
