package vigil.register.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vigil.accident.Establishment;
import vigil.accident.NoticeEvent.AccidentReported;
import vigil.kernel.Confidential;
import vigil.kernel.Moment;
import vigil.kernel.Recorded;
import vigil.law.Casualties;
import vigil.law.Employment;
import vigil.law.Law;
import vigil.projections.Projection;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.register.answer.AnswerCases.Register;
import vigil.register.fold.Line;
import vigil.register.fold.RegisterProjection;
import vigil.testing.StoredViews;
import vigil.testing.TestDatabase;
import vigil.vault.TestVault;

/** How long it takes to search the sealed places of many cases, each under keys of its own ({@code -Dvigil.places}); printed. */
@Tag("long")
class ManyPlacesTest {

    private static final int CASES = Integer.getInteger("vigil.places", 20_000);
    private static final int AT_ONCE = 1_000;
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-02T07:00:00+07:00");

    private final RegisterProjection projection = new RegisterProjection(Law.load());

    private static final class Lines extends StoredViews<Line> implements ReadModels {

        Lines(RegisterProjection projection, MongoCollection<Document> collection) {
            super(projection, collection);
        }

        void write(List<Line> lines) {
            collection.insertMany(lines.stream().map(line -> document(line.number(), line)).toList());
        }

        @Override
        @SuppressWarnings("unchecked") // there is one
        public <V> ReadModel<V> of(Projection<V> asked) {
            return (ReadModel<V>) this;
        }
    }

    @Test
    void the_first_search_opens_all_and_the_next_none() {
        try (TestDatabase database = TestDatabase.onServer().orElseGet(TestDatabase::embedded)) {
            TestVault vault = TestVault.in(database.database(), 7);
            Lines lines = new Lines(projection, database.database().getCollection("register"));
            for (int first = 0; first < CASES; first += AT_ONCE) {
                vault.ready(IntStream.range(first, first + AT_ONCE).boxed()
                        .flatMap(i -> Stream.of(owner(i, "place"), owner(i, "name")))
                        .toList());
                lines.write(IntStream.range(first, first + AT_ONCE).mapToObj(i -> line(i, vault)).toList());
            }
            lines.collection().createIndex(new Document("position", 1));
            SealedWords words = new SealedWords(new Register(lines, projection), TestVault.in(database.database(), 7));
            assertThat(timed("first search", words, "so7")).isNotEmpty();
            assertThat(timed("the next", words, "xuong")).hasSize(CASES);
            assertThat(timed("another", words, "so199")).isNotEmpty();
        }
    }

    private Line line(int i, TestVault vault) {
        Confidential place = sealed("Xưởng số" + i + ", đường Trảng Dài, phường Long Bình", i, "place", vault);
        Confidential name = sealed("Doanh nghiệp giả định " + i, i, "name", vault);
        AccidentReported event = new AccidentReported(
                number(i), "75", Moment.exactly(AT), place, new Establishment(name, 2, null, null),
                Employment.CONTRACT, new Casualties(1, 0, 0, 0, null), null, null, null);
        Line line = projection.evolve(null, new Recorded<>(i, number(i), 0, "e" + i, AT.toInstant(), "officer", "officer", event));
        assertThat(line).isNotNull();
        return line;
    }

    private static Confidential sealed(String text, int i, String field, TestVault vault) {
        return vault.seal(
                new Confidential.Open(text, owner(i, field)), new Confidential.Origin(number(i), 0, "e", "/" + field));
    }

    private static String number(int i) {
        return "75-2026-%06d".formatted(i);
    }

    private static String owner(int i, String field) {
        return number(i) + "+" + number(i) + "~0." + field;
    }

    private static List<String> timed(String what, SealedWords words, String word) {
        long began = System.nanoTime();
        List<String> found = new ArrayList<>(words.beginningWith(word));
        System.out.printf("%,d cases, %s: %,d found, %.1f ms%n", CASES, what, found.size(), (System.nanoTime() - began) / 1e6);
        return found;
    }
}
