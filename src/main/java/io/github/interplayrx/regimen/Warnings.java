package io.github.interplayrx.regimen;

import io.github.interplayrx.knowledge.DeclaredInteraction;

/** What a rule may say. Every rule in DRL calls this once; in which order does not matter. Not thread-safe: one for each check. */
public interface Warnings {

    /**
     * Says that a rule holds.
     *
     * @param rule id of the rule, the same for all variants of its condition
     * @param occurrences for whom it holds: a warning for each; none if there is none
     */
    void raise(String rule, Occurrences occurrences);

    /**
     * Says that an interaction holds that local knowledge declares in data.
     *
     * @param interaction the interaction
     * @param occurrences for whom it holds
     */
    void raise(DeclaredInteraction interaction, Occurrences occurrences);

    /**
     * Says that something holds which makes every warning worse whose rule names it among its escalations.
     *
     * @param escalation id of the escalation
     */
    void escalate(String escalation);

    /**
     * Says that something holds which makes a warning worse if its rule names it and it contains all substances of an occurrence.
     *
     * @param escalation id of the escalation
     * @param occurrences of which substances it speaks
     */
    void escalate(String escalation, Occurrences occurrences);
}
