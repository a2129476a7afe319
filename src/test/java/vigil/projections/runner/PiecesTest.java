package vigil.projections.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;

/** What goes into one transaction. */
class PiecesTest {

    private static final Document ANY = new Document();

    @Test
    void what_fits_stays_together_and_what_does_not_is_cut_in_the_same_order() {
        List<WriteModel<RawBsonDocument>> writes = new ArrayList<>();
        for (int i = 0; i < 10; i++) writes.add(i % 2 == 0 ? insert(1_000_000) : replace(1_000_000));
        List<List<WriteModel<RawBsonDocument>>> pieces = Pieces.of(writes);
        assertThat(pieces).extracting(List::size).containsExactly(4, 4, 2);
        assertThat(pieces.stream().flatMap(List::stream)).containsExactlyElementsOf(writes);
        assertThat(pieces).allSatisfy(piece -> assertThat(Pieces.bytes(piece)).isLessThanOrEqualTo(Pieces.MOST));
    }

    @Test
    void a_document_that_is_too_large_goes_alone_and_deletions_weigh_nothing() {
        WriteModel<RawBsonDocument> delete = new DeleteOneModel<>(ANY);
        assertThat(Pieces.of(List.of(insert(10), insert(6_000_000), insert(10), delete)))
                .extracting(List::size)
                .containsExactly(1, 1, 2);
        assertThat(Pieces.of(List.of(delete))).hasSize(1);
        assertThat(Pieces.of(List.of())).isEmpty();
    }

    private static WriteModel<RawBsonDocument> insert(int bytes) {
        return new InsertOneModel<>(document(bytes));
    }

    private static WriteModel<RawBsonDocument> replace(int bytes) {
        return new ReplaceOneModel<>(ANY, document(bytes));
    }

    private static RawBsonDocument document(int bytes) {
        return new RawBsonDocument(new Document("text", "x".repeat(bytes)), new DocumentCodec());
    }
}
