package vigil.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {

    private Path folder;

    @BeforeEach
    void aFolderOfItsOwn() throws IOException {
        Path all = Files.createDirectories(Path.of(System.getProperty("vigil.test.data", "target/test-data")));
        folder = Files.createTempDirectory(all, "embedded");
    }

    @Test
    void keeps_what_was_written_over_a_restart() {
        UUID id = UUID.randomUUID();
        with(things -> things.insertOne(new Document("_id", id)));
        with(things -> assertThat(things.find(new Document("_id", id)).first()).isNotNull());
    }

    @Test
    void a_second_server_on_the_same_folder_is_refused_with_a_sentence() {
        try (EmbeddedDatabase first = EmbeddedDatabase.in(folder)) {
            assertThat(first.uri()).startsWith("mongodb://127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedDatabase.in(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("in use by another server");
        }
        EmbeddedDatabase.in(folder).close();
    }

    @Test
    void a_majority_write_is_on_disk_before_it_is_answered() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.in(folder);
                MongoClient client = Mongo.client(database.uri())) {
            things(client).insertOne(new Document("_id", 1));
            Path snapshot = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-copy"));
            Files.copy(folder.resolve("vigil.db"), snapshot.resolve("vigil.db"), StandardCopyOption.REPLACE_EXISTING);
            try (EmbeddedDatabase asKilled = EmbeddedDatabase.in(snapshot);
                    MongoClient other = Mongo.client(asKilled.uri())) {
                assertThat(things(other).countDocuments()).isEqualTo(1);
            }
        }
    }

    private void with(java.util.function.Consumer<MongoCollection<Document>> use) {
        try (EmbeddedDatabase database = EmbeddedDatabase.in(folder);
                MongoClient client = Mongo.client(database.uri())) {
            use.accept(things(client));
        }
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("test").getCollection("things").withWriteConcern(WriteConcern.MAJORITY);
    }
}
