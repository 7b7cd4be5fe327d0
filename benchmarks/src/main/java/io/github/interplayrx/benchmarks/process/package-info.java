/** Programs that are measured from outside, each in a process of its own. */
package io.github.interplayrx.benchmarks.process;
