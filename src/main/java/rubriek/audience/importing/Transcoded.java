package rubriek.audience.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A text in UTF-16 as UTF-8, so that line ends and quotes are octets of their own. */
final class Transcoded extends InputStream {

    private final Reader text;
    private final char[] some = new char[16 * 1024];
    private byte[] octets = new byte[0];
    private int at;
    private char half;

    Transcoded(InputStream in, Charset charset) {
        text = new InputStreamReader(in, charset);
    }

    @Override
    public int read() throws IOException {
        return there() ? octets[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (most == 0) return 0;
        if (!there()) return -1;
        var count = Math.min(most, octets.length - at);
        System.arraycopy(octets, at, into, from, count);
        at += count;
        return count;
    }

    private boolean there() throws IOException {
        while (at == octets.length) {
            var kept = half == 0 ? 0 : 1;
            if (kept == 1) some[0] = half;
            var read = text.read(some, kept, some.length - kept);
            if (read < 0) return false;
            encode(kept + read);
        }
        return true;
    }

    /** A pair of surrogates is not torn apart. */
    private void encode(int count) {
        var torn = Character.isHighSurrogate(some[count - 1]);
        half = torn ? some[count - 1] : 0;
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(some, 0, torn ? count - 1 : count));
        octets = new byte[encoded.remaining()];
        encoded.get(octets);
        at = 0;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
