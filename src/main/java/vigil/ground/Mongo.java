package vigil.ground;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;

/** How every part of the product talks to its database. */
public final class Mongo {

    private static final String DATABASE = "vigil";

    private Mongo() {}

    /** A client with the product's own settings; what the address says comes first. */
    public static MongoClient client(String uri) {
        return MongoClients.create(settings(uri).build());
    }

    /** These settings, for whoever knows better in one of them. */
    public static MongoClientSettings.Builder settings(String uri) {
        return MongoClientSettings.builder()
                .applicationName("vigil")
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .applyToSocketSettings(socket -> socket.readTimeout(30, TimeUnit.SECONDS))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(10, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(uri));
    }

    /** The database the address names, otherwise {@code vigil}. */
    public static MongoDatabase database(MongoClient client, String uri) {
        String named = uri.isBlank() ? null : new ConnectionString(uri).getDatabase();
        return client.getDatabase(named == null ? DATABASE : named);
    }
}
