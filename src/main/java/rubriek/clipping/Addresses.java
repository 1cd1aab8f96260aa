package rubriek.clipping;

import rubriek.shared.limits.WebAddress;

/** Whether a text that was found somewhere is an address that may be stored. */
final class Addresses {

    private Addresses() {}

    static boolean lead(String address) {
        return WebAddress.Check.accepts(address);
    }
}
