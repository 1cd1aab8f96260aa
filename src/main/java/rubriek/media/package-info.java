/**
 * Pictures and files of a newsletter: taken in, judged by their content, kept in the database so that a backup holds everything, and
 * handed out. A picture is never kept as it came; it is drawn anew in the sizes that mail, web and print need ({@code Darkroom}). What
 * issues do with them is not known here.
 */
@NullMarked
package rubriek.media;

import org.jspecify.annotations.NullMarked;
