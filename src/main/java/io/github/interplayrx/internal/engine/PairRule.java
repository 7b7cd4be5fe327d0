package io.github.interplayrx.internal.engine;

/**
 * One row of the table of pairs: a claim that holds for each pair of a substance of the one group and a different one of the other.
 *
 * @param name name of the claim
 * @param first the one group
 * @param second the other
 */
public record PairRule(String name, Group first, Group second) {}
