package io.github.interplayrx.knowledge;

import java.util.List;

/**
 * A name that must not be guessed.
 *
 * @param name the name
 * @param candidates what it may mean, in words
 * @param reason why it is not clear
 */
public record AmbiguousName(String name, List<String> candidates, String reason) {}
