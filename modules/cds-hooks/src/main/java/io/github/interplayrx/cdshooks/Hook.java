package io.github.interplayrx.cdshooks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A hook that is answered, each by one service. */
enum Hook {
    PATIENT_VIEW(
            "patient-view",
            "Interplay: medicines taken now",
            "Warns where the medicines that a patient takes act together on the central nervous system."),
    ORDER_SELECT(
            "order-select",
            "Interplay: selected orders",
            "Warns where a selected order acts on the central nervous system together with what the patient takes."),
    ORDER_SIGN(
            "order-sign",
            "Interplay: orders to be signed",
            "Warns where an order acts on the central nervous system together with what the patient takes, before it is signed.");

    private static final String LIMITS =
            " Decision support for professionals, not a medical device. No card is no all-clear.";

    private final String hook;
    private final String title;
    private final String description;

    Hook(String hook, String title, String description) {
        this.hook = hook;
        this.title = title;
        this.description = description;
    }

    static Optional<Hook> ofService(String id) {
        return Arrays.stream(values()).filter(each -> each.service().equals(id)).findFirst();
    }

    static String discovery() {
        ObjectNode discovery = JsonNodeFactory.instance.objectNode();
        ArrayNode services = discovery.putArray("services");
        for (Hook each : values()) {
            ObjectNode service = services.addObject();
            service.put("id", each.service());
            service.put("hook", each.hook);
            service.put("title", each.title);
            service.put("description", each.description + LIMITS);
            ObjectNode prefetch = service.putObject("prefetch");
            Prefetch.Key.all().forEach(key -> prefetch.put(key.id(), key.query()));
        }
        return discovery.toString();
    }

    static String services() {
        return List.of(values()).stream().map(Hook::service).collect(Collectors.joining(", "));
    }

    String service() {
        return "interplay-" + hook;
    }

    String hook() {
        return hook;
    }

    boolean isAboutOrders() {
        return this != PATIENT_VIEW;
    }
}
