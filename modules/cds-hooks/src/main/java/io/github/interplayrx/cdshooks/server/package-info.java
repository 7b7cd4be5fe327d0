/** Serves CDS Hooks with the HTTP server of the JDK. */
@NullMarked
package io.github.interplayrx.cdshooks.server;

import org.jspecify.annotations.NullMarked;
