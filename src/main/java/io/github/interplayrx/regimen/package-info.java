/**
 * What a rule may ask and say: the words of DRL. {@link io.github.interplayrx.regimen.Regimen} is what a condition looks at. Rule packs
 * compile against this package.
 */
@NullMarked
package io.github.interplayrx.regimen;

import org.jspecify.annotations.NullMarked;
