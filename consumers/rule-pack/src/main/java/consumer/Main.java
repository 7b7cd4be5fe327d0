package consumer;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Warning;
import java.nio.file.Path;

/** A checker with rules in DRL of this project's own. */
class Main {
    public static void main(String[] names) {
        InteractionChecker checker = InteractionChecker.builder()
                .localKnowledge(Path.of("rule-pack/ward.json"))
                .rulePack(Main.class.getClassLoader(), "consumer", "rule-pack")
                .build();
        InteractionReport report = checker.check(names);
        Warning own = report.warnings().stream()
                .filter(warning -> warning.rule().equals("ward-three-substances"))
                .findFirst()
                .orElseThrow();
        if (own.local() == null || report.notEvaluated().stream().noneMatch(n -> n.rule().startsWith("ward-"))) {
            throw new IllegalStateException(report.toJson());
        }
        report.warnings().forEach(warning -> System.out.println(warning.severity() + " " + warning.id()));
    }
}
