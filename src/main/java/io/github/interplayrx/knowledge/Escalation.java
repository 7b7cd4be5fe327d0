package io.github.interplayrx.knowledge;

import java.util.List;

/**
 * A reason to raise the severity of warnings. Its condition is the rule of this id in {@code escalations.drl}; it counts for the rules
 * that name it.
 *
 * @param id stable kebab-case id, such as {@code "mme-90"}
 * @param because the reason as the end of a sentence, such as "the patient is 65 or older"
 * @param reads fields of the patient or the medications that its condition reads, named as in the request
 */
public record Escalation(String id, String because, List<String> reads) {}
