package rubriek.edition;

import org.jspecify.annotations.Nullable;

/**
 * One of the writers of an article.
 *
 * @param name to stand below the picture where there are several writers; null where nobody need ask who it is
 */
record Portrait(Picture picture, @Nullable String name) {}
