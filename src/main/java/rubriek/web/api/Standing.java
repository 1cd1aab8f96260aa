package rubriek.web.api;

import rubriek.shared.Versioned;

/**
 * What stands now, as GET answers it.
 *
 * @param version its own, or that of the whole that it is a part of
 */
record Standing(Object body, int version) {

    static Standing of(Versioned whole) {
        return new Standing(whole, whole.version());
    }

    static Standing of(Object part, Versioned whole) {
        return new Standing(part, whole.version());
    }
}
