package io.github.interplayrx.cdshooks.spring;

import io.github.interplayrx.cdshooks.Feedback;
import io.github.interplayrx.cdshooks.spring.CdsHooksAutoConfiguration.FeedbackListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A web application that has the module on its class path. */
@SpringBootApplication
public class Sample {
    static final List<Feedback> TOLD = new CopyOnWriteArrayList<>();

    public static void main(String[] args) {
        SpringApplication.run(Sample.class, args);
    }

    @Bean
    FeedbackListener feedback() {
        return TOLD::add;
    }
}
