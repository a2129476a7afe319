package vigil.ground;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * What the server is told from outside ({@code VIGIL_DATA}, {@code VIGIL_MONGODB_URI} and so on); an empty text is as good as
 * none. Settings that cannot go together refuse to start.
 *
 * @param configuredMode as written, see {@link #mode()}
 */
@ConfigurationProperties("vigil")
public record Settings(
        @DefaultValue("./data") Path data,
        @DefaultValue("") String mongodbUri,
        @DefaultValue("") @Name("mode") String configuredMode,
        @DefaultValue("") String masterKeyFile,
        @DefaultValue("") @Name("clock") String configuredClock,
        @DefaultValue("demo") String demoPassword) {

    public Settings {
        Mode mode = mode(configuredMode, mongodbUri);
        if (mode == Mode.PRODUCTION) requireForProduction(mongodbUri, masterKeyFile);
        if (!configuredClock.isBlank() && mode != Mode.DEMO) {
            throw new CannotStart(
                    "VIGIL_CLOCK is set, but only a demonstration may believe in another time.",
                    "Remove VIGIL_CLOCK, or set VIGIL_MODE=demo.");
        }
    }

    /** How the server runs: as told, otherwise a demonstration without a database server and production with one. */
    public Mode mode() {
        return mode(configuredMode, mongodbUri);
    }

    /** The database server, when there is one; otherwise the embedded database is used. */
    public Optional<String> server() {
        return mongodbUri.isBlank() ? Optional.empty() : Optional.of(mongodbUri);
    }

    /** The file with the key that wraps all other keys; made in the data folder when it need not be given. */
    public Path masterKey() {
        return masterKeyFile.isBlank() ? data.resolve("master.key") : Path.of(masterKeyFile);
    }

    /** Whether a missing master key may be made. */
    public boolean mayMakeMasterKey() {
        return mode() != Mode.PRODUCTION && masterKeyFile.isBlank();
    }

    /** The instant at which the server begins to believe to be, if not now. */
    public Optional<Instant> startsAt() {
        if (configuredClock.isBlank()) return Optional.empty();
        try {
            return Optional.of(Instant.parse(configuredClock.strip()));
        } catch (DateTimeException e) {
            throw new CannotStart(
                    "VIGIL_CLOCK is '" + configuredClock + "', which is not an instant.",
                    "Write it like 2026-11-24T02:00:00Z.",
                    e);
        }
    }

    /** Without the password of the demonstration and the address of the database, which holds one. */
    @Override
    public String toString() {
        return "Settings[data=" + data + ", mode=" + mode() + ", server=" + server().isPresent() + ", masterKeyFile="
                + masterKeyFile + ", clock=" + configuredClock + "]";
    }

    private static Mode mode(String configured, String uri) {
        if (!configured.isBlank()) return Mode.named(configured);
        return uri.isBlank() ? Mode.DEMO : Mode.PRODUCTION;
    }

    private static void requireForProduction(String uri, String masterKeyFile) {
        if (uri.isBlank()) {
            throw new CannotStart(
                    "Production mode needs a MongoDB server, and VIGIL_MONGODB_URI is not set.",
                    "Set VIGIL_MONGODB_URI, or choose VIGIL_MODE=local for a small office on one machine.");
        }
        if (masterKeyFile.isBlank()) {
            throw new CannotStart(
                    "Production mode needs a master key, and VIGIL_MASTER_KEY_FILE is not set.",
                    "Put 32 random bytes, base64, into a file only the server may read and set VIGIL_MASTER_KEY_FILE.");
        }
    }
}
