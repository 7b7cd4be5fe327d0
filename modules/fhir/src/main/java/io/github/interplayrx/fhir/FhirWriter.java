package io.github.interplayrx.fhir;

import static io.github.interplayrx.model.MissingArgumentException.required;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Warning;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as one Bundle: a GuidanceResponse that says how far the list was checked, and a DetectedIssue for each warning. Nothing
 * in it says that a combination may be given. Immutable and thread-safe; the same report gives the same text.
 *
 * <pre>{@code
 * FhirInput input = FhirReader.builder().checker(checker).build().read(bundle);
 * String answer = FhirWriter.create().write(checker.check(input.list()), input);
 * }</pre>
 */
public final class FhirWriter {
    private final FhirVersion version;
    private final KnowledgeBase knowledge;

    private FhirWriter(Builder from) {
        version = from.version;
        knowledge = from.knowledge == null ? KnowledgeBase.load() : from.knowledge;
    }

    /**
     * A writer of R4, for reports with the knowledge of the library.
     *
     * @return the writer
     */
    public static FhirWriter create() {
        return builder().build();
    }

    /**
     * Starts a writer.
     *
     * @return a builder with the defaults: R4, and the knowledge of the library
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Writes a report of a list that did not come from FHIR.
     *
     * @param report the report
     * @return a Bundle in JSON
     */
    public String write(InteractionReport report) {
        return bundle(required(report, "report"), null).toString();
    }

    /**
     * Writes a report, with references to the resources that the list came from, and with the remarks on them.
     *
     * @param report the report
     * @param input what was checked
     * @return a Bundle in JSON
     */
    public String write(InteractionReport report, FhirInput input) {
        return bundle(required(report, "report"), required(input, "input")).toString();
    }

    /**
     * Writes the code systems that written resources use: rules, hazards, clinical effects, effects of substances and severities. Load them
     * into a terminology server once for each version of the knowledge.
     *
     * @return a Bundle of CodeSystem resources in JSON
     */
    public String codeSystems() {
        ObjectNode bundle = collection();
        new CodeSystems(knowledge)
                .all()
                .forEach(each -> add(bundle.withArray("entry"), each.path("url").asText() + knowledge.version(), each));
        return bundle.toString();
    }

    private static ObjectNode collection() {
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        bundle.put("resourceType", "Bundle").put("type", "collection").putArray("entry");
        return bundle;
    }

    private ObjectNode bundle(InteractionReport report, @Nullable FhirInput input) {
        ObjectNode bundle = collection();
        ArrayNode entries = bundle.withArray("entry");
        add(entries, "guidance " + report, new Guidance(version, report, input).resource());
        for (Warning warning : report.warnings()) {
            addIssue(entries, warning, report, input);
        }
        return bundle;
    }

    /** A receiver may show only the resources, so that the contained warnings have their own as well. */
    private void addIssue(ArrayNode entries, Warning warning, InteractionReport report, @Nullable FhirInput input) {
        add(entries, "issue " + warning.id() + report, new Issue(version, knowledge, report, input).resource(warning));
        for (Warning narrower : warning.contains()) {
            addIssue(entries, narrower, report, input);
        }
    }

    private static void add(ArrayNode entries, String identity, ObjectNode resource) {
        UUID id = UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
        entries.addObject().put("fullUrl", "urn:uuid:" + id).set("resource", resource);
    }

    /** Builds a {@link FhirWriter}. Not thread-safe. */
    public static final class Builder {
        private FhirVersion version = FhirVersion.R4;
        private @Nullable KnowledgeBase knowledge;

        private Builder() {}

        /**
         * Sets the knowledge that reports were made with.
         *
         * @param knowledge that of the checker, if it has knowledge of a site
         * @return this
         */
        public Builder knowledge(KnowledgeBase knowledge) {
            this.knowledge = required(knowledge, "knowledge");
            return this;
        }

        /**
         * Sets the version of FHIR to write.
         *
         * @param version the version
         * @return this
         */
        public Builder version(FhirVersion version) {
            this.version = required(version, "version");
            return this;
        }

        /**
         * Builds the writer.
         *
         * @return the writer
         */
        public FhirWriter build() {
            return new FhirWriter(this);
        }
    }
}
