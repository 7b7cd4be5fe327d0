package io.github.interplayrx.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which knowledge a report was made with.
 *
 * @param version version of the knowledge base, such as {@code "2026.11.0"}
 * @param date ISO date of that version
 * @param local the local knowledge that was merged with it, in the order in which it was added
 * @param outdated local changes of rules that have a newer version by now: somebody should look at them again
 * @param codes the terminology of the site, or null if none is loaded
 */
@JsonPropertyOrder({"version", "date", "local", "outdated", "codes"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KnowledgeVersion(
        String version,
        String date,
        List<Local> local,
        List<Outdated> outdated,
        @Nullable Codes codes) {

    /**
     * Copies the lists.
     *
     * @param version version of the knowledge base
     * @param date ISO date of that version
     * @param local the local knowledge that was merged with it; null is none
     * @param outdated local changes of rules that have a newer version by now; null is none
     * @param codes the terminology of the site, or null if none is loaded
     */
    public KnowledgeVersion {
        local = OrEmpty.list(local, "local");
        outdated = OrEmpty.list(outdated, "outdated");
    }

    /**
     * A version without local knowledge.
     *
     * @param version version of the knowledge base
     * @param date ISO date of that version
     */
    public KnowledgeVersion(String version, String date) {
        this(version, date, List.of(), List.of());
    }

    /**
     * A version without a terminology of the site.
     *
     * @param version version of the knowledge base
     * @param date ISO date of that version
     * @param local the local knowledge that was merged with it; null is none
     * @param outdated local changes of rules that have a newer version by now; null is none
     */
    public KnowledgeVersion(String version, String date, List<Local> local, List<Outdated> outdated) {
        this(version, date, local, outdated, null);
    }

    /**
     * The same with the terminology of a site.
     *
     * @param codes the terminology
     * @return another version
     */
    public KnowledgeVersion with(Codes codes) {
        return new KnowledgeVersion(version, date, local, outdated, codes);
    }

    /**
     * The terminology of a site, which says what its codes stand for.
     *
     * @param id id of the terminology
     * @param version its version, as the site counts
     * @param date ISO date of that version
     */
    @JsonPropertyOrder({"id", "version", "date"})
    public record Codes(String id, String version, String date) {}

    /**
     * Knowledge that a site added.
     *
     * @param id id of the local knowledge
     * @param version its version, as the site counts
     */
    @JsonPropertyOrder({"id", "version"})
    public record Local(String id, String version) {}

    /**
     * A local change that was written against an older version of its rule. It still holds.
     *
     * @param rule id of the rule
     * @param knowledge id of the local knowledge that changes it
     * @param writtenAgainst version of the rule that the change was written against
     * @param now version of the rule that it changes now
     */
    @JsonPropertyOrder({"rule", "knowledge", "writtenAgainst", "now"})
    public record Outdated(String rule, String knowledge, int writtenAgainst, int now) {}
}
