/**
 * What every station may know: values that are parsed once at the edge, the errors a person is told about, signed tokens,
 * Markdown, addresses and translated words. It knows no station.
 */
@NullMarked
package rubriek.shared;

import org.jspecify.annotations.NullMarked;
