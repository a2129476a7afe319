package vigil.projections.rebuild;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vigil.ground.Settings;
import vigil.projections.RebuildDifference;
import vigil.projections.RebuildReport;
import vigil.projections.RebuildReport.State;
import vigil.projections.RebuildReport.Trouble;
import vigil.projections.RebuildUnderWay;

/**
 * Keeps the reports of rebuilds, for ever, and the claim of the one that runs: a document of which there can be one, and a
 * mark that its report has until it ends, and renews, so that the claim of a server that died can be seen.
 */
@Component
final class RebuildBook {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final int DUPLICATE_KEY = 11_000;
    private static final String CLAIM = "claim";
    private static final String RENEWED = "renewed";
    private static final String ONE = "rebuild";

    /** A rebuild renews its claim at every step, which takes a second or two. */
    private static final Duration TAKEN_FOR_DEAD = Duration.ofSeconds(60);

    private final MongoCollection<Document> claims;
    private final MongoCollection<Document> reports;
    private final MongoCollection<Document> differences;
    private final JsonMapper json;
    private final boolean otherServers;

    RebuildBook(MongoDatabase database, @Qualifier("viewMapper") JsonMapper json, Settings settings) {
        this.claims = database.getCollection("rebuild-claims").withWriteConcern(WriteConcern.MAJORITY);
        this.reports = database.getCollection("rebuilds").withWriteConcern(WriteConcern.MAJORITY);
        this.differences = database.getCollection("rebuild-differences").withWriteConcern(WriteConcern.MAJORITY);
        this.json = json;
        this.otherServers = settings.server().isPresent();
    }

    /**
     * Claims the rebuild and keeps its first report.
     *
     * @throws RebuildUnderWay somebody else has the claim
     */
    void open(RebuildReport report) {
        Document mine = new Document("_id", ONE).append("of", report.id()).append(RENEWED, System.currentTimeMillis());
        try {
            claims.insertOne(mine);
        } catch (MongoException e) {
            if (e.getCode() != DUPLICATE_KEY) throw e;
            if (!takeOver(mine)) throw new RebuildUnderWay();
        }
        if (reports.find(Filters.eq(CLAIM, true)).first() != null) { // of a server that knows of no such document
            release(report);
            throw new RebuildUnderWay();
        }
        reports.insertOne(claimed(report));
    }

    private void release(RebuildReport report) {
        claims.deleteOne(Filters.and(Filters.eq(ONE), Filters.eq("of", report.id())));
    }

    /** A claim whose rebuild has ended, or never begun: its server was stopped between two writes. */
    private boolean takeOver(Document mine) {
        Document there = claims.find(Filters.eq(ONE)).first();
        if (there == null || otherServers && !isSilent(there)) return false;
        String of = there.getString("of");
        if (reports.find(Filters.and(Filters.eq(of), Filters.eq(CLAIM, true))).first() != null) return false;
        return claims.replaceOne(Filters.and(Filters.eq(ONE), Filters.eq("of", of)), mine).getMatchedCount() > 0;
    }

    /** Keeps what has come of it so far, and the claim. False when somebody took it for dead meanwhile. */
    boolean renew(RebuildReport report) {
        return reports.replaceOne(held(report), claimed(report)).getMatchedCount() > 0;
    }

    /** Keeps the last report and lets go of the claim. False when somebody took it for dead meanwhile. */
    boolean end(RebuildReport report) {
        boolean ended = reports.replaceOne(held(report), document(report)).getMatchedCount() > 0;
        release(report);
        return ended;
    }

    /** The rebuild that a server which is gone has left; at a start every one, where no other server can be at work. */
    Optional<RebuildReport> leftBehind(boolean atStart) {
        return Optional.ofNullable(reports.find(Filters.eq(CLAIM, true)).first())
                .filter(document -> isSilent(document) || atStart && !otherServers)
                .map(this::report);
    }

    Optional<RebuildReport> find(String id) {
        return Optional.ofNullable(reports.find(Filters.eq(id)).first()).map(this::report);
    }

    List<RebuildReport> newest(int limit) {
        return reports.find().sort(Sorts.descending("begunAt")).limit(limit).map(this::report).into(new ArrayList<>());
    }

    void keep(String rebuild, int page, List<RebuildDifference> found) {
        List<Map<String, Object>> fields =
                found.stream().map(difference -> json.convertValue(difference, FIELDS)).toList();
        differences.insertOne(new Document("_id", place(rebuild, page)).append("differences", fields));
    }

    List<RebuildDifference> differences(String rebuild, int page) {
        Document found = differences.find(Filters.eq(place(rebuild, page))).first();
        if (found == null) return List.of();
        return found.getList("differences", Document.class).stream()
                .map(document -> json.convertValue(document, RebuildDifference.class))
                .toList();
    }

    private static String place(String rebuild, int page) {
        return rebuild + "/" + page;
    }

    private static Bson held(RebuildReport report) {
        return Filters.and(Filters.eq(report.id()), Filters.eq(CLAIM, true));
    }

    private Document claimed(RebuildReport report) {
        return document(report).append(CLAIM, true).append(RENEWED, System.currentTimeMillis());
    }

    private Document document(RebuildReport report) {
        Document document = new Document("_id", report.id());
        document.putAll(json.readValue(json.writeValueAsString(report), FIELDS));
        document.remove("id");
        return document;
    }

    private RebuildReport report(Document document) {
        Document fields = new Document(document);
        fields.put("id", fields.remove("_id"));
        fields.remove(CLAIM);
        fields.remove(RENEWED);
        RebuildReport report = json.convertValue(fields, RebuildReport.class);
        return document.containsKey(CLAIM) && isSilent(document) ? abandoned(report, lastSign(document)) : report;
    }

    /** How a report ends whose server was stopped or killed. */
    static RebuildReport abandoned(RebuildReport report, Instant at) {
        return Rebuilding.ended(report, State.FAILED, Trouble.SERVER_STOPPED, at);
    }

    private static boolean isSilent(Document document) {
        return lastSign(document).isBefore(Instant.now().minus(TAKEN_FOR_DEAD));
    }

    private static Instant lastSign(Document document) {
        return Instant.ofEpochMilli(document.getLong(RENEWED));
    }
}
