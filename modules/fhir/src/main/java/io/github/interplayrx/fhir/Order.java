package io.github.interplayrx.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Route;
import org.jspecify.annotations.Nullable;

/**
 * An order that is a line of the list. What belongs to it and is the same medicine is no second line: it may add a route or a higher dose
 * to the line.
 */
record Order(Resource resource, Product product) {
    /** Why something on this order is another line, or null. */
    @Nullable
    String difference(
            Resource other, Product otherProduct, MedicationStatus state, Medication line, Recognition recognition) {
        if (saysThatItStopped(other, state)) {
            return "says that it was stopped";
        }
        if (!isOf(other, otherProduct, line.statedRoute(), recognition)) {
            return "is not known to be the same product";
        }
        return isOrder(other) && saysAnotherDose(other) ? "has another dose" : null;
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

    private boolean isOf(Resource other, Product otherProduct, @Nullable Route here, Recognition recognition) {
        Route there = MedicationReader.statedRoute(MedicationReader.instructions(other));
        if (there != null && here != null && there != here) {
            return false;
        }
        return (!isOrder(other) && otherProduct.isUnnamed())
                || recognition.isSame(otherProduct, there, product, here == null ? there : here);
    }

    private boolean saysAnotherDose(Resource other) {
        JsonNode said = MedicationReader.instructions(other);
        boolean isSilent = said.isEmpty() && words(other).isEmpty();
        boolean isSame = said.equals(MedicationReader.instructions(resource))
                && words(other).equals(words(resource));
        return !isSilent && !isSame;
    }

    /** The line of this order with what something on it says beyond it. */
    Medication with(Resource other, Product otherProduct, Medication line) {
        Medication.Builder more = line.toBuilder();
        if (line.statedRoute() == null) {
            more.route(MedicationReader.statedRoute(MedicationReader.instructions(other)));
        }
        Dose dose = Dose.of(MedicationReader.instructions(other), otherProduct);
        if (dose.isAbove(line, otherProduct, product)) {
            dose.in(otherProduct, product).into(more);
        }
        return more.build();
    }

    /** What something on this order says of the dose in words, if neither a number nor the words of the order say it; else blank. */
    String doseInWords(Resource other, Product otherProduct, Medication line) {
        String said = words(other);
        boolean isStatement =
                other.type().equals("MedicationStatement") || other.type().equals("MedicationUsage");
        boolean isNoDay = other.type().equals("MedicationAdministration");
        boolean isSaid = said.equals(words(resource))
                || Dose.of(MedicationReader.instructions(other), otherProduct).isStated();
        return isNoDay || isSaid || (Dose.isStated(line) && !isStatement) ? "" : said;
    }

    private static String words(Resource resource) {
        return DoseWords.of(resource, MedicationReader.instructions(resource));
    }

    private static boolean isOrder(Resource resource) {
        return resource.type().equals("MedicationRequest");
    }
}
