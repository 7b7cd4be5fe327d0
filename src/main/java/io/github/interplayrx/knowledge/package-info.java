/**
 * What the library knows: substances with their effects, groups of substances, rules with their words, and sources. Start with {@link
 * io.github.interplayrx.knowledge.KnowledgeBase}.
 */
@NullMarked
package io.github.interplayrx.knowledge;

import org.jspecify.annotations.NullMarked;
