package rubriek.dispatch.message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of octets, written by one thread. */
final class Octets {

    private byte[] all;
    private int length;

    Octets(int expected) {
        all = new byte[expected];
    }

    Octets add(int octet) {
        if (length == all.length) grow(1);
        all[length++] = (byte) octet;
        return this;
    }

    Octets add(byte[] octets) {
        if (length + octets.length > all.length) grow(octets.length);
        System.arraycopy(octets, 0, all, length, octets.length);
        length += octets.length;
        return this;
    }

    Octets add(CharSequence text) {
        return add(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    int length() {
        return length;
    }

    byte[] toArray() {
        return Arrays.copyOf(all, length);
    }

    private void grow(int by) {
        all = Arrays.copyOf(all, Math.max(length + by, all.length * 2));
    }
}
