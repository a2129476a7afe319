package vigil.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.UuidRepresentation;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.UuidCodec;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import vigil.eventlog.LogBroken;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Hash;
import vigil.eventlog.format.Prepared;

/** The bytes are those of the form that docs/log-format.md describes, and what is not of that form is never taken for it. */
class CommitBsonTest {

    private static final CodecRegistry REGISTRY = CodecRegistries.fromRegistries(
            CodecRegistries.fromCodecs(new UuidCodec(UuidRepresentation.STANDARD)),
            MongoClientSettings.getDefaultCodecRegistry());

    private static final Commit COMMIT = Commit.after(
            new Commit.Head(41, 5_000, 7_000, Commit.Head.ofEmpty("o").link()),
            Prepared.of(List.of(
                    new Entry("e1", "75-2024-0001", 3, "accident", 6_999, "note-added", "1", "{\"text\":\"lò hơi\"}", "{}"),
                    new Entry("e2", "e2", 0, null, 7_001, "case-read", null, "{}", "{\"by\":\"x\"}"))),
            6_000,
            "server-1");

    @Test
    void writes_the_form_that_the_format_describes() {
        assertThat(CommitBson.write(COMMIT)).isEqualTo(raw(form(COMMIT)));
    }

    @Test
    void reads_what_it_writes_as_the_documents_do() {
        Commit read = CommitBson.read(CommitBson.write(COMMIT));
        assertThat(read).isNotNull();
        assertThat(read.same(COMMIT)).isTrue();
        assertThat(read).usingRecursiveComparison().isEqualTo(CommitDocuments.read(form(COMMIT)));
    }

    /** Each field left out, of another type, and doubled in number: the quick way gives it up, the documents' way says no. */
    @Test
    void takes_nothing_else_for_a_commit() {
        Stream<String> fields = Stream.of("_id", "n", "c", "w", "t", "tm", "v", "ev", "er", "ph", "h");
        fields.forEach(field -> {
            Document without = form(COMMIT);
            without.remove(field);
            if (!field.equals("w")) refused(field + " is missing", without); // who wrote it is for diagnosis only
            refused(field + " is something else", form(COMMIT).append(field, List.of(true)));
        });
        Stream.of("i", "a", "s", "ts", "pt", "p", "m", "lh").forEach(field -> {
            Document other = form(COMMIT);
            other.getList("ev", Document.class).getFirst().append(field, 0.5);
            refused("ev." + field + " is something else", other);
        });
        refused("one event less", form(COMMIT).append("n", 3));
        refused("another version", form(COMMIT).append("v", 2));
        refused("a short hash", form(COMMIT).append("h", new Binary(new byte[31])));
    }

    /** As docs/log-format.md says: what it does not name is not seen, a number of another type is. */
    @Test
    void what_stands_besides_is_not_read_and_another_type_of_number_is_refused() {
        Commit read = CommitBson.read(raw(form(COMMIT).append("extra", "x")));
        assertThat(read).isNotNull();
        assertThat(read.same(COMMIT)).isTrue();
        refused("t is an int", form(COMMIT).append("t", 6_000));
        refused("n is a long", form(COMMIT).append("n", 2L));
        refused("v is a double", form(COMMIT).append("v", 1.0));
    }

    private static void refused(String what, Document document) {
        assertThat(CommitBson.read(raw(document))).as(what).isNull();
        assertThatThrownBy(() -> CommitDocuments.read(document)).as(what).isInstanceOf(LogBroken.class);
    }

    private static RawBsonDocument raw(Document document) {
        return new RawBsonDocument(document, new DocumentCodec(REGISTRY));
    }

    private static Document form(Commit commit) {
        Prepared body = commit.body();
        List<Document> events = new ArrayList<>();
        for (int i = 0; i < body.entries().size(); i++) {
            events.add(MongoSnapshots.document(body.entries().get(i)).append("lh", binary(body.leaves().get(i))));
        }
        return new Document("_id", commit.position())
                .append("n", events.size())
                .append("c", body.id())
                .append("w", commit.writer())
                .append("e", 0L)
                .append("t", commit.time())
                .append("tm", commit.latest())
                .append("v", 1)
                .append("ev", events)
                .append("er", binary(body.root()))
                .append("ph", binary(commit.previous()))
                .append("h", binary(commit.link()));
    }

    private static Binary binary(Hash hash) {
        return new Binary(hash.bytes());
    }
}
