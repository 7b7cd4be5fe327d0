package io.github.interplayrx.cli;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Rule;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints one rule in full. */
@Command(name = "rule", description = "Prints one rule in full.", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class RuleCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "Id of the rule, such as opioid-benzodiazepine.")
    private String id;

    @Override
    public Integer call() {
        KnowledgeBase knowledge = KnowledgeBase.load();
        Optional<Rule> rule = knowledge.rule(id);
        if (rule.isEmpty()) {
            spec.commandLine().getErr().println("There is no rule \"" + id + "\".\nMaybe look it up with: rules");
            return Main.UNUSABLE;
        }
        print(rule.get(), new Paragraphs(spec.commandLine().getOut()), knowledge);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static void print(Rule rule, Paragraphs text, KnowledgeBase knowledge) {
        text.line(rule.severity() + "  " + rule.title());
        text.labelled("rule", rule.id() + ", version " + rule.version() + ", hazard " + rule.hazard());
        for (Rule.RaisedTo escalation : rule.escalations()) {
            text.labelled(
                    "rises",
                    "to " + escalation.severity() + " when " + escalation.by().because() + " ("
                            + escalation.by().id() + ")");
        }
        text.labelled("reads", String.join(", ", rule.reads()));
        text.labelled("expect", TextReport.clinicalEffects(rule.effects(), knowledge));
        text.labelled("why", rule.mechanism());
        text.labelled("do", rule.action());
        text.labelled("patient", rule.patientAdvice());
        text.labelled("evidence", rule.evidence() + "; sources " + TextReport.word(rule.verification()));
        rule.sources().forEach(source -> text.labelled("source", TextReport.cite(source)));
    }
}
