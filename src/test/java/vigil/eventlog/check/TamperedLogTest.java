package vigil.eventlog.check;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.eventlog.check.Finding.Area.ANCHOR;
import static vigil.eventlog.check.Finding.Area.CHECKPOINT;
import static vigil.eventlog.check.Finding.Area.INDEX;
import static vigil.eventlog.check.Finding.Area.LOG;
import static vigil.eventlog.check.Finding.Area.STATEMENT;
import static vigil.eventlog.check.Finding.Area.TOKEN;
import static vigil.eventlog.check.Finding.Area.TREE;

import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.eventlog.check.Finding.Area;
import vigil.eventlog.format.Hashing;
import vigil.eventlog.proof.Checkpoint;
import vigil.eventlog.proof.NoteSigner;
import vigil.eventlog.proof.Signed;
import vigil.eventlog.proof.Statement;

/** Every way to change a log, at random places: it is found, and its place is named. */
class TamperedLogTest {

    private static final List<String> EVENT_FIELDS = List.of("i", "a", "s", "y", "ts", "pt", "pr", "p", "m", "lh");
    private static final List<String> COMMIT_FIELDS = List.of("n", "c", "t", "tm", "v", "er", "ph", "h");

    private TamperedLog log;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void every_change_is_found_and_named(long seed) {
        try (TamperedLog opened = new TamperedLog(seed)) {
            log = opened;
            assertThat(log.check()).isEmpty();
            fields();
            order();
            cutsAndForks();
            treeAndIndex();
            signatures();
            tokens();
            log.putBack();
            assertThat(log.check()).isEmpty();
        }
    }

    /** What nobody can see from inside, and why checkpoints are kept outside. */
    @ParameterizedTest
    @ValueSource(longs = 3)
    void a_log_cut_off_with_everything_that_belongs_to_it_is_seen_by_its_anchor_alone(long seed) {
        try (TamperedLog opened = new TamperedLog(seed)) {
            log = opened;
            List<Signed> signed = checkpoints();
            long kept = signed.get(signed.size() / 2).checkpoint().size();
            log.kept("log").deleteMany(new Document("_id", new Document("$gte", kept)));
            log.kept("checkpoints").deleteMany(new Document("_id", new Document("$gt", kept)));
            log.kept("statements").deleteMany(new Document());
            log.kept("tokens").deleteMany(new Document());
            log.growAnew();
            assertThat(areas()).containsOnlyKeys(CHECKPOINT, ANCHOR);
            assertThat(areas().get(ANCHOR)).contains("but the log ends after " + kept + ": its newest part was cut off");

            log.anchor("");
            assertThat(log.check()).as("without the anchor").isEmpty();
        }
    }

    private void fields() {
        for (String field : EVENT_FIELDS) {
            int index = any();
            Document commit = log.commit(index);
            List<Document> events = commit.getList("ev", Document.class);
            int place = log.random.nextInt(events.size());
            change(events.get(place), field);
            log.replace(commit);
            long position = commit.getLong("_id") + place;
            found("event field " + field, LOG, "position " + position);
        }
        for (String field : COMMIT_FIELDS) {
            Document commit = log.commit(any());
            change(commit, field);
            log.replace(commit);
            found("commit field " + field, LOG, "position " + commit.getLong("_id"));
        }
        Document one = log.commit(3);
        Document other = log.commit(7);
        Document first = one.getList("ev", Document.class).getFirst();
        Document second = other.getList("ev", Document.class).getFirst();
        Object payload = first.get("p");
        first.append("p", second.get("p"));
        second.append("p", payload);
        log.replace(one);
        log.replace(other);
        found("swapped payloads", LOG, "position " + one.getLong("_id"));
    }

    private void order() {
        Document several = log.commit(any());
        while (several.getList("ev", Document.class).size() < 2) several = log.commit(any());
        several.append("ev", several.getList("ev", Document.class).reversed());
        log.replace(several);
        found("events in another order", LOG, "position " + several.getLong("_id"));

        Document one = log.commit(4);
        Document next = log.commit(5);
        log.kept("log").deleteMany(new Document("_id", new Document("$in", List.of(one.get("_id"), next.get("_id")))));
        log.kept("log").insertOne(new Document(next).append("_id", one.get("_id")));
        log.kept("log").insertOne(new Document(one).append("_id", one.getLong("_id") + next.getInteger("n")));
        found("commits in another order", LOG, "position " + one.getLong("_id"));

        Document renumbered = log.commit(any());
        log.kept("log").deleteOne(eq("_id", renumbered.get("_id")));
        log.kept("log").insertOne(new Document(renumbered).append("_id", renumbered.getLong("_id") + 1));
        found("renumbered", LOG, "position " + renumbered.getLong("_id"));

        int behind = 1;
        while (log.commit(behind - 1).getInteger("n") < 2) behind++;
        long inside = log.commit(behind).getLong("_id") - 1;
        log.kept("log").deleteOne(eq("_id", inside + 1));
        log.kept("log").insertOne(log.commit(behind).append("_id", inside));
        found("pushed into the commit before", LOG, "position " + inside);

        List<Document> backdated = all();
        backdated.get(5).append("t", 1L);
        log.linkAnew(backdated);
        found("committed before the commit before", LOG, "position " + backdated.get(5).getLong("_id"));
    }

    private void cutsAndForks() {
        Document removed = log.commit(any());
        log.kept("log").deleteOne(eq("_id", removed.get("_id")));
        found("removed from the middle", LOG, "position " + removed.getLong("_id"));

        Document newest = log.commit(log.commits() - 1);
        log.kept("log").deleteOne(eq("_id", newest.get("_id")));
        found("newest removed", TREE, "leaf " + newest.getLong("_id"), CHECKPOINT, ANCHOR, STATEMENT);

        List<Document> doubled = all();
        int streamed = 2; // an event of no stream a second time is kept out by the index, whose loss is found
        while (log.commit(streamed).getList("ev", Document.class).getFirst().get("y") == null) streamed++;
        Document again = log.commit(streamed).append("c", UUID.randomUUID()).append("tm", newest.get("tm"));
        doubled.add(again.append("t", newest.get("t")));
        log.kept("log").dropIndexes();
        log.linkAnew(doubled);
        found("a commit doubled", LOG, "position " + end(newest), INDEX);

        List<Document> recomputed = all();
        recomputed.get(log.commits() / 2).getList("ev", Document.class).getFirst().append("p", "\"khác\"");
        log.linkAnew(recomputed);
        long changed = recomputed.get(log.commits() / 2).getLong("_id");
        found("chain recomputed", TREE, "position " + changed, CHECKPOINT, ANCHOR, STATEMENT);

        log.linkAnew(recomputed);
        log.growAnew();
        found("chain and tree recomputed", CHECKPOINT, "size " + firstAfter(changed), ANCHOR, STATEMENT);

        List<Document> forked = all().subList(0, log.commits() - 1);
        forked.add(log.commit(log.commits() - 1));
        forked.getLast().getList("ev", Document.class).getLast().append("i", UUID.randomUUID().toString()).append("p", "\"x\"");
        log.linkAnew(forked);
        log.growAnew();
        log.kept("checkpoints").deleteOne(eq("_id", end(newest)));
        found("forked, newest checkpoint removed", ANCHOR, "file " + log.anchorFile().getFileName(), CHECKPOINT, STATEMENT);
    }

    private void treeAndIndex() {
        log.kept("log").dropIndexes();
        found("index dropped", INDEX, "log");
        for (long tile : List.of(0L, 1L, 1L << 40)) {
            byte[] hashes = log.kept("tiles").find(eq("_id", tile)).first().get("hashes", Binary.class).getData().clone();
            hashes[log.random.nextInt(hashes.length)] ^= 1;
            log.kept("tiles").updateOne(eq("_id", tile), Updates.set("hashes", new Binary(hashes)));
            found("tile altered " + tile, TREE, "position ");
            log.kept("tiles").deleteOne(eq("_id", tile));
            found("tile removed " + tile, TREE, tile == 1L ? "leaf 256" : "position ");
        }
        byte[] hash = log.kept("tiles").find(eq("_id", 1L << 40)).first().get("hashes", Binary.class).getData();
        log.kept("tiles").insertOne(new Document("_id", 2L << 40).append("n", 1).append("hashes", new Binary(hash)));
        found("a tile above that has nothing below", TREE, "level 2");
        byte[] longer = Arrays.copyOf(hash, 2 * hash.length);
        log.kept("tiles").updateOne(eq("_id", 1L << 40), Updates.combine(Updates.set("n", 2), Updates.set("hashes", new Binary(longer))));
        found("a tile above with one hash more", TREE, "level 1");
        log.putBack();
    }

    private void signatures() {
        Signed signed = checkpoints().get(log.random.nextInt(checkpoints().size()));
        long size = signed.checkpoint().size();
        NoteSigner foreign = new NoteSigner(signed.checkpoint().origin(), new byte[32]);
        NoteSigner own = log.sealed().keys().signer().orElseThrow();
        Checkpoint other = new Checkpoint(signed.checkpoint().origin(), size, Hashing.ofText("x"));
        for (String note : List.of(
                signed.note().replace(signed.checkpoint().root().base64(), other.root().base64()),
                Signed.by(foreign, signed.checkpoint()).note(),
                Signed.by(own, other).note(),
                "nothing")) {
            log.kept("checkpoints").updateOne(eq("_id", size), Updates.set("note", note));
            found("checkpoint altered: " + note, CHECKPOINT, "size " + size);
            log.anchor(log.anchor() + (note.equals("nothing") ? "nothing\n\nat all\n\n" : note + "\n"));
            found("anchor altered: " + note, ANCHOR, "file " + log.anchorFile().getFileName());
        }
        log.kept("checkpoints").deleteOne(eq("_id", size));
        found("checkpoint removed", CHECKPOINT, "size " + size);

        Checkpoint last = checkpoints().getLast().checkpoint();
        String lie = own.sign(new Statement(last, Map.of("a", 1L)).text());
        log.kept("statements").insertOne(new Document("_id", "lie").append("size", last.size()).append("note", lie));
        found("the log's own lie", STATEMENT, "size " + last.size());
        String unsigned = foreign.sign(new Statement(last, Map.of("a", 1L)).text());
        log.kept("statements").insertOne(new Document("_id", "x").append("size", last.size()).append("note", unsigned));
        found("a foreign statement", STATEMENT, "size " + last.size());
    }

    private void tokens() {
        log.kept("tokens").updateMany(new Document(), Updates.set("token", "{\"globalIndex\":100000}"));
        found("token ahead of the log", TOKEN, "shown[0]");
        log.kept("tokens").updateMany(new Document(), Updates.set("token", "nothing"));
        found("token unreadable", TOKEN, "shown[0]");
        log.kept("readmodels").insertOne(new Document("_id", "positions").append("to", new Document("view-x", 100_000L)));
        found("read model ahead of the log", TOKEN, "view-x");
    }

    private void found(String what, Area area, String where, Area... besides) {
        List<Finding> findings = log.check();
        assertThat(findings).as(what).anyMatch(finding -> finding.area() == area && finding.where().startsWith(where));
        for (Area other : besides) {
            assertThat(findings).as(what + ": " + other).anyMatch(finding -> finding.area() == other);
        }
        log.putBack();
    }

    private Map<Area, String> areas() {
        return log.check().stream().collect(Collectors.toMap(Finding::area, Finding::what, (one, other) -> one));
    }

    private List<Signed> checkpoints() {
        return log.kept("checkpoints").find().sort(new Document("_id", 1)).into(new ArrayList<>()).stream()
                .map(document -> Signed.parse(document.getString("note")))
                .toList();
    }

    private long firstAfter(long position) {
        return checkpoints().stream().mapToLong(signed -> signed.checkpoint().size()).filter(size -> size > position).min().orElseThrow();
    }

    private List<Document> all() {
        List<Document> all = new ArrayList<>();
        for (int i = 0; i < log.commits(); i++) all.add(log.commit(i));
        return all;
    }

    private static long end(Document commit) {
        return commit.getLong("_id") + commit.getInteger("n");
    }

    /** Not the first and not the last. */
    private int any() {
        return 1 + log.random.nextInt(log.commits() - 2);
    }

    private void change(Document document, String field) {
        Object value = document.get(field);
        document.put(field, switch (value) {
            case null -> "another";
            case String text -> text + "x";
            case Long number -> number + 100_000;
            case Integer number -> number + 1;
            case UUID _ -> UUID.randomUUID();
            case Binary bytes -> flipped(bytes);
            default -> throw new IllegalStateException(field);
        });
    }

    private Binary flipped(Binary bytes) {
        byte[] copy = bytes.getData().clone();
        copy[log.random.nextInt(copy.length)] ^= 1;
        return new Binary(copy);
    }
}
