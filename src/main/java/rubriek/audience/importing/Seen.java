package rubriek.audience.importing;

import java.util.Arrays;

/** Which mailboxes a file has named so far, as 64 of the 256 bits of their hashes: 16 octets each at most. */
final class Seen {

    private static final int DIGITS = 16;

    private long[] places = new long[1 << 16];
    private int count;

    /**
     * @param hash of a mailbox, in hexadecimal digits
     * @return whether it is new
     */
    boolean add(String hash) {
        if (count * 2 > places.length) grow();
        var added = put(Long.parseUnsignedLong(hash, 0, DIGITS, 16) | 1);
        if (added) count++;
        return added;
    }

    int count() {
        return count;
    }

    private boolean put(long value) {
        var place = (int) (value >>> 1) & (places.length - 1);
        while (places[place] != 0) {
            if (places[place] == value) return false;
            place = (place + 1) & (places.length - 1);
        }
        places[place] = value;
        return true;
    }

    private void grow() {
        var all = places;
        places = new long[all.length * 2];
        Arrays.stream(all).filter(value -> value != 0).forEach(this::put);
    }
}
