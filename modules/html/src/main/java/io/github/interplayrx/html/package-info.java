/**
 * A report as people look at it: a page, a part of a page, a page for the patient, and Markdown.
 */
@NullMarked
package io.github.interplayrx.html;

import org.jspecify.annotations.NullMarked;
