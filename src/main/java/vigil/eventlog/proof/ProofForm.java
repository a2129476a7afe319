package vigil.eventlog.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vigil.eventlog.format.Hash;

/**
 * What {@code proof.json} holds when it has its form as a whole; of one that has not nothing is looked at.
 *
 * @param events as they stand
 * @param files as they stand
 */
record ProofForm(List<Item> events, List<FileClaim> files) {

    /**
     * An event that claims a place in the log.
     *
     * @param leaf said to be canonical bytes
     * @param path said to lead to the root
     */
    record Item(long position, byte[] leaf, List<Hash> path) {}

    /** @throws IllegalArgumentException it has another form */
    static ProofForm read(String json) {
        try {
            JsonNode proof = StrictJson.MAPPER.readTree(json);
            members(proof, Set.of("format", "events", "files"));
            if (!text(proof, "format").equals(ProofFile.FORMAT)) throw new IllegalArgumentException("unknown format");
            List<Item> events = new ArrayList<>();
            for (JsonNode event : list(proof, "events")) events.add(item(event));
            List<FileClaim> files = new ArrayList<>();
            for (JsonNode file : list(proof, "files")) files.add(file(file));
            return new ProofForm(events, files);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Item item(JsonNode event) {
        members(event, Set.of("position", "leaf", "path"));
        List<Hash> path = new ArrayList<>();
        for (JsonNode hash : list(event, "path")) {
            if (!hash.isString()) throw new IllegalArgumentException("a path has hashes");
            path.add(Checkpoint.hash(hash.stringValue()));
        }
        return new Item(position(event), Base64Text.bytes(text(event, "leaf")), path);
    }

    private static FileClaim file(JsonNode file) {
        boolean sized = file.has("size");
        members(file, sized ? Set.of("position", "fileId", "sha256", "size") : Set.of("position", "fileId", "sha256"));
        text(file, "fileId");
        text(file, "sha256");
        FileClaim claim = FileClaim.of(position(file), file);
        if (sized && claim.size() == null) throw new IllegalArgumentException("a size is a whole number");
        return claim;
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

    private static JsonNode list(JsonNode node, String member) {
        if (!node.path(member).isArray()) throw new IllegalArgumentException(member + " is a list");
        return node.path(member);
    }

    private static void members(JsonNode node, Set<String> expected) {
        if (!node.isObject() || !Set.copyOf(node.propertyNames()).equals(expected)) {
            throw new IllegalArgumentException("other members than " + expected.stream().sorted().toList());
        }
    }
}
