/**
 * What a page of the web says about itself, read from its octets: title, site, a summary, language, date, picture. Pure functions; nothing
 * here fetches anything.
 */
@NullMarked
package rubriek.clipping.page;

import org.jspecify.annotations.NullMarked;
