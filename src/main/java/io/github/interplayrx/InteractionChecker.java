package io.github.interplayrx;

import static io.github.interplayrx.model.MissingArgumentException.required;
import static io.github.interplayrx.model.MissingArgumentException.requiredEach;

import io.github.interplayrx.internal.base.json.Json;
import io.github.interplayrx.internal.engine.Evaluation;
import io.github.interplayrx.internal.engine.RuleEngine;
import io.github.interplayrx.internal.engine.RulePack;
import io.github.interplayrx.internal.recognition.Recogniser;
import io.github.interplayrx.internal.report.PolicyCheck;
import io.github.interplayrx.internal.report.ReportWriter;
import io.github.interplayrx.internal.request.Limits;
import io.github.interplayrx.internal.request.Request;
import io.github.interplayrx.internal.request.RequestReader;
import io.github.interplayrx.internal.request.UsableInput;
import io.github.interplayrx.knowledge.AtcCodes;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.KnowledgeException;
import io.github.interplayrx.knowledge.LocalKnowledge;
import io.github.interplayrx.knowledge.Terminology;
import io.github.interplayrx.model.AlertPolicy;
import io.github.interplayrx.model.CheckFailedException;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.InterplayException;
import io.github.interplayrx.model.InvalidPolicyException;
import io.github.interplayrx.model.InvalidRequestException;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.NameReading;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.regimen.Line;
import io.github.interplayrx.regimen.Regimen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks medication lists for what their substances do to the central nervous system together. Create one and share it: it is immutable
 * and thread-safe, and creating it costs far more than a check.
 *
 * <pre>{@code
 * InteractionChecker checker = InteractionChecker.create();
 * InteractionReport report = checker.check("baclofen", "oxycodone", "alcohol");
 * report.warnings().forEach(warning -> System.out.println(warning.severity() + " " + warning.title()));
 * }</pre>
 */
public final class InteractionChecker {
    private static final Logger LOG = LoggerFactory.getLogger(InteractionChecker.class);

    /** A request whose medications have codes is nested so deep. */
    private static final int LEAST_NESTING = 4;

    /** What is nested deeper can be read, and not be shown in an error. */
    private static final int MOST_NESTING = 1_000;

    /** One line, which every limit allows, and a patient for whom it raises a warning. The fraction is for what Java writes one with. */
    private static final MedicationList FIRST_LIST = new MedicationList(
            List.of(Medication.of("baclofen")),
            Patient.builder().eGFR(20.5).condition(Condition.EPILEPSY).build());

    private final KnowledgeBase knowledge;
    private final Recogniser recogniser;
    private final RuleEngine engine;
    private final RequestReader requests;
    private final AlertPolicy alertPolicy;
    private final ReportWriter reports;
    private final Limits limits;

    InteractionChecker(KnowledgeBase knowledge, RuleEngine engine, Builder settings) {
        this.knowledge = knowledge;
        this.engine = engine;
        this.alertPolicy = settings.alertPolicy;
        this.reports = new ReportWriter(knowledge, alertPolicy);
        this.limits = settings.limits();
        this.recogniser = new Recogniser(knowledge, limits.nameLength());
        this.requests = new RequestReader(Json.create(settings.maxNesting), limits);
        LOG.debug(
                "Checker created with knowledge {} of {}: {} substances, {} rules.",
                knowledge.version().version(),
                knowledge.version().date(),
                knowledge.substances().size(),
                knowledge.rules().size());
    }

    /**
     * A checker with the knowledge that comes with the library.
     *
     * @return the checker
     */
    public static InteractionChecker create() {
        return builder().build();
    }

    /**
     * Starts a checker with other settings.
     *
     * @return a builder with the defaults: bundled knowledge, at most 250 medications and 100 substances in a list, 1,000 characters in a name, 1,000,000
     *     characters and 50 levels in a request
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Checks a list of names, about a patient of whom nothing is known.
     *
     * @param names the names as written; null and blank names are reported, not refused
     * @return the report
     * @throws InvalidRequestException if the list is null or too long, or brings too many substances
     * @throws CheckFailedException if the check could not be finished
     */
    public InteractionReport check(String... names) {
        MedicationList list = names == null ? null : MedicationList.of(names);
        return check(() -> new Request(null, list, List.of()), () -> reports);
    }

    /**
     * Checks a list.
     *
     * @param list the medications and the patient; may be empty
     * @return the report
     * @throws InvalidRequestException if the list is null or too long, or brings too many substances
     * @throws CheckFailedException if the check could not be finished
     */
    public InteractionReport check(MedicationList list) {
        return check(() -> new Request(null, list, List.of()), () -> reports);
    }

    /**
     * Checks a list for somebody who is shown other warnings than the policy of this checker says, such as a ward or a user. What the policy of
     * the checker puts beyond reach stays so.
     *
     * @param list the medications and the patient; may be empty
     * @param policy what is shown, in place of the policy of this checker
     * @return the report
     * @throws InvalidRequestException if the list is null or too long, or brings too many substances
     * @throws InvalidPolicyException if the policy speaks of unknown rules, or silences what cannot be silenced
     * @throws CheckFailedException if the check could not be finished
     */
    public InteractionReport check(MedicationList list, AlertPolicy policy) {
        return check(() -> new Request(null, list, List.of()), () -> reportsUnder(policy));
    }

    /**
     * Checks a request in JSON for somebody who is shown other warnings than the policy of this checker says.
     *
     * @param json the request
     * @param policy what is shown, in place of the policy of this checker
     * @return the report; values that could not be used are among its input problems
     * @throws InvalidRequestException if the request is refused as {@link #checkJson(String)} says
     * @throws InvalidPolicyException if the policy speaks of unknown rules, or silences what cannot be silenced
     * @throws CheckFailedException if the check could not be finished
     */
    public InteractionReport checkJson(String json, AlertPolicy policy) {
        return check(() -> requests.read(json), () -> reportsUnder(policy));
    }

    private ReportWriter reportsUnder(AlertPolicy policy) {
        AlertPolicy both = required(policy, "policy").under(alertPolicy);
        PolicyCheck.check(both, knowledge);
        return new ReportWriter(knowledge, both);
    }

    /**
     * Checks a request in JSON, in the shape of the published schema {@code request.schema.json}.
     *
     * @param json the request
     * @return the report; values that could not be used are among its input problems
     * @throws InvalidRequestException if the text is not JSON, is no object, it or the list is too long, or the list brings too many
     *     substances
     * @throws CheckFailedException if the check could not be finished
     */
    public InteractionReport checkJson(String json) {
        return check(() -> requests.read(json), () -> reports);
    }

    /**
     * Explains how a name would be understood in a list: which words are taken for the substance, its salt, the strength, the form.
     *
     * @param name a name as written; a blank one is not understood
     * @return the reading
     */
    public NameReading explain(String name) {
        return recogniser.explain(required(name, "name"));
    }

    /** A class that is first used by a check that runs out of stack would stay broken for the whole process. */
    private void initialise() {
        report(new Request(null, FIRST_LIST, List.of()), reports);
    }

    private InteractionReport check(Supplier<Request> request, Supplier<ReportWriter> writer) {
        try {
            return report(request.get(), writer.get());
        } catch (InterplayException | InvalidPolicyException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            throw new CheckFailedException(
                    "The check failed: there is no result.\n"
                            + "Maybe repeat it; if it fails again, report the list without anything about the person.",
                    e);
        }
    }

    private InteractionReport report(Request request, ReportWriter writer) {
        UsableInput input = new UsableInput(limits.accepted(request), limits.nameLength());
        List<Line> lines = recogniser.recognise(input.usable());
        Regimen regimen = engine.regimen(lines, input.usable().patient());
        limits.checkSubstances(request.id(), regimen.substancesOfRules());
        Evaluation evaluation = engine.evaluate(regimen);
        LOG.trace("Checked {}: {}", input.usable(), evaluation.findings());
        return writer.write(request.id(), problems(request, input, lines), lines, regimen, evaluation);
    }

    private static List<InputProblem> problems(Request request, UsableInput input, List<Line> lines) {
        List<InputProblem> problems = new ArrayList<>(request.problems());
        problems.addAll(input.problems());
        for (Line line : lines) {
            if (!line.problems().isEmpty()) {
                problems.addAll(line.problems());
            }
        }
        if (!problems.isEmpty()) {
            problems.replaceAll(problem -> named(problem, lines));
        }
        return problems;
    }

    /** The problem with what the caller calls its line. */
    private static InputProblem named(InputProblem problem, List<Line> lines) {
        for (Line line : lines) {
            String id = line.medication().id();
            String at = "/medications/" + line.index();
            if (id != null && (problem.at().equals(at) || problem.at().startsWith(at + "/"))) {
                return problem.ofMedication(id);
            }
        }
        return problem;
    }

    /**
     * The knowledge that this checker uses.
     *
     * @return the knowledge base
     */
    public KnowledgeBase knowledge() {
        return knowledge;
    }

    /** Builds an {@link InteractionChecker}. Not thread-safe. */
    public static final class Builder {
        private @Nullable KnowledgeBase knowledge;
        private final List<LocalKnowledge> localKnowledge = new ArrayList<>();
        private @Nullable Path terminology;
        private @Nullable AtcCodes atcCodes;
        private final List<RulePack> rulePacks = new ArrayList<>();
        private AlertPolicy alertPolicy = AlertPolicy.showEverything();
        private int maxMedications = Limits.DEFAULT.medications();
        private int maxSubstances = Limits.DEFAULT.substances();
        private int maxRequestLength = Limits.DEFAULT.requestLength();
        private int maxNameLength = Limits.DEFAULT.nameLength();
        private int maxNesting = Json.DEEPEST_NESTING;

        private Builder() {}

        /**
         * Sets the knowledge to use instead of the bundled one.
         *
         * @param knowledge a loaded knowledge base
         * @return this
         */
        public Builder knowledge(KnowledgeBase knowledge) {
            this.knowledge = required(knowledge, "knowledge");
            return this;
        }

        /**
         * Adds the local knowledge of a site: substances, names and interactions of its own, and other severities or words for rules that
         * are there.
         *
         * @param files local knowledge in JSON, in the shape of the published schema {@code local-knowledge.schema.json}
         * @return this
         * @see KnowledgeBase#withLocal
         */
        public Builder localKnowledge(Path... files) {
            requiredEach(Arrays.asList(required(files, "files")), "files").stream()
                    .map(LocalKnowledge::file)
                    .forEach(localKnowledge::add);
            return this;
        }

        /**
         * Adds the local knowledge of a site that is kept elsewhere than in files: in a resource of the application, or in what a stream brings.
         *
         * @param added local knowledge, which is merged after what was added before
         * @return this
         * @see KnowledgeBase#withLocal
         */
        public Builder localKnowledge(LocalKnowledge added) {
            localKnowledge.add(required(added, "added"));
            return this;
        }

        /**
         * Sets the terminology of a site: what codes stand for that the library does not know.
         *
         * @param file what {@link TerminologyImport} or {@code interplay terminology import} wrote
         * @return this
         * @see KnowledgeBase#withTerminology
         */
        public Builder terminology(Path file) {
            this.terminology = required(file, "file");
            return this;
        }

        /**
         * Sets what ATC codes stand for. They are not in the library, because their terms of use differ from its own.
         *
         * @param codes {@code Atc.codes()} of the artifact {@code interplay-atc}
         * @return this
         * @see KnowledgeBase#withAtcCodes
         */
        public Builder atcCodes(AtcCodes codes) {
            this.atcCodes = required(codes, "codes");
            return this;
        }

        /**
         * Adds rules in DRL that kie-maven-plugin compiled into the jar of a project. Their words stand in the {@code rules} of local
         * knowledge. They are code and run like code: add only what you have built yourself.
         *
         * @param loader loads the classes of that jar
         * @param groupId groupId of the project
         * @param artifactId artifactId of the project
         * @return this
         */
        public Builder rulePack(ClassLoader loader, String groupId, String artifactId) {
            rulePacks.add(new RulePack(
                    required(loader, "loader"), required(groupId, "groupId"), required(artifactId, "artifactId")));
            return this;
        }

        /**
         * Sets which warnings are shown and which are silenced.
         *
         * @param alertPolicy a policy
         * @return this
         */
        public Builder alertPolicy(AlertPolicy alertPolicy) {
            this.alertPolicy = required(alertPolicy, "alertPolicy");
            return this;
        }

        /**
         * Sets how many medications a list may hold. The number of pairs grows with the square of it.
         *
         * @param maxMedications at least 1
         * @return this
         */
        public Builder maxMedications(int maxMedications) {
            if (maxMedications < 1) {
                throw new IllegalArgumentException("maxMedications is " + maxMedications + ".\nMaybe set it to 250.");
            }
            this.maxMedications = maxMedications;
            return this;
        }

        /**
         * Sets how many substances of which rules speak a list may bring. Ingredients that no rule speaks of do not count.
         *
         * @param maxSubstances at least 1
         * @return this
         */
        public Builder maxSubstances(int maxSubstances) {
            if (maxSubstances < 1) {
                throw new IllegalArgumentException("maxSubstances is " + maxSubstances + ".\nMaybe set it to 100.");
            }
            this.maxSubstances = maxSubstances;
            return this;
        }

        private Limits limits() {
            return new Limits(maxMedications, maxSubstances, maxRequestLength, maxNameLength);
        }

        /**
         * Sets how long a request in JSON may be.
         *
         * @param maxRequestLength characters, at least 1
         * @return this
         */
        public Builder maxRequestLength(int maxRequestLength) {
            if (maxRequestLength < 1) {
                throw new IllegalArgumentException(
                        "maxRequestLength is " + maxRequestLength + ".\nMaybe set it to 1000000.");
            }
            this.maxRequestLength = maxRequestLength;
            return this;
        }

        /**
         * Sets how long a name, or a code with its system, may be. A longer one is not read, and the report says so.
         *
         * @param maxNameLength characters, at least 1
         * @return this
         */
        public Builder maxNameLength(int maxNameLength) {
            if (maxNameLength < 1) {
                throw new IllegalArgumentException("maxNameLength is " + maxNameLength + ".\nMaybe set it to 1000.");
            }
            this.maxNameLength = maxNameLength;
            return this;
        }

        /**
         * Sets how deep a request in JSON may be nested. Files of knowledge keep their own limit.
         *
         * @param maxNesting levels, from 4, which a request with codes has, to 1000
         * @return this
         */
        public Builder maxNesting(int maxNesting) {
            if (maxNesting < LEAST_NESTING || maxNesting > MOST_NESTING) {
                throw new IllegalArgumentException("maxNesting is " + maxNesting + ", and not from " + LEAST_NESTING
                        + " to " + MOST_NESTING + ".\nMaybe set it to 50.");
            }
            this.maxNesting = maxNesting;
            return this;
        }

        private static void sayWhatIsOver(AlertPolicy policy) {
            for (AlertPolicy.Silence silence : policy.endedSilences()) {
                LOG.warn(
                        "The silence on {} ended on {}: its warnings are shown again. Maybe renew it, or take it out of the policy.",
                        silence.id(),
                        silence.until());
            }
        }

        /**
         * Builds the checker, which reads the knowledge and the compiled rules.
         *
         * @return the checker
         * @throws KnowledgeException if rules and knowledge do not fit; all faults are listed
         * @throws InvalidPolicyException if the alert policy speaks of unknown rules, or silences what cannot be silenced
         */
        public InteractionChecker build() {
            KnowledgeBase base = knowledge == null ? KnowledgeBase.load() : knowledge;
            KnowledgeBase classified = atcCodes == null ? base : base.withAtcCodes(atcCodes);
            KnowledgeBase coded =
                    terminology == null ? classified : classified.withTerminology(Terminology.load(terminology));
            KnowledgeBase merged = localKnowledge.isEmpty() ? coded : coded.withLocal(localKnowledge);
            PolicyCheck.check(alertPolicy, merged);
            sayWhatIsOver(alertPolicy);
            InteractionChecker checker = new InteractionChecker(merged, RuleEngine.create(merged, rulePacks), this);
            checker.initialise();
            return checker;
        }
    }
}
