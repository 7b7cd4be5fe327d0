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
        out.println(text);
    }

    void gap() {
        out.println();
    }

    /** Prints a paragraph with a label before its first line; nothing if the text is empty. */
    void labelled(String label, String text) {
        if (!text.isEmpty()) {
            wrapped(String.format("  %-12s", label), text);
        }
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
