package rubriek.clipping;

import rubriek.shared.limits.WebAddress;

/** Whether a text that was found somewhere is an address that may be stored. */
final class Addresses {

    private static final WebAddress.Check LIMITS = new WebAddress.Check();

    private Addresses() {}

    @SuppressWarnings("NullAway") // the check looks at no context
    static boolean lead(String address) {
        return LIMITS.isValid(address, null);
    }
}
