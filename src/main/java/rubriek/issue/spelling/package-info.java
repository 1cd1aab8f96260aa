/**
 * Which words there are: dictionaries by language (Hunspell's, read by Lucene), the words of a text, and the names that it may
 * use. It knows nothing of issues. A dictionary is loaded when it is first asked for, and given up when memory runs short.
 */
@NullMarked
package rubriek.issue.spelling;

import org.jspecify.annotations.NullMarked;
