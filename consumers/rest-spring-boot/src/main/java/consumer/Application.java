package consumer;

import io.github.interplayrx.InteractionChecker;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class Application {
    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }

    /** One for the application: it is thread-safe, and creating it costs far more than a check. */
    @Bean
    InteractionChecker checker() {
        return InteractionChecker.create();
    }
}
