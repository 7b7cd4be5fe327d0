package io.github.interplayrx.cdshooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Bodies as clients send them. */
public final class Calls {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Calls() {}

    /** JSON with single quotes, as a tree. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** An order of a product. */
    public static String order(String id, String product) {
        return "{'resourceType':'MedicationRequest','id':'" + id + "','status':'active','intent':'order',"
                + "'subject':{'reference':'Patient/p'},'medicationCodeableConcept':{'text':'" + product + "'}}";
    }

    /** Orders of products with ids from a letter on. */
    public static String[] orders(String prefix, String... products) {
        List<String> orders = new ArrayList<>();
        for (String product : products) {
            orders.add(order(prefix + (orders.size() + 1), product));
        }
        return orders.toArray(String[]::new);
    }

    /** A searchset. */
    public static String bundle(String... resources) {
        List<String> entries = new ArrayList<>();
        for (String each : resources) {
            entries.add("{'resource':" + each + "}");
        }
        return "{'resourceType':'Bundle','type':'searchset','entry':[" + String.join(",", entries) + "]}";
    }

    /** A call with all of the prefetch, of which only the prescriptions have data. */
    public static ObjectNode call(String hook, String taken, String drafts) {
        String context = drafts.isEmpty() ? "" : ",'draftOrders':" + drafts;
        return (ObjectNode) json("{'hook':'" + hook + "','hookInstance':'c3d0','context':{'userId':'Practitioner/1',"
                + "'patientId':'p'" + context + "},'prefetch':{'patient':{'resourceType':'Patient','id':'p',"
                + "'birthDate':'1960-01-01'},'medicationRequests':" + taken
                + ",'medicationStatements':null,'conditions':null,'observations':null}}");
    }

    /** The cards of an answer. */
    public static List<JsonNode> cards(CdsAnswer answer) {
        if (answer.status() != 200) {
            throw new AssertionError(answer);
        }
        List<JsonNode> cards = new ArrayList<>();
        json(answer.body().replace("'", "\\u0027")).path("cards").forEach(cards::add);
        return cards;
    }
}
