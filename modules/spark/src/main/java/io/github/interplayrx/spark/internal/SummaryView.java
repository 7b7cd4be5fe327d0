package io.github.interplayrx.spark.internal;

import java.util.List;

/**
 * What the page says.
 *
 * @param question which lists were asked for
 * @param state how far the lists were understood, first
 * @param tables the answers
 * @param about what this is and is not
 */
public record SummaryView(String question, List<String> state, List<Table> tables, List<String> about) {
    /**
     * An answer.
     *
     * @param heading what it answers
     * @param note what to know about it
     * @param columns its columns
     * @param rows its rows, each as long as the columns
     */
    public record Table(String heading, String note, List<String> columns, List<List<String>> rows) {}
}
