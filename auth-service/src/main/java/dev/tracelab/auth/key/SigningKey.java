package dev.tracelab.auth.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;

/** An RSA key pair that has been seen to work: what the private part signs, the public part accepts. */
public final class SigningKey {

    static final int BITS = 2048;

    private final PrivateKey privateKey;
    private final RsaJsonWebKey publicKey;

    /** @throws GeneralSecurityException where the two parts do not belong together */
    SigningKey(PrivateKey privateKey, RSAPublicKey publicKey) throws GeneralSecurityException {
        requireSize(publicKey);
        requirePair(privateKey, publicKey);
        this.privateKey = privateKey;
        this.publicKey = new RsaJsonWebKey(publicKey);
        this.publicKey.setKeyId(this.publicKey.calculateBase64urlEncodedThumbprint("SHA-256"));
        this.publicKey.setUse("sig");
        this.publicKey.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
    }

    public PrivateKey privateKey() {
        return privateKey;
    }

    public RSAPublicKey publicKey() {
        return publicKey.getRsaPublicKey();
    }

    /** Key id: the thumbprint of RFC 7638, so that the same key has the same id everywhere. */
    public String id() {
        return publicKey.getKeyId();
    }

    /** The public part only, as it is published. */
    RsaJsonWebKey jwk() {
        return publicKey;
    }

    private static void requireSize(RSAPublicKey key) throws GeneralSecurityException {
        int bits = key.getModulus().bitLength();
        if (bits < BITS) {
            throw new GeneralSecurityException("it has " + bits + " bits; " + BITS + " or more are needed");
        }
    }

    private static void requirePair(PrivateKey privateKey, RSAPublicKey publicKey) throws GeneralSecurityException {
        byte[] probe = "does this key fit?".getBytes(StandardCharsets.US_ASCII);
        Signature rsa = Signature.getInstance("SHA256withRSA");
        rsa.initSign(privateKey);
        rsa.update(probe);
        byte[] signature = rsa.sign();
        rsa.initVerify(publicKey);
        rsa.update(probe);
        if (!rsa.verify(signature)) {
            throw new GeneralSecurityException("its numbers do not belong together");
        }
    }
}
