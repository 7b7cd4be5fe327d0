/**
 * The rules at work: {@link io.github.interplayrx.regimen.Regimen} is what DRL looks at, {@link
 * io.github.interplayrx.internal.engine.RuleEngine} is the only class that runs Drools.
 */
@NullMarked
package io.github.interplayrx.internal.engine;

import org.jspecify.annotations.NullMarked;
