package rubriek.dispatch.dkim;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Reads a private key from PEM (RFC 7468): {@code PRIVATE KEY} (PKCS#8), as {@code openssl genpkey} writes it, and {@code RSA PRIVATE
 * KEY} (PKCS#1), as {@code opendkim-genkey} does.
 */
public final class PemKey {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([\\s\\S]{0,20000}?)-----END \\1-----");

    /** AlgorithmIdentifier of rsaEncryption (RFC 8017 appendix A.1) with its NULL, behind the version 0 of PKCS#8. */
    private static final byte[] RSA_HEAD = {
        2, 1, 0, 0x30, 0x0d, 6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 1, 5, 0
    };

    private static final int SEQUENCE = 0x30;
    private static final int OCTET_STRING = 4;

    private PemKey() {}

    /** @throws KeyFault when it holds no key that may sign mail */
    public static KeyMaterial read(String pem) {
        var block = BLOCK.matcher(pem);
        if (!block.find()) throw new KeyFault(KeyFault.Kind.NOT_PRIVATE);
        var type = block.group(1);
        var text = block.group(2);
        if (type.equals("ENCRYPTED PRIVATE KEY") || text.contains("ENCRYPTED"))
            throw new KeyFault(KeyFault.Kind.ENCRYPTED);
        return switch (type) {
            case "PRIVATE KEY" -> KeyMaterial.of(octets(text));
            case "RSA PRIVATE KEY" -> KeyMaterial.of(pkcs8(octets(text)));
            case "EC PRIVATE KEY", "DSA PRIVATE KEY" -> throw new KeyFault(KeyFault.Kind.OTHER_ALGORITHM);
            default -> throw new KeyFault(KeyFault.Kind.NOT_PRIVATE);
        };
    }

    private static byte[] octets(String text) {
        try {
            return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
        } catch (IllegalArgumentException notBase64) {
            throw new KeyFault(KeyFault.Kind.UNREADABLE);
        }
    }

    private static byte[] pkcs8(byte[] pkcs1) {
        var inner = new ByteArrayOutputStream();
        inner.writeBytes(RSA_HEAD);
        inner.writeBytes(der(OCTET_STRING, pkcs1));
        return der(SEQUENCE, inner.toByteArray());
    }

    /** DER with a length of two octets behind 0x82, which any RSA key needs. */
    private static byte[] der(int tag, byte[] content) {
        if (content.length < 256 || content.length > 0xffff) throw new KeyFault(KeyFault.Kind.UNREADABLE);
        var out = new ByteArrayOutputStream(content.length + 4);
        out.write(tag);
        out.write(0x82);
        out.write(content.length >> 8);
        out.write(content.length);
        out.writeBytes(content);
        return out.toByteArray();
    }
}
