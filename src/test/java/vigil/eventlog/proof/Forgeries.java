package vigil.eventlog.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import vigil.eventlog.Proof;
import vigil.eventlog.Proof.Included;
import vigil.eventlog.format.Entry;

/** Everything a forger may do to a proof, at random places, each with a name. */
final class Forgeries {

    private final SampleProof log;
    private final Random random;
    private final Proof sound;
    private final Map<String, byte[]> forged = new LinkedHashMap<>();

    private Forgeries(SampleProof log, Random random) {
        this.log = log;
        this.random = random;
        this.sound = log.proof();
    }

    /** Zip files by what was done. */
    static Map<String, byte[]> of(SampleProof log, Random random) {
        Forgeries all = new Forgeries(log, random);
        all.fields();
        all.events();
        all.paths();
        all.signatures();
        all.statements();
        all.wholeLog();
        new ForgedParts(SampleProof.zip(all.sound), random).addTo(all.forged);
        all.forged.putAll(Edges.forged(log));
        return all.forged;
    }

    private void fields() {
        field("id", entry -> with(entry, entry.id() + "x", entry.stream(), entry.sequence(), entry.payload()));
        field("stream", entry -> with(entry, entry.id(), "75-2024-0002", entry.sequence(), entry.payload()));
        field("sequence", entry -> with(entry, entry.id(), entry.stream(), entry.sequence() + 1, entry.payload()));
        field("payload", entry -> with(entry, entry.id(), entry.stream(), entry.sequence(), entry.payload() + " "));
        field("type", e -> new Entry(
                e.id(), e.stream(), e.sequence(), "person", e.time(), e.name(), e.revision(), e.payload(), e.metadata()));
        field("time", e -> new Entry(
                e.id(), e.stream(), e.sequence(), e.type(), e.time() - 1, e.name(), e.revision(), e.payload(), e.metadata()));
        field("name", e -> new Entry(
                e.id(), e.stream(), e.sequence(), e.type(), e.time(), "note-withdrawn", e.revision(), e.payload(), e.metadata()));
        field("revision", e -> new Entry(
                e.id(), e.stream(), e.sequence(), e.type(), e.time(), e.name(), "9", e.payload(), e.metadata()));
        field("metadata", e -> new Entry(
                e.id(), e.stream(), e.sequence(), e.type(), e.time(), e.name(), e.revision(), e.payload(), "{\"by\":\"x\"}"));
        events("leaf-byte-changed", events -> replace(events, any(events), event -> {
            byte[] leaf = event.leaf().clone();
            leaf[random.nextInt(leaf.length)] ^= (byte) (1 << random.nextInt(8));
            return new Included(event.position(), leaf, event.path());
        }));
        events("leaf-cut-off", events -> replace(events, any(events), event -> new Included(
                event.position(), Arrays.copyOf(event.leaf(), random.nextInt(event.leaf().length)), event.path())));
    }

    private void events() {
        events("payloads-swapped", events -> {
            int first = random.nextInt(events.size() - 2);
            Entry one = Leaf.read(events.get(first).leaf());
            Entry other = Leaf.read(events.get(first + 2).leaf());
            replace(events, first, e -> leaf(e, with(one, one.id(), one.stream(), one.sequence(), other.payload())));
            replace(events, first + 2, e -> leaf(e, with(other, other.id(), other.stream(), other.sequence(), one.payload())));
        });
        events("order-changed", events -> {
            int first = random.nextInt(events.size() - 2);
            Included one = events.get(first);
            events.set(first, events.get(first + 2));
            events.set(first + 2, one);
        });
        events("removed-from-the-middle", events -> events.remove(random.nextInt(events.size() - 2)));
        events("newest-removed", List::removeLast);
        events("all-events-removed", List::clear);
        events("renumbered", events -> replace(events, any(events), e ->
                new Included(e.position() + 1, e.leaf(), e.path())));
        events("beyond-the-end", events -> replace(events, events.size() - 1, e ->
                new Included(sound.size() + e.position(), e.leaf(), e.path())));
        events("doubled", events -> events.add(any(events), events.get(any(events))));
        events("another-stream-added", events -> events.addLast(log.event((int) sound.size() - 2)));
    }

    private void paths() {
        events("path-hash-changed", events -> path(events, path ->
                path.set(random.nextInt(path.size()), log.checkpoint().root().base64())));
        events("path-too-short", events -> path(events, List::removeLast));
        events("path-too-long", events -> path(events, path -> path.add(log.checkpoint().root().base64())));
        events("path-of-another-event", events -> replace(events, 0, e ->
                new Included(e.position(), e.leaf(), events.get(1).path())));
    }

    private void signatures() {
        NoteSigner other = new NoteSigner(SampleProof.ORIGIN, seed());
        NoteSigner otherName = new NoteSigner("vigil/another-log", seed());
        Checkpoint smaller = new Checkpoint(SampleProof.ORIGIN, sound.size() - 1, log.checkpoint().root());
        notes("checkpoint-altered", sound.checkpoint().replace("\n" + sound.size(), "\n" + (sound.size() - 1)), sound.statement());
        notes("checkpoint-signed-with-another-key", Signed.by(other, log.checkpoint()).note(), sound.statement());
        notes("checkpoint-of-another-log", Signed.by(otherName, log.checkpoint()).note(), sound.statement());
        notes("checkpoint-of-another-size", Signed.by(SampleProof.SIGNER, smaller).note(), sound.statement());
        notes("checkpoint-without-signature", sound.checkpoint().substring(0, sound.checkpoint().indexOf('—')), sound.statement());
        notes("checkpoint-is-the-statement", sound.statement(), sound.statement());
        notes("statement-is-the-checkpoint", sound.checkpoint(), sound.checkpoint());
        put("key-with-a-wrong-id", new Proof(
                sound.size(), sound.checkpoint(), sound.statement(),
                List.of(sound.keys().getFirst().replaceFirst("\\+[0-9a-f]{8}", "+00000000")), sound.events()));
        put("another-key", new Proof(
                sound.size(), sound.checkpoint(), sound.statement(), List.of(other.key().toString()), sound.events()));
    }

    private void statements() {
        String stream = SampleProof.STREAMS.getFirst();
        for (long lie : List.of(-1L, 1L)) {
            Map<String, Long> counts = new HashMap<>(log.counts(SampleProof.STREAMS));
            counts.merge(stream, lie, Long::sum);
            String text = new Statement(log.checkpoint(), counts).text();
            String name = lie < 0 ? "too-few" : "too-many";
            notes("statement-says-" + name, sound.checkpoint(), SampleProof.SIGNER.sign(text));
            String unsigned = sound.statement().substring(sound.statement().indexOf("\n\n"));
            notes("statement-changed-to-" + name, sound.checkpoint(), text.substring(0, text.length() - 1) + unsigned);
        }
        Statement ofOne = new Statement(log.checkpoint(), log.counts(List.of(stream)));
        notes("statement-is-silent-about-a-stream", sound.checkpoint(), SampleProof.SIGNER.sign(ofOne.text()));
        Checkpoint other = new Checkpoint(SampleProof.ORIGIN, sound.size() + 1, log.checkpoint().root());
        Statement later = new Statement(other, log.counts(SampleProof.STREAMS));
        notes("statement-of-another-checkpoint", sound.checkpoint(), SampleProof.SIGNER.sign(later.text()));
    }

    /** One event changed, everything above it computed anew: only the signature is not to be had. */
    private void wholeLog() {
        List<Entry> entries = new ArrayList<>(log.entries());
        Entry changed = entries.getFirst();
        entries.set(0, with(changed, changed.id(), changed.stream(), changed.sequence(), "{\"text\":\"khác\"}"));
        Proof anew = new SampleProof(entries).proof(new NoteSigner(SampleProof.ORIGIN, seed()));
        put("log-recomputed", new Proof(anew.size(), anew.checkpoint(), anew.statement(), sound.keys(), anew.events()));
    }

    private void field(String name, UnaryOperator<Entry> change) {
        events("changed-" + name, events -> {
            List<Integer> clear = new ArrayList<>(); // the proof lists hashes of files, which must not change with it
            for (int i = 0; i < events.size(); i++) if (!text(events.get(i)).contains("fileId")) clear.add(i);
            replace(events, clear.get(random.nextInt(clear.size())), e -> leaf(e, change.apply(Leaf.read(e.leaf()))));
        });
    }

    private void events(String name, Consumer<List<Included>> change) {
        List<Included> events = new ArrayList<>(sound.events());
        change.accept(events);
        forged.put(name, ForgedParts.withEvents(SampleProof.zip(sound), events));
    }

    private void notes(String name, String checkpoint, String statement) {
        put(name, new Proof(sound.size(), checkpoint, statement, sound.keys(), sound.events()));
    }

    private void put(String name, Proof proof) {
        forged.put(name, SampleProof.zip(proof));
    }

    private void path(List<Included> events, Consumer<List<String>> change) {
        replace(events, any(events), event -> {
            List<String> path = new ArrayList<>(event.path());
            change.accept(path);
            return new Included(event.position(), event.leaf(), path);
        });
    }

    private static void replace(List<Included> events, int index, UnaryOperator<Included> change) {
        events.set(index, change.apply(events.get(index)));
    }

    private int any(List<Included> events) {
        return random.nextInt(events.size());
    }

    private byte[] seed() {
        byte[] seed = new byte[32];
        random.nextBytes(seed);
        return seed;
    }

    private static Included leaf(Included event, Entry entry) {
        return new Included(event.position(), entry.canonical(), event.path());
    }

    private static String text(Included event) {
        return new String(event.leaf(), StandardCharsets.UTF_8);
    }

    private static Entry with(Entry e, String id, String stream, long sequence, String payload) {
        return new Entry(id, stream, sequence, e.type(), e.time(), e.name(), e.revision(), payload, e.metadata());
    }
}
