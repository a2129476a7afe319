package vigil.lawbook.inforce;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vigil.law.Law.Edition;
import vigil.law.Law.OfficeFile;

/** The laws by which the servers of a database have acted, one after the other; the last one is in force. */
@Component
final class LawsOfTheDatabase {

    private static final int DUPLICATE_KEY = 11_000;

    private final MongoCollection<Document> laws;

    LawsOfTheDatabase(MongoDatabase database) {
        this.laws = database.getCollection("laws").withWriteConcern(WriteConcern.MAJORITY);
    }

    /**
     * One of them.
     *
     * @param turn 1 for the first
     * @param files the office's files by name and hash
     */
    record Turn(int turn, String fingerprint, Instant since, List<String> files) {}

    /** All of them, the first first. */
    List<Turn> all() {
        return laws.find().sort(Sorts.ascending("_id")).map(LawsOfTheDatabase::turn).into(new ArrayList<>());
    }

    /** The one in force; empty in a new database. */
    Optional<Turn> inForce() {
        return Optional.ofNullable(laws.find().sort(Sorts.descending("_id")).first()).map(LawsOfTheDatabase::turn);
    }

    /** Puts a law in force after those that were seen. False when somebody else has put one there meanwhile. */
    boolean follow(List<Turn> seen, Edition edition) {
        String program = Objects.requireNonNullElse(getClass().getPackage().getImplementationVersion(), "");
        int next = seen.isEmpty() ? 1 : seen.getLast().turn() + 1;
        try {
            laws.insertOne(new Document("_id", next)
                    .append("fingerprint", edition.fingerprint())
                    .append("since", System.currentTimeMillis())
                    .append("program", program)
                    .append("office", files(edition)));
            return true;
        } catch (MongoException e) {
            if (e.getCode() != DUPLICATE_KEY) throw e;
            return false;
        }
    }

    /** The office's files as one line each. */
    static List<String> files(Edition edition) {
        return edition.office().stream().map(LawsOfTheDatabase::line).toList();
    }

    private static String line(OfficeFile file) {
        return file.sha256() + "  " + file.name();
    }

    private static Turn turn(Document document) {
        return new Turn(
                document.get("_id", Number.class).intValue(),
                document.getString("fingerprint"),
                Instant.ofEpochMilli(document.get("since", Number.class).longValue()),
                document.getList("office", String.class));
    }
}
