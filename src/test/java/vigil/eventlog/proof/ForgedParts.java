package vigil.eventlog.proof;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vigil.eventlog.Proof.Included;

/** A proof file taken apart and put together in other ways. */
final class ForgedParts {

    /** What is put in under this name stands there as a second {@code keys.txt}. */
    static final String TWICE = "KEYS.TXT";

    private final Map<String, byte[]> parts;
    private final Random random;

    ForgedParts(byte[] zip, Random random) {
        this.parts = parts(zip);
        this.random = random;
    }

    /** The same file with other events; its list of files stays. */
    static byte[] withEvents(byte[] zip, List<Included> events) {
        Map<String, byte[]> parts = parts(zip);
        ObjectNode proof = (ObjectNode) StrictJson.MAPPER.readTree(parts.get(ProofFile.PROOF));
        ArrayNode list = proof.putArray("events");
        for (Included event : events) {
            ObjectNode node = list.addObject().put("position", event.position()).put("leaf", Base64Text.of(event.leaf()));
            event.path().forEach(node.putArray("path")::add);
        }
        parts.put(ProofFile.PROOF, StrictJson.MAPPER.writeValueAsBytes(proof));
        return zip(parts);
    }

    void addTo(Map<String, byte[]> forged) {
        for (String part : ProofFile.PARTS) {
            Map<String, byte[]> less = new LinkedHashMap<>(parts);
            less.remove(part);
            forged.put("without-" + part, zip(less));
        }
        Map<String, byte[]> more = new LinkedHashMap<>(parts);
        more.put("evidence.jpg", new byte[10]);
        forged.put("foreign-part", zip(more));
        forged.put("keys-twice", twice());
        Map<String, byte[]> noText = new LinkedHashMap<>(parts);
        noText.put(ProofFile.README, new byte[] {(byte) 0xc3, (byte) 0x28});
        forged.put("no-text", zip(noText));
        json(forged, "proof-cut-off", text -> text.substring(0, 1 + random.nextInt(text.length() - 3)));
        json(forged, "proof-with-more-behind", text -> text + "{}");
        json(forged, "proof-of-unknown-format", text -> text.replace("vigil/proof/v1", "vigil/proof/v2"));
        json(forged, "proof-with-a-member-twice", text -> text.replaceFirst("\"position\"", "\"position\":1,\"position\""));
        json(forged, "proof-with-a-foreign-member", text -> text.replaceFirst("\"position\"", "\"size\":1,\"position\""));
        json(forged, "proof-with-a-broken-position", text -> text.replaceFirst("\"position\" : \\d+", "\"position\" : 1.0"));
        json(forged, "file-hash-changed", text -> text.replaceFirst("abab", "abac"));
        json(forged, "file-size-changed", text -> text.replaceFirst("\"size\" : ", "\"size\" : 1"));
        json(forged, "file-left-out", text -> text.replaceFirst("(?s)(\"files\" : \\[ )\\{.*?}, ", "$1"));
        json(forged, "file-invented", text -> text.replaceFirst(
                "\"files\" : \\[ ", "\"files\" : [ {\"position\":1,\"fileId\":\"f\",\"sha256\":\"00\"}, "));
    }

    private void json(Map<String, byte[]> forged, String name, UnaryOperator<String> change) {
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        String text = new String(parts.get(ProofFile.PROOF), StandardCharsets.UTF_8);
        String other = change.apply(text);
        if (other.equals(text)) throw new IllegalStateException(name + " changed nothing");
        changed.put(ProofFile.PROOF, other.getBytes(StandardCharsets.UTF_8));
        forged.put(name, zip(changed));
    }

    private byte[] twice() {
        Map<String, byte[]> more = new LinkedHashMap<>(parts);
        more.put(TWICE, parts.get(ProofFile.KEYS));
        return zip(more);
    }

    static Map<String, byte[]> parts(byte[] zip) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0)); // so that vectors made anew are the same bytes
                out.putNextEntry(entry);
                out.write(part.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Java's writer refuses a name it has written: it got another one, which is written over
        String text = bytes.toString(StandardCharsets.ISO_8859_1);
        return text.replace(TWICE, ProofFile.KEYS).getBytes(StandardCharsets.ISO_8859_1);
    }
}
