package io.github.interplayrx.cdshooks.spring;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.cdshooks.CdsHooks;
import io.github.interplayrx.cdshooks.Feedback;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/**
 * Adds {@code /cds-services} to a servlet application. An {@link InteractionChecker}, {@link CdsHooks} or {@link FeedbackListener} of the
 * application is used in place of ours. Who may call, and how long a body may be, is the application's to say.
 *
 * <pre>{@code
 * @Bean
 * InteractionChecker checker() {
 *     return InteractionChecker.builder().localKnowledge(Path.of("site.json")).build();
 * }
 * }</pre>
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class CdsHooksAutoConfiguration {
    /** Takes feedback: a bean of this type is told of it. */
    @FunctionalInterface
    public interface FeedbackListener extends Consumer<Feedback> {}

    /** Made by Spring. */
    public CdsHooksAutoConfiguration() {}

    /**
     * The checker.
     *
     * @return a checker with the bundled knowledge
     */
    @Bean
    @ConditionalOnMissingBean
    public InteractionChecker interactionChecker() {
        return InteractionChecker.create();
    }

    /**
     * What answers.
     *
     * @param checker the checker
     * @param listeners who is told of feedback
     * @return the services
     */
    @Bean
    @ConditionalOnMissingBean
    public CdsHooks cdsHooks(InteractionChecker checker, ObjectProvider<FeedbackListener> listeners) {
        return CdsHooks.builder()
                .checker(checker)
                .feedback(feedback -> listeners.orderedStream().forEach(each -> each.accept(feedback)))
                .build();
    }

    /**
     * The paths.
     *
     * @param hooks what answers
     * @return the controller
     */
    @Bean
    @ConditionalOnMissingBean
    public CdsHooksController cdsHooksController(CdsHooks hooks) {
        return new CdsHooksController(hooks);
    }
}
