/** The command line: the library in one line, and in scripts. Needs picocli, which is an optional dependency. */
@NullMarked
package io.github.interplayrx.cli;

import org.jspecify.annotations.NullMarked;
