package io.github.interplayrx.cli;

public class Main {
    public static void main(String[] a) {
        var c = io.github.interplayrx.InteractionChecker.create();
        var r = c.check(a);
        System.out.println(r.status() + " " + r.statement());
        r.warnings()
                .forEach(w -> System.out.println(w.severity() + " " + w.id() + " "
                        + w.contains().stream().map(x -> x.id()).toList() + w.concerns() + w.doNotStopSuddenly()));
        System.out.println(r.notEvaluated());
        System.out.println(r.toJson().length());
    }
}
