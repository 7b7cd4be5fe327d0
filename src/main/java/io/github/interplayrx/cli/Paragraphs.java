package io.github.interplayrx.cli;

import java.io.PrintWriter;

/** Prints labelled paragraphs that wrap at a width a terminal can show. */
final class Paragraphs {
    private static final int WIDTH = 110;
    private static final String INDENT = " ".repeat(14);

    private final PrintWriter out;

    Paragraphs(PrintWriter out) {
        this.out = out;
    }

    void line(String text) {
        out.println(visible(text));
    }

    void gap() {
        out.println();
    }

    /** Prints a paragraph with a label before its first line; nothing if the text is empty. */
    void labelled(String label, String text) {
        if (!text.isEmpty()) {
            wrapped(String.format("  %-12s", label), visible(text));
        }
    }

    /** Text of a user with what would steer the terminal, or hide or turn round what stands beside it, spelt out. */
    static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(each -> {
            if (Character.isISOControl(each) || Character.getType(each) == Character.FORMAT) {
                shown.append(String.format("\\u%04x", each));
            } else {
                shown.appendCodePoint(each);
            }
        });
        return shown.toString();
    }

    private void wrapped(String start, String text) {
        StringBuilder line = new StringBuilder(start);
        boolean first = true;
        for (String word : text.split(" ", -1)) {
            if (!first && line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line = new StringBuilder(INDENT).append(word);
            } else {
                line.append(first ? "" : " ").append(word);
            }
            first = false;
        }
        out.println(line);
    }
}
