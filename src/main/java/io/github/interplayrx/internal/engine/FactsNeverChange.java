package io.github.interplayrx.internal.engine;

import org.jspecify.annotations.Nullable;
import org.kie.api.conf.ConfigurationKey;
import org.kie.api.conf.OptionKey;
import org.kie.api.conf.OptionsConfiguration;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.conf.KnowledgeBuilderOption;
import org.kie.internal.builder.conf.MultiValueKieBuilderOption;
import org.kie.internal.builder.conf.PropertySpecificOption;
import org.kie.internal.builder.conf.SingleValueKieBuilderOption;

/**
 * Tells Drools not to find out which properties a rule reads: it would look through every method of the facts for that, and use it only
 * when a fact changes. No rule of the library changes one.
 */
final class FactsNeverChange implements KnowledgeBuilderConfiguration {
    @Override
    @SuppressWarnings("unchecked")
    public <C extends SingleValueKieBuilderOption> C getOption(OptionKey<C> option) {
        if (option.equals(PropertySpecificOption.KEY)) {
            return (C) PropertySpecificOption.DISABLED;
        }
        throw new UnsupportedOperationException(option.toString());
    }

    @Override
    public <C extends KnowledgeBuilderOption> void setOption(C option) {
        throw new UnsupportedOperationException(option.toString());
    }

    @Override
    public boolean setProperty(String name, String value) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public @Nullable String getProperty(String name) {
        return null;
    }

    @Override
    public void makeImmutable() {}

    @Override
    public ClassLoader getClassLoader() {
        return FactsNeverChange.class.getClassLoader();
    }

    @Override
    public <
                    X extends
                            OptionsConfiguration<
                                            KnowledgeBuilderOption,
                                            SingleValueKieBuilderOption,
                                            MultiValueKieBuilderOption>>
            X as(ConfigurationKey<X> key) {
        throw new UnsupportedOperationException(key.toString());
    }
}
