package io.github.interplayrx.internal.recognition;

import java.util.regex.Pattern;

/** What stands in a text and belongs to the system that wrote it. */
final class Markup {
    private static final Pattern TAGS_AND_BOXES = Pattern.compile(
            "</?(?:a|b|br|div|em|font|h[1-6]|i|li|ol|p|small|span|strong|sub|sup|table|td|th|tr|u|ul)/?>|&[a-z]{2,6};|^\\s*[(\\[][xX\u2713\u2714][)\\]]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GELULE =
            Pattern.compile("(?<![\\p{L}])g\u00e9l(?![\\p{L}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Markup() {}

    static String removedFrom(String text) {
        boolean mayHold =
                text.indexOf('<') >= 0 || text.indexOf('&') >= 0 || text.indexOf('[') >= 0 || text.startsWith("(");
        return withCapsules(mayHold ? TAGS_AND_BOXES.matcher(text).replaceAll(" ") : text);
    }

    /** The French short form of a capsule is no gel, and differs from it by its accent alone. */
    private static String withCapsules(String text) {
        boolean mayHold = text.indexOf('\u00e9') >= 0 || text.indexOf('\u00c9') >= 0;
        return mayHold ? GELULE.matcher(text).replaceAll("capsule") : text;
    }
}
