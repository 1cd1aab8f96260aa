/** The faces of the program, and the little that they share. A face knows the stations and never another face. */
@NullMarked
package rubriek.web;

import org.jspecify.annotations.NullMarked;
