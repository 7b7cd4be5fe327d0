package io.github.interplayrx.internal.engine;

import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.regimen.Member;
import java.util.List;

/**
 * A rule that held for certain substances.
 *
 * @param rule the rule
 * @param severity the worst of the rule's own severity and of what raises it
 * @param members the substances, sorted by id; empty if the rule speaks of the patient or of inputs
 * @param inputs the inputs as written, if the rule speaks of inputs that were not understood
 * @param raisedBy what raises its severity, sorted by id
 */
public record Finding(
        Rule rule, Severity severity, List<Member> members, List<String> inputs, List<Rule.RaisedTo> raisedBy) {}
