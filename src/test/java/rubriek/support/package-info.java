/** What tests stand on: real databases, a clock that can be set, the packaged program as a process, a real browser. */
@NullMarked
package rubriek.support;

import org.jspecify.annotations.NullMarked;
