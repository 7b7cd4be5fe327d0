package io.github.interplayrx.internal.engine;

/**
 * One row of the table of pairs: a claim that holds for each pair of a substance of the one group and a different one of the other.
 *
 * @param claim what it says
 * @param first the one group
 * @param second the other
 */
public record PairRule(Claim claim, Group first, Group second) {}
