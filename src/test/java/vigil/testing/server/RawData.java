package vigil.testing.server;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import vigil.accounts.keep.SecondFactor;

/** Everything that lies in a database, as bytes: what somebody finds who reads it past the program. */
public final class RawData {

    private final String all;

    private RawData(Stream<MongoDatabase> databases) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        databases.forEach(database -> database.listCollectionNames().forEach(name -> database.getCollection(
                        name, RawBsonDocument.class)
                .find()
                .forEach(document -> bytes.writeBytes(document.getByteBuffer().array()))));
        all = bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** Of one database. */
    public static RawData of(MongoDatabase database) {
        return new RawData(Stream.of(database));
    }

    /** Of all databases of a server. */
    public static RawData of(MongoClient server) {
        List<String> names = server.listDatabaseNames().into(new java.util.ArrayList<>());
        return new RawData(names.stream().filter(name -> !List.of("admin", "local", "config").contains(name)).map(server::getDatabase));
    }

    /** Whether a text stands in it. */
    public boolean holds(String text) {
        return all.contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    /** Whether a secret stands in it: as bytes, or as one of the ways in which bytes are written. */
    public boolean holdsSecret(byte[] secret) {
        String hex = HexFormat.of().formatHex(secret);
        return all.contains(new String(secret, StandardCharsets.ISO_8859_1))
                || Stream.of(
                                hex,
                                hex.toUpperCase(Locale.ROOT),
                                SecondFactor.typed(secret),
                                Base64.getEncoder().withoutPadding().encodeToString(secret),
                                Base64.getUrlEncoder().withoutPadding().encodeToString(secret))
                        .anyMatch(this::holds);
    }
}
