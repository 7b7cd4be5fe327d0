package io.github.interplayrx.model;

import static io.github.interplayrx.model.MissingArgumentException.required;
import static io.github.interplayrx.model.MissingArgumentException.requiredEach;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which warnings a site shows. What it silences stays in the report, under a heading of its own. Some things it cannot silence: a warning
 * that is CRITICAL, what the list says that was not understood, and rules that the site itself puts beyond reach. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * AlertPolicy policy = AlertPolicy.builder()
 *         .minimumSeverity(Severity.MODERATE)
 *         .silence("alcohol-ssri-snri", LocalDate.of(2027, 6, 30), "Drug committee", "Covered at dispensing.")
 *         .neverSilence("opioid-gaba-b-agonist")
 *         .build();
 * }</pre>
 */
public final class AlertPolicy {
    private final Severity minimumSeverity;
    private final List<Silence> silences;
    private final Set<String> collapsed;
    private final Set<String> neverSilenced;
    private final @Nullable Clock clock;

    private AlertPolicy(Builder builder) {
        minimumSeverity = builder.minimumSeverity;
        silences = List.copyOf(builder.silences);
        collapsed = Collections.unmodifiableSet(new LinkedHashSet<>(builder.collapsed));
        neverSilenced = Collections.unmodifiableSet(new LinkedHashSet<>(builder.neverSilenced));
        clock = builder.clock;
    }

    /**
     * A decision to silence something for a time.
     *
     * @param id id of a rule, or of one warning, as in {@code "opioid-benzodiazepine:diazepam+oxycodone"}
     * @param until the last day on which it is silent
     * @param by who decided it
     * @param reason why
     */
    public record Silence(String id, LocalDate until, String by, String reason) {
        /**
         * Id of the rule that is silenced, or whose warning is.
         *
         * @return the id up to the colon
         */
        public String rule() {
            int colon = id.indexOf(':');
            return colon < 0 ? id : id.substring(0, colon);
        }

        /**
         * Whether it silences a warning, now or when its time was not over yet.
         *
         * @param rule id of the rule of the warning
         * @param substances the substances of the warning
         * @return true if it names the rule, or this warning of it
         */
        public boolean isAbout(String rule, List<String> substances) {
            return id.equals(rule) || id.equals(Warning.idOf(rule, substances));
        }
    }

    /**
     * The policy of a checker that was given none.
     *
     * @return a policy that silences and collapses nothing
     */
    public static AlertPolicy showEverything() {
        return builder().build();
    }

    /**
     * Starts a policy.
     *
     * @return a builder that shows everything so far
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads a policy, in the shape of the published schema {@code alert-policy.schema.json}. It goes by the clock of the system, unless
     * {@link #under} or {@link #toBuilder} gives it another. Whether its rules exist is checked by the checker that is to use it.
     *
     * @param json the policy
     * @return the policy
     * @throws InvalidPolicyException if something in it cannot be used; all problems are listed
     */
    public static AlertPolicy fromJson(String json) {
        return AlertPolicyReader.read(required(json, "json"));
    }

    /**
     * This policy for one check under the policy of a site: rules that the site put beyond reach stay there, and its clock decides unless this
     * one has another.
     *
     * @param site the policy of the checker
     * @return a policy
     */
    public AlertPolicy under(AlertPolicy site) {
        Builder both = toBuilder();
        both.neverSilenced.addAll(required(site, "site").neverSilenced);
        both.clock = clock == null ? site.clock : clock;
        return both.build();
    }

    /**
     * A builder that starts from this one.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        Builder copy = builder();
        copy.minimumSeverity = minimumSeverity;
        copy.silences.addAll(silences);
        copy.collapsed.addAll(collapsed);
        copy.neverSilenced.addAll(neverSilenced);
        copy.clock = clock;
        return copy;
    }

    /**
     * The least severe warnings that are shown.
     *
     * @return a severity; {@link Severity#INFO} shows everything
     */
    public Severity minimumSeverity() {
        return minimumSeverity;
    }

    /**
     * What is silenced, whether the time is over or not.
     *
     * @return in the order in which they were added
     */
    public List<Silence> silences() {
        return silences;
    }

    /**
     * Silences whose last day is over: what they are about is shown again. A checker logs those of its own policy when it is built; a host
     * that hands a policy to each check asks here.
     *
     * @return in the order in which they were added
     */
    public List<Silence> endedSilences() {
        if (silences.isEmpty()) {
            return List.of();
        }
        LocalDate today = today();
        return silences.stream()
                .filter(silence -> silence.until().isBefore(today))
                .toList();
    }

    /**
     * Rules whose warnings are shown collapsed.
     *
     * @return ids, in the order in which they were added
     */
    public Set<String> collapsed() {
        return collapsed;
    }

    /**
     * Rules that the site put beyond reach, besides those that nobody can silence.
     *
     * @return ids, in the order in which they were added
     */
    public Set<String> neverSilenced() {
        return neverSilenced;
    }

    /**
     * The day that decides which silences are over.
     *
     * @return today, by the clock of this policy
     */
    public LocalDate today() {
        return LocalDate.now(clock == null ? Clock.system(ZoneId.systemDefault()) : clock);
    }

    /** Builds an {@link AlertPolicy}. Not thread-safe. */
    public static final class Builder {
        private Severity minimumSeverity = Severity.INFO;
        private final List<Silence> silences = new ArrayList<>();
        private final Set<String> collapsed = new LinkedHashSet<>();
        private final Set<String> neverSilenced = new LinkedHashSet<>();
        private @Nullable Clock clock;

        private Builder() {}

        /**
         * Sets the least severe warnings that are shown. Recommendations, such as to offer naloxone, are shown whatever it is: their severity
         * says how they read, not how much they matter.
         *
         * @param severity a severity
         * @return this
         */
        public Builder minimumSeverity(Severity severity) {
            minimumSeverity = required(severity, "severity");
            return this;
        }

        /**
         * Silences a rule, or one warning, for a time.
         *
         * @param id id of the rule, or of the warning
         * @param until the last day on which it is silent
         * @param by who decided it
         * @param reason why
         * @return this
         */
        public Builder silence(String id, LocalDate until, String by, String reason) {
            required(until, "until");
            required(by, "by");
            silences.add(new Silence(
                    notBlank(id, "id"), until, notBlank(by, "name of who decided it"), notBlank(reason, "reason")));
            return this;
        }

        private static String notBlank(String text, String what) {
            if (required(text, what).isBlank()) {
                throw new IllegalArgumentException("A silence has no " + what
                        + ".\nMaybe add it: what is silenced carries who decided it and why into every report.");
            }
            return text;
        }

        /**
         * Asks to show the warnings of a rule collapsed. They stay where they are in the report and are marked as collapsed.
         *
         * @param rule id of the rule
         * @return this
         */
        public Builder collapse(String rule) {
            collapsed.add(required(rule, "rule"));
            return this;
        }

        /**
         * Puts rules beyond the reach of this policy, so that nobody silences them by oversight.
         *
         * @param rules ids of the rules
         * @return this
         */
        public Builder neverSilence(String... rules) {
            neverSilenced.addAll(requiredEach(Arrays.asList(required(rules, "rules")), "rules"));
            return this;
        }

        /**
         * Sets the clock that says whether a silence is over. A fixed clock makes reports repeatable for ever; with the clock of the
         * system, which is the default, a report can change at midnight.
         *
         * @param clock a clock
         * @return this
         */
        public Builder clock(Clock clock) {
            this.clock = required(clock, "clock");
            return this;
        }

        /**
         * Builds the policy.
         *
         * @return the policy
         */
        public AlertPolicy build() {
            return new AlertPolicy(this);
        }
    }
}
