/** Adds CDS Hooks to a web application of Spring Boot. */
@NullMarked
package io.github.interplayrx.cdshooks.spring;

import org.jspecify.annotations.NullMarked;
