package io.github.interplayrx.html.internal;

/** Shows marks that no eye sees: a name cannot turn a line around, and a document holds no code point that HTML forbids. */
public final class Visible {
    /** Words of some languages need them between letters. */
    private static final String JOINERS = "\u200c\u200d";

    private Visible() {}

    /**
     * Shows the marks of a document.
     *
     * @param text the document
     * @return the same with {@code \}{@code u202e} in place of such a mark
     */
    public static String in(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return text.codePoints().allMatch(Visible::isSeen) ? text : shown(text);
            }
        }
        return text;
    }

    private static boolean isPlain(int point) {
        return (point >= ' ' && point <= '~') || point == '\n';
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (isSeen(point)) {
                shown.appendCodePoint(point);
            } else {
                shown.append(String.format("\\u%04x", point));
            }
        });
        return shown.toString();
    }

    private static boolean isSeen(int point) {
        if (isPlain(point)) {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\t';
            case Character.FORMAT -> JOINERS.indexOf(point) >= 0;
            case Character.SURROGATE, Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
