package dev.tracelab.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PemTest {

    private static KeyPair pair;

    @BeforeAll
    static void makePair() throws GeneralSecurityException {
        pair = Pem.generate();
    }

    @Test
    void key_writtenAndRead_isTheSame() throws GeneralSecurityException {
        SigningKey key = Pem.read(Pem.write(pair.getPrivate()));

        assertThat(key.privateKey()).isEqualTo(pair.getPrivate());
        assertThat(key.publicKey()).isEqualTo(pair.getPublic());
        assertThat(key.publicKey().getModulus().bitLength()).isEqualTo(2048);
    }

    @Test
    void id_isTheThumbprintOfRfc7638() throws GeneralSecurityException {
        SigningKey key = Pem.read(Pem.write(pair.getPrivate()));

        String members = "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}"
                .formatted(
                        base64(key.publicKey().getPublicExponent()),
                        base64(key.publicKey().getModulus()));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.UTF_8));
        assertThat(key.id()).isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    }

    @Test
    void textAroundTheKey_isAllowed() throws GeneralSecurityException {
        SigningKey key =
                Pem.read("made by hand\r\n" + Pem.write(pair.getPrivate()).replace("\n", "\r\n") + "end");

        assertThat(key.privateKey()).isEqualTo(pair.getPrivate());
    }

    @Test
    void halfAKey_isRefused() {
        String half = Pem.write(pair.getPrivate()).substring(0, 800);

        assertRefused("", "it is not a PEM text from");
        assertRefused(half, "it is not a PEM text from");
        assertRefused(half + "\n-----END PRIVATE KEY-----", "");
    }

    @Test
    void keyWithOneWrongLetter_isRefused() {
        String pem = Pem.write(pair.getPrivate());
        char letter = pem.charAt(900) == 'A' ? 'B' : 'A';

        assertRefused(pem.substring(0, 900) + letter + pem.substring(901), "");
    }

    @Test
    void shortKey_isRefused() throws GeneralSecurityException {
        assertRefused(Pem.write(generate("RSA", 1024).getPrivate()), "it has 1024 bits; 2048 or more are needed");
    }

    @Test
    void keyOfAnotherAlgorithm_isRefused() throws GeneralSecurityException {
        assertRefused(Pem.write(generate("EC", 256).getPrivate()), "");
    }

    private static void assertRefused(String pem, String reason) {
        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> Pem.read(pem))
                .withMessageContaining(reason);
    }

    private static KeyPair generate(String algorithm, int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }
}
