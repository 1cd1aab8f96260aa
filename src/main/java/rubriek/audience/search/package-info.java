/**
 * Finding people among a million: the words that somebody is found by and their index, and the typed filter of a segment. A filter
 * becomes a condition whose text is fixed; what somebody wrote only ever fills a parameter of it (S-05).
 */
@NullMarked
package rubriek.audience.search;

import org.jspecify.annotations.NullMarked;
