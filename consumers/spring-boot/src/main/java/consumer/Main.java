package consumer;

import io.github.interplayrx.InteractionChecker;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {
    public static void main(String[] names) {
        SpringApplication.run(Main.class, names);
    }

    @Bean
    InteractionChecker checker() {
        return InteractionChecker.create();
    }

    @Bean
    CommandLineRunner check(InteractionChecker checker) {
        return names -> checker.check(names)
                .warnings()
                .forEach(warning -> System.out.println(warning.severity() + " " + warning.id()));
    }
}
