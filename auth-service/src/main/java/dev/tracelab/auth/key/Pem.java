package dev.tracelab.auth.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** RSA private keys as text: PEM with PKCS#8 inside, as {@code openssl genpkey} writes it. */
final class Pem {

    static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private Pem() {}

    static KeyPair generate() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(SigningKey.BITS);
        return generator.generateKeyPair();
    }

    static String write(PrivateKey key) {
        Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return BEGIN + "\n" + lines.encodeToString(key.getEncoded()) + "\n" + END + "\n";
    }

    /** @throws GeneralSecurityException that says what is wrong, without quoting the key */
    static SigningKey read(String pem) throws GeneralSecurityException {
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        if (!(rsa.generatePrivate(new PKCS8EncodedKeySpec(decode(pem))) instanceof RSAPrivateCrtKey key)) {
            throw new InvalidKeySpecException("it lacks the numbers from which the public key follows");
        }
        var publicSpec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
        return new SigningKey(key, (RSAPublicKey) rsa.generatePublic(publicSpec));
    }

    private static byte[] decode(String pem) throws InvalidKeySpecException {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new InvalidKeySpecException("it is not a PEM text from '" + BEGIN + "' to '" + END + "'");
        }
        try {
            return Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
        } catch (IllegalArgumentException e) {
            throw new InvalidKeySpecException("its Base64 is damaged", e);
        }
    }
}
