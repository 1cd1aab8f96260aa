package rubriek.clipping;

import jakarta.validation.constraints.NotNull;
import rubriek.shared.limits.WebAddress;

/** The address of a page that somebody wants to know about. */
public record PageDetailsDraft(@NotNull @WebAddress String url) {}
