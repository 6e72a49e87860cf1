package dev.tracelab.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.tracelab.tracing.test.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    @TempDir
    private Path folder;

    @Test
    void firstStart_makesAKey_andKeepsIt() {
        SigningKeys first = loaded(new SigningKeys(config(folder, null)));

        SigningKeys second = new SigningKeys(config(folder, null));

        assertThat(second.current().id()).isEqualTo(first.current().id());
        assertThat(folder).isDirectoryContaining("glob:**/signing-key.pem");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keptKey_isReadableByItsOwnerOnly() throws IOException {
        loaded(new SigningKeys(config(folder, null)));

        var permissions = Files.getPosixFilePermissions(folder.resolve("signing-key.pem"));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void crashDuringFirstStart_isForgotten() throws IOException {
        Files.writeString(folder.resolve("signing-key.pem.new"), "-----BEGIN PRIVATE");

        SigningKeys keys = loaded(new SigningKeys(config(folder, null)));

        assertThat(new SigningKeys(config(folder, null)).current().id())
                .isEqualTo(keys.current().id());
    }

    @Test
    void untilTheKeyIsMade_theServiceIsNotReady() {
        SigningKeys keys = new SigningKeys(config(folder.resolve("new"), null));

        assertThat(keys.state()).isEqualTo("The signing key is being made.");
        assertThatExceptionOfType(KeyMissing.class).isThrownBy(keys::current).withMessage(keys.state());
        loaded(keys);
    }

    @Test
    void keyThatCannotBeKept_isSaid() throws IOException {
        SigningKeys keys = new SigningKeys(config(folder, null));

        Files.delete(folder.resolve("signing-key.pem.new")); // long before the key is made

        await().untilAsserted(() -> assertThat(keys.state())
                .startsWith("The signing key could not be kept: ")
                .contains("signing-key.pem.new"));
        assertThat(keys.loaded()).isFalse();
    }

    @Test
    void damagedFile_isNamed_andKept() throws IOException {
        Path file = Files.writeString(folder.resolve("signing-key.pem"), "not a key");

        assertRefused(config(folder, null), "The signing key in " + file + " is not usable: ", "remove it");

        assertThat(file).hasContent("not a key");
    }

    @Test
    void folderThatIsAFile_isNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertRefused(config(file, null), "The signing key cannot be kept in " + file, "LAB_AUTH_DATA");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void readOnlyFolder_isNamed() throws IOException {
        var readOnlyMode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x"));
        Path readOnly = Files.createDirectory(folder.resolve("ro"), readOnlyMode);
        assumeThat(Files.isWritable(readOnly)).as("root may write everywhere").isFalse();

        assertRefused(config(readOnly, null), "The signing key cannot be kept in " + readOnly, "LAB_AUTH_DATA");
    }

    @Test
    void configuredKey_asFileOrText_needsNoFolder() throws IOException {
        SigningKeys made = loaded(new SigningKeys(config(folder, null)));
        Path file = folder.resolve("signing-key.pem");
        Path nowhere = file.resolve("nowhere");

        SigningKeys fromFile = new SigningKeys(config(nowhere, file.toString()));
        SigningKeys fromText = new SigningKeys(config(nowhere, Files.readString(file)));

        assertThat(fromFile.current().id()).isEqualTo(made.current().id());
        assertThat(fromText.current().id()).isEqualTo(made.current().id());
    }

    @Test
    void configuredKey_thatIsNone_isRefused() {
        assertRefused(config(folder, folder + "/missing.pem"), folder + "/missing.pem", "LAB_AUTH_KEY");
        assertRefused(
                config(folder, "-----BEGIN RSA PRIVATE KEY-----x"), "LAB_AUTH_KEY", "-----BEGIN PRIVATE KEY-----");
    }

    @Test
    void folder_hasADefault() {
        assertThat(Settings.of(KeyConfig.class, Map.of()).data()).isEqualTo(Path.of(".lab/auth"));
    }

    private static void assertRefused(KeyConfig config, String... inMessage) {
        assertThatExceptionOfType(UnusableKey.class)
                .isThrownBy(() -> new SigningKeys(config))
                .withNoCause()
                .satisfies(e -> assertThat(e.getMessage()).contains(inMessage));
    }

    private static SigningKeys loaded(SigningKeys keys) {
        await().until(keys::loaded);
        return keys;
    }

    private static KeyConfig config(Path data, String key) {
        Map<String, String> settings = new HashMap<>(Map.of("lab.auth.data", data.toString()));
        if (key != null) {
            settings.put("lab.auth.key", key);
        }
        return Settings.of(KeyConfig.class, settings);
    }
}
