package vigil.eventlog.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vigil.eventlog.Proof;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Hash;
import vigil.eventlog.tree.Tree;
import vigil.testing.proof.TilesInMemory;

/** A log that is the same every time, with a published secret key, and proofs out of it: what test vectors are made from. */
final class SampleProof {

    static final String ORIGIN = "vigil/00000000-0000-4000-8000-000000000000";
    static final NoteSigner SIGNER = new NoteSigner(ORIGIN, "a key that everybody knows. 32 b".getBytes(StandardCharsets.UTF_8));
    static final List<String> STREAMS = List.of("75-2024-0001", "person-1");

    private final List<Entry> entries;
    private final Tree tree;

    SampleProof(int size) {
        this(IntStream.range(0, size).mapToObj(SampleProof::entry).toList());
    }

    SampleProof(List<Entry> entries) {
        this.entries = entries;
        this.tree = new Tree(TilesInMemory.over(entries.stream().map(Entry::leaf).toList()));
    }

    /** Of every 20 events the first is the case's, the second a person's; one in forty is of no stream. */
    private static Entry entry(int position) {
        String id = "event-" + position;
        long time = 1_700_000_000_000_000L + position;
        String metadata = "{\"by\":\"cán bộ\",\"n\":" + position + "}";
        if (position % 40 == 39) return new Entry(id, id, 0, null, time, "case-read", "1", "{}", metadata);
        String stream = position % 20 == 0 ? STREAMS.get(0) : position % 20 == 1 ? STREAMS.get(1) : "other-" + position % 20;
        long sequence = position % 20 == 19 ? position / 40 : position / 20;
        String payload = position % 60 == 0 && position > 0
                ? "{\"fileId\":\"f" + position + "\",\"sha256\":\"" + "ab".repeat(32) + "\",\"size\":" + position + "}"
                : "{\"text\":\"sự việc " + position + "\"}";
        return new Entry(id, stream, sequence, "accident", time, "note-added", position % 3 == 0 ? null : "2", payload, metadata);
    }

    Checkpoint checkpoint() {
        return new Checkpoint(ORIGIN, entries.size(), tree.root(entries.size()));
    }

    List<Entry> entries() {
        return entries;
    }

    /** The events of these streams. */
    List<Proof.Included> events(List<String> streams) {
        List<Proof.Included> events = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) if (streams.contains(entries.get(i).stream())) events.add(event(i));
        return events;
    }

    Proof.Included event(int position) {
        List<String> path =
                tree.inclusion(position, entries.size()).stream().map(Hash::base64).toList();
        return new Proof.Included(position, entries.get(position).canonical(), path);
    }

    Map<String, Long> counts(List<String> streams) {
        Map<String, Long> counts = new LinkedHashMap<>();
        streams.forEach(stream -> counts.put(
                stream, entries.stream().filter(entry -> entry.stream().equals(stream)).count()));
        return counts;
    }

    Proof proof() {
        return proof(SIGNER);
    }

    Proof proof(NoteSigner signer) {
        return new Proof(
                entries.size(),
                Signed.by(signer, checkpoint()).note(),
                signer.sign(new Statement(checkpoint(), counts(STREAMS)).text()),
                List.of(signer.key().toString()),
                events(STREAMS));
    }

    static byte[] zip(Proof proof) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            proof.writeTo(out, "A sample. Its secret key is published: it proves nothing.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
