package vigil.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vigil.accident.AccidentRule;
import vigil.accident.NoticeCommand.AttachFile;
import vigil.kernel.Actor;
import vigil.kernel.Refused;
import vigil.kernel.Role;
import vigil.law.FileLetter;
import vigil.testing.EventsInMemory;

/** Evidence in the embedded database: byte for byte there and back, and never out again once it was changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceTest {

    private static final String CASE = "79-2026-0001";
    private static final Actor OFFICER = Actor.of("officer", Role.OFFICER);

    private final EvidenceDatabase kept = new EvidenceDatabase();
    private final MongoDatabase database = kept.database();
    private final Evidence evidence = kept.evidence();

    @AfterAll
    void close() {
        kept.close();
    }

    @Test
    void ten_megabytes_come_back_byte_for_byte() throws Exception {
        byte[] bytes = random(10_000_000);
        StoredFile stored = store(bytes);

        assertThat(stored.size()).isEqualTo(bytes.length);
        assertThat(stored.sha256()).isEqualTo(sha256(bytes));
        assertThat(evidence.find(CASE, stored.fileId())).contains(stored);
        assertThat(sent(stored)).isEqualTo(bytes);
    }

    @Test
    void a_file_of_another_case_is_not_there() throws Exception {
        StoredFile stored = store(random(10));
        assertThat(evidence.find("79-2026-0002", stored.fileId())).isEmpty();
        assertThat(evidence.find(CASE, "no-such-file")).isEmpty();
    }

    @Test
    void of_a_changed_file_no_reader_gets_all_bytes() throws Exception {
        StoredFile stored = store(random(3_000_000));
        database.getCollection("evidence.chunks")
                .updateOne(
                        Filters.and(Filters.eq("files_id", stored.fileId()), Filters.eq("n", 1)),
                        Updates.set("data", new Binary(random(1 << 20))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> new CheckedFile(stored, stored.sha256(), evidence).sendTo(out))
                .isInstanceOf(IOException.class);
        assertThat(out.size()).isLessThan(3_000_000);
    }

    @Test
    void nothing_stays_of_an_upload_that_breaks() {
        long before = database.getCollection("evidence.chunks").countDocuments();
        InputStream broken = new FilterInputStream(new ByteArrayInputStream(random(5_000_000))) {
            private int left = 4_000_000;

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                left -= length;
                if (left < 0) throw new IOException("the sender has gone");
                return super.read(into, offset, length);
            }
        };

        assertThatThrownBy(() -> evidence.store(CASE, broken, ContentKind.PLAIN, OFFICER)).isInstanceOf(IOException.class);
        assertThat(database.getCollection("evidence.chunks").countDocuments()).isEqualTo(before);
    }

    @Test
    void attaching_fills_in_what_was_uploaded_and_refuses_what_was_not() throws Exception {
        StoredFile stored = store(random(100));
        FileLookup lookup = new FileLookup(evidence, new EventsInMemory());
        AttachFile attach = new AttachFile(stored.fileId(), FileLetter.C, null, null, null, null, null);

        AttachFile filled = (AttachFile) lookup.prepare(attach, CASE, OFFICER).command();

        assertThat(filled.sha256()).isEqualTo(stored.sha256());
        assertThat(filled.size()).isEqualTo(100);
        assertThatThrownBy(() -> lookup.prepare(attach, "79-2026-0002", OFFICER))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.rule())
                        .isEqualTo(AccidentRule.FILE_UNKNOWN));
    }

    private StoredFile store(byte[] bytes) throws IOException {
        return evidence.store(CASE, new ByteArrayInputStream(bytes), ContentKind.PLAIN, OFFICER);
    }

    private byte[] sent(StoredFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CheckedFile(file, file.sha256(), evidence).sendTo(out);
        return out.toByteArray();
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
