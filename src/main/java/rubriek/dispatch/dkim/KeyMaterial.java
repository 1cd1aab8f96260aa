package rubriek.dispatch.dkim;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.List;

/**
 * A key pair that was tried: what one half signs, the other verifies.
 *
 * @param bits 2048 to 4096 for RSA, 256 for Ed25519
 * @param published what a record tells of it (the {@code p=} before base 64): a SubjectPublicKeyInfo for RSA (RFC 6376 section
 *     3.6.1), the 32 octets for Ed25519 (RFC 8463 section 4)
 */
public record KeyMaterial(KeyAlgorithm algorithm, int bits, PrivateKey secret, byte[] published) {

    /** What every verifier takes, and no less (RFC 8301 section 3.2, D-04). */
    public static final int RSA_BITS = 2_048;

    /** More than this, verifiers need not take (RFC 8301). */
    public static final int MOST_RSA_BITS = 4_096;

    private static final int ED25519_BITS = 256;
    private static final int ED25519_OCTETS = 32;

    /** A new one. */
    public static KeyMaterial made(KeyAlgorithm algorithm) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm.family());
            if (algorithm == KeyAlgorithm.RSA) generator.initialize(RSA_BITS);
            var pair = generator.generateKeyPair();
            return tried(algorithm, pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException everyPlatformCan) {
            throw new IllegalStateException(everyPlatformCan);
        }
    }

    /**
     * What {@link #encoded} gave, or what stands in a PKCS#8 file.
     *
     * @throws KeyFault when it is no key that may sign mail
     */
    public static KeyMaterial of(byte[] pkcs8) {
        for (var algorithm : KeyAlgorithm.values()) {
            try {
                var secret = KeyFactory.getInstance(algorithm.family()).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
                return tried(algorithm, secret, publicOf(secret));
            } catch (GeneralSecurityException notOfThisKind) {
                continue;
            }
        }
        throw new KeyFault(isOfOtherKind(pkcs8) ? KeyFault.Kind.OTHER_ALGORITHM : KeyFault.Kind.UNREADABLE);
    }

    /** The private half as PKCS#8. */
    public byte[] encoded() {
        return secret.getEncoded();
    }

    /** Keeps the key out of every log (D-08). */
    @Override
    public String toString() {
        return "KeyMaterial[" + algorithm + "]";
    }

    private static KeyMaterial tried(KeyAlgorithm algorithm, PrivateKey secret, PublicKey open)
            throws GeneralSecurityException {
        if (open instanceof RSAPublicKey rsa) mustHaveFitSize(rsa.getModulus());
        var sample = new byte[ED25519_OCTETS];
        var signature = Signature.getInstance(algorithm.signature());
        signature.initSign(secret);
        signature.update(sample);
        var signed = signature.sign();
        signature.initVerify(open);
        signature.update(sample);
        if (!signature.verify(signed)) throw new KeyFault(KeyFault.Kind.UNREADABLE);
        return new KeyMaterial(algorithm, bits(open), secret, published(open));
    }

    private static boolean isOfOtherKind(byte[] pkcs8) {
        for (var family : List.of("EC", "DSA", "RSASSA-PSS", "Ed448", "X25519")) {
            try {
                KeyFactory.getInstance(family).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
                return true;
            } catch (GeneralSecurityException notOfThisKind) {
                continue;
            }
        }
        return false;
    }

    private static void mustHaveFitSize(BigInteger modulus) {
        if (modulus.bitLength() < RSA_BITS) throw new KeyFault(KeyFault.Kind.TOO_SHORT);
        if (modulus.bitLength() > MOST_RSA_BITS) throw new KeyFault(KeyFault.Kind.TOO_LONG);
    }

    private static PublicKey publicOf(PrivateKey secret) throws GeneralSecurityException {
        if (secret instanceof RSAPrivateCrtKey rsa)
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()));
        if (secret instanceof EdECPrivateKey edwards && edwards.getBytes().isPresent())
            return publicOf(edwards.getBytes().get());
        throw new KeyFault(KeyFault.Kind.UNREADABLE);
    }

    /** The platform tells no public half of an Ed25519 key; but it makes the same pair of the same 32 octets of chance. */
    private static PublicKey publicOf(byte[] seed) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        return generator.generateKeyPair().getPublic();
    }

    private static int bits(PublicKey open) {
        return open instanceof RSAPublicKey rsa ? rsa.getModulus().bitLength() : ED25519_BITS;
    }

    private static byte[] published(PublicKey open) {
        var info = open.getEncoded();
        return open instanceof RSAPublicKey
                ? info
                : Arrays.copyOfRange(info, info.length - ED25519_OCTETS, info.length);
    }
}
