package io.github.interplayrx.knowledge;

/**
 * Substances that share a withdrawal syndrome.
 *
 * @param id stable id
 * @param title plain name
 * @param syndrome what an abrupt stop brings
 * @param danger how dangerous it is
 */
public record WithdrawalClass(String id, String title, String syndrome, String danger) {}
