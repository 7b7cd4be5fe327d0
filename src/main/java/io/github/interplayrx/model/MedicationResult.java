package io.github.interplayrx.model;

import static io.github.interplayrx.model.MissingArgumentException.requiredEach;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How one line of the submitted list was understood and evaluated. Immutable and thread-safe. */
@JsonPropertyOrder({
    "id",
    "input",
    "substances",
    "state",
    "evaluatedAs",
    "route",
    "routeFrom",
    "formulation",
    "formulationFrom",
    "local"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class MedicationResult {
    private final @Nullable String id;
    private final String input;
    private final List<String> substances;
    private final MedicationState state;
    private final @Nullable EvaluatedAs evaluatedAs;
    private final @Nullable Route route;
    private final @Nullable Origin routeFrom;
    private final @Nullable Formulation formulation;
    private final @Nullable Origin formulationFrom;
    private final @Nullable LocalChange local;

    private MedicationResult(Builder from) {
        id = from.id;
        input = from.input;
        substances = from.substances;
        state = from.state;
        evaluatedAs = from.evaluatedAs;
        route = from.route;
        routeFrom = from.routeFrom;
        formulation = from.formulation;
        formulationFrom = from.formulationFrom;
        local = from.local;
    }

    /**
     * Starts a result.
     *
     * @param input the line as written
     * @param substances ids of the substances it brings
     * @param state what the knowledge base knows about it
     * @return a builder
     */
    public static Builder builder(String input, List<String> substances, MedicationState state) {
        return new Builder(input, substances, state);
    }

    @JsonCreator
    static MedicationResult read(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("input") String input,
            @JsonProperty("substances") @Nullable List<String> substances,
            @JsonProperty("state") MedicationState state,
            @JsonProperty("evaluatedAs") @Nullable EvaluatedAs evaluatedAs,
            @JsonProperty("route") @Nullable Route route,
            @JsonProperty("routeFrom") @Nullable Origin routeFrom,
            @JsonProperty("formulation") @Nullable Formulation formulation,
            @JsonProperty("formulationFrom") @Nullable Origin formulationFrom,
            @JsonProperty("local") @Nullable LocalChange local) {
        return builder(input, OrEmpty.list(substances, "substances"), state)
                .id(id)
                .evaluatedAs(evaluatedAs)
                .route(route)
                .routeFrom(routeFrom)
                .formulation(formulation)
                .formulationFrom(formulationFrom)
                .local(local)
                .build();
    }

    /**
     * What the caller calls the line.
     *
     * @return the id, or null if the line has none
     */
    @JsonProperty("id")
    public @Nullable String id() {
        return id;
    }

    /**
     * The line as written.
     *
     * @return the line
     */
    @JsonProperty("input")
    public String input() {
        return input;
    }

    /**
     * Ids of the substances it brings, in the order of the product.
     *
     * @return the ids; empty if it was not understood
     */
    @JsonProperty("substances")
    public List<String> substances() {
        return substances;
    }

    /**
     * What the knowledge base knows about it.
     *
     * @return the state
     */
    @JsonProperty("state")
    public MedicationState state() {
        return state;
    }

    /**
     * How it was evaluated.
     *
     * @return taken, stopped or left out; null if it was not understood
     */
    @JsonProperty("evaluatedAs")
    public @Nullable EvaluatedAs evaluatedAs() {
        return evaluatedAs;
    }

    /**
     * The route that was evaluated, oral if neither the line nor its product says another.
     *
     * @return the route; null if it was not understood
     */
    @JsonProperty("route")
    public @Nullable Route route() {
        return route;
    }

    /**
     * Where the route comes from.
     *
     * @return the origin; null if the line was not understood
     */
    @JsonProperty("routeFrom")
    public @Nullable Origin routeFrom() {
        return routeFrom;
    }

    /**
     * How fast the product releases, as the line or its product says.
     *
     * @return the release, or null if unknown
     */
    @JsonProperty("formulation")
    public @Nullable Formulation formulation() {
        return formulation;
    }

    /**
     * Where the release comes from.
     *
     * @return the origin; null if the release is unknown
     */
    @JsonProperty("formulationFrom")
    public @Nullable Origin formulationFrom() {
        return formulationFrom;
    }

    /**
     * Who added the name or the substance, if local knowledge brought it.
     *
     * @return who, or null
     */
    @JsonProperty("local")
    public @Nullable LocalChange local() {
        return local;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MedicationResult that
                && Objects.equals(id, that.id)
                && Objects.equals(input, that.input)
                && Objects.equals(substances, that.substances)
                && Objects.equals(state, that.state)
                && Objects.equals(evaluatedAs, that.evaluatedAs)
                && Objects.equals(route, that.route)
                && Objects.equals(routeFrom, that.routeFrom)
                && Objects.equals(formulation, that.formulation)
                && Objects.equals(formulationFrom, that.formulationFrom)
                && Objects.equals(local, that.local);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                id, input, substances, state, evaluatedAs, route, routeFrom, formulation, formulationFrom, local);
    }

    @Override
    public String toString() {
        return "MedicationResult[id=" + id + ", input=" + input + ", substances=" + substances + ", state=" + state
                + ", evaluatedAs=" + evaluatedAs + ", route=" + route + ", routeFrom=" + routeFrom + ", formulation="
                + formulation + ", formulationFrom=" + formulationFrom + ", local=" + local + "]";
    }

    /** Builds a {@link MedicationResult}. Not thread-safe. */
    public static final class Builder {
        private final String input;
        private final List<String> substances;
        private final MedicationState state;
        private @Nullable String id;
        private @Nullable EvaluatedAs evaluatedAs;
        private @Nullable Route route;
        private @Nullable Origin routeFrom;
        private @Nullable Formulation formulation;
        private @Nullable Origin formulationFrom;
        private @Nullable LocalChange local;

        private Builder(String input, List<String> substances, MedicationState state) {
            this.input = input;
            this.substances = List.copyOf(requiredEach(substances, "substances"));
            this.state = state;
        }

        /**
         * Sets what the caller calls the line.
         *
         * @param id the id, or null
         * @return this
         */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        /**
         * Sets how it was evaluated.
         *
         * @param evaluatedAs how it was evaluated, or null
         * @return this
         */
        public Builder evaluatedAs(@Nullable EvaluatedAs evaluatedAs) {
            this.evaluatedAs = evaluatedAs;
            return this;
        }

        /**
         * Sets the route that was evaluated, oral if neither the line nor its product says another.
         *
         * @param route the route, or null
         * @return this
         */
        public Builder route(@Nullable Route route) {
            this.route = route;
            return this;
        }

        /**
         * Sets where the route comes from.
         *
         * @param origin the origin, or null
         * @return this
         */
        public Builder routeFrom(@Nullable Origin origin) {
            this.routeFrom = origin;
            return this;
        }

        /**
         * Sets how fast the product releases, as the line or its product says.
         *
         * @param formulation the release, or null
         * @return this
         */
        public Builder formulation(@Nullable Formulation formulation) {
            this.formulation = formulation;
            return this;
        }

        /**
         * Sets where the release comes from.
         *
         * @param origin the origin, or null
         * @return this
         */
        public Builder formulationFrom(@Nullable Origin origin) {
            this.formulationFrom = origin;
            return this;
        }

        /**
         * Sets who added the name or the substance, if local knowledge brought it.
         *
         * @param local who added it, or null
         * @return this
         */
        public Builder local(@Nullable LocalChange local) {
            this.local = local;
            return this;
        }

        /**
         * Builds the result.
         *
         * @return the result
         */
        public MedicationResult build() {
            return new MedicationResult(this);
        }
    }
}
