package consumer;

import io.github.interplayrx.InteractionChecker;

public class Main {
    public static void main(String[] names) {
        InteractionChecker.create()
                .check(names)
                .warnings()
                .forEach(warning -> System.out.println(warning.severity() + " " + warning.id()));
    }
}
