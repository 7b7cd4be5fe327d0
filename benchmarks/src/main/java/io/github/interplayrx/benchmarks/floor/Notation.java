package io.github.interplayrx.benchmarks.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the notation of conditions: calls, comparisons of calls, {@code and}, {@code or}, {@code not} and brackets. */
final class Notation {
    private static final Pattern TOKEN = Pattern.compile("\\s*(\"[^\"]*\"|[a-z_0-9]+(?:\\.\\d+)?|>=|==|[(),])");

    private final List<String> tokens = new ArrayList<>();
    private int at;

    sealed interface Expression {}

    record Call(String name, List<String> arguments) implements Expression {
        String text(int index) {
            return arguments.get(index);
        }

        double number(int index) {
            return Double.parseDouble(arguments.get(index));
        }
    }

    record AtLeast(Call call, int limit) implements Expression {}

    record And(List<Expression> all) implements Expression {}

    record Or(List<Expression> any) implements Expression {}

    record Not(Expression expression) implements Expression {}

    private Notation(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new IllegalArgumentException("Not understood: \"" + text.substring(end) + "\" in \"" + text + "\".");
        }
    }

    static Expression parse(String text) {
        Notation notation = new Notation(text);
        Expression expression = notation.or();
        if (notation.at < notation.tokens.size()) {
            throw new IllegalArgumentException("Not understood: \"" + text + "\".");
        }
        return expression;
    }

    private Expression or() {
        List<Expression> any = new ArrayList<>(List.of(and()));
        while (accept("or")) {
            any.add(and());
        }
        return any.size() == 1 ? any.get(0) : new Or(any);
    }

    private Expression and() {
        List<Expression> all = new ArrayList<>(List.of(not()));
        while (accept("and")) {
            all.add(not());
        }
        return all.size() == 1 ? all.get(0) : new And(all);
    }

    private Expression not() {
        return accept("not") ? new Not(not()) : atom();
    }

    private Expression atom() {
        if (accept("(")) {
            Expression inner = or();
            expect(")");
            return inner;
        }
        Call call = call();
        return accept(">=") ? new AtLeast(call, Integer.parseInt(next())) : call;
    }

    private Call call() {
        String name = next();
        List<String> arguments = new ArrayList<>();
        expect("(");
        while (!accept(")")) {
            String argument = next();
            arguments.add(argument.startsWith("\"") ? argument.substring(1, argument.length() - 1) : argument);
            accept(",");
        }
        return new Call(name, arguments);
    }

    private String next() {
        return tokens.get(at++);
    }

    private boolean accept(String token) {
        if (at < tokens.size() && tokens.get(at).equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw new IllegalArgumentException("Expected " + token + " at " + tokens.subList(at, tokens.size()) + ".");
        }
    }
}
