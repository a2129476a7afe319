package vigil.eventlog.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Hash;
import vigil.eventlog.format.Hashing;
import vigil.eventlog.proof.ProofCheck.Finding;
import vigil.eventlog.tree.Paths;

/** Checks the events of a proof against its checkpoint and its statement. */
final class EventsCheck {

    private final Checkpoint checkpoint;
    private final Statement statement;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Set<FileClaim> claims = new HashSet<>();
    private long last = -1;

    EventsCheck(Checkpoint checkpoint, Statement statement) {
        this.checkpoint = checkpoint;
        this.statement = statement;
    }

    List<Finding> run(String json) {
        try {
            JsonNode proof = StrictJson.MAPPER.readTree(json);
            members(proof, Set.of("format", "events", "files"));
            if (!proof.path("format").isString() || !proof.path("format").stringValue().equals(ProofFile.FORMAT)) {
                throw new IllegalArgumentException("unknown format");
            }
            if (!proof.path("events").isArray() || !proof.path("files").isArray()) {
                throw new IllegalArgumentException("no lists of events and files");
            }
            proof.path("events").forEach(this::event);
            statement.events().forEach(this::count);
            proof.path("files").forEach(this::file);
            claims.forEach(claim -> found("file", at(claim.position()), "the proof does not list file " + claim.fileId()));
        } catch (JacksonException | IllegalArgumentException e) {
            found("proof", ProofFile.PROOF, "cannot be read: " + e.getMessage());
        }
        return findings;
    }

    private void event(JsonNode node) {
        members(node, Set.of("position", "leaf", "path"));
        long position = position(node);
        byte[] leaf = Base64Text.bytes(text(node, "leaf"));
        if (position <= last) found("order", at(position), "stands behind position " + last);
        last = Math.max(last, position);
        if (Paths.root(Hashing.leaf(leaf), position, checkpoint.size(), path(node))
                .filter(checkpoint.root()::equals)
                .isEmpty()) {
            found("inclusion", at(position), "this event is not in the log at this position");
        }
        try {
            entry(position, Leaf.read(leaf));
        } catch (IllegalArgumentException e) {
            found("leaf", at(position), "these are not the bytes of an event: " + e.getMessage());
        }
    }

    private void entry(long position, Entry entry) {
        String stream = entry.stream();
        if (!statement.events().containsKey(stream)) {
            found("stream", at(position), "the statement says nothing of stream " + stream);
        }
        long expected = counts.getOrDefault(stream, 0L);
        if (entry.sequence() != expected) {
            found("sequence", at(position), "stream " + stream + " goes on with " + entry.sequence() + " instead of " + expected);
        }
        counts.put(stream, expected + 1);
        FileClaim.of(position, entry).ifPresent(claims::add);
    }

    private void count(String stream, long stated) {
        long given = counts.getOrDefault(stream, 0L);
        if (given != stated) {
            found("count", "stream " + stream, "the log states " + stated + " events, the proof has " + given);
        }
    }

    private void file(JsonNode node) {
        long position = position(node);
        members(node, node.has("size") ? Set.of("position", "fileId", "sha256", "size") : Set.of("position", "fileId", "sha256"));
        text(node, "fileId");
        text(node, "sha256");
        if (!claims.remove(FileClaim.of(position, node))) {
            found("file", at(position), "no event of the proof says this of file " + text(node, "fileId"));
        }
    }

    private static List<Hash> path(JsonNode node) {
        if (!node.path("path").isArray()) throw new IllegalArgumentException("a path is a list");
        List<Hash> path = new ArrayList<>();
        for (JsonNode hash : node.path("path")) {
            if (!hash.isString()) throw new IllegalArgumentException("a path has hashes");
            path.add(Checkpoint.hash(hash.stringValue()));
        }
        return path;
    }

    private static long position(JsonNode node) {
        JsonNode position = node.path("position");
        if (!position.isIntegralNumber() || !position.canConvertToLong() || position.longValue() < 0) {
            throw new IllegalArgumentException("a position is a number from 0");
        }
        return position.longValue();
    }

    private static String text(JsonNode node, String member) {
        if (!node.path(member).isString()) throw new IllegalArgumentException(member + " is a text");
        return node.path(member).stringValue();
    }

    private static void members(JsonNode node, Set<String> expected) {
        if (!node.isObject() || !Set.copyOf(node.propertyNames()).equals(expected)) {
            throw new IllegalArgumentException("other members than " + expected.stream().sorted().toList());
        }
    }

    private static String at(long position) {
        return "position " + position;
    }

    private void found(String code, String where, String what) {
        findings.add(new Finding(code, where, what));
    }
}
