package vigil.eventlog.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vigil.eventlog.Proof;

/** Writes a proof file. */
public final class ProofFile {

    /** How to check it, for people. */
    public static final String README = "README.txt";

    static final String KEYS = "keys.txt";
    static final String CHECKPOINT = "checkpoint.txt";
    static final String STATEMENT = "statement.txt";
    static final String PROOF = "proof.json";
    static final List<String> PARTS = List.of(README, KEYS, CHECKPOINT, STATEMENT, PROOF);
    static final String FORMAT = "vigil/proof/v1";

    /** Zip keeps a time for every part; that of a proof says nothing, so it is always the first one it can keep. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ProofFile() {}

    /** Writes the parts; the same proof is always the same bytes. */
    public static void write(Proof proof, Map<String, String> texts, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, README, texts.getOrDefault(README, ""));
            put(zip, KEYS, String.join("\n", proof.keys()) + "\n");
            put(zip, CHECKPOINT, proof.checkpoint());
            put(zip, STATEMENT, proof.statement());
            put(zip, PROOF, json(proof));
        }
    }

    private static String json(Proof proof) {
        ObjectNode root = StrictJson.MAPPER.createObjectNode().put("format", FORMAT);
        ArrayNode events = root.putArray("events");
        for (Proof.Included event : proof.events()) {
            ObjectNode node = events.addObject().put("position", event.position()).put("leaf", Base64Text.of(event.leaf()));
            event.path().forEach(node.putArray("path")::add);
        }
        ArrayNode files = root.putArray("files");
        proof.events().stream()
                .map(event -> FileClaim.of(event.position(), Leaf.read(event.leaf())))
                .flatMap(Optional::stream)
                .forEach(claim -> {
                    ObjectNode node = files.addObject()
                            .put("position", claim.position())
                            .put("fileId", claim.fileId())
                            .put("sha256", claim.sha256());
                    if (claim.size() != null) node.put("size", claim.size());
                });
        return StrictJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
