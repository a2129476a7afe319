package vigil.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be taken home of a case: the file that proves itself, documents as PDF and DOCX, and lists as CSV. */
public final class Takeaways {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String account;

    public Takeaways(String base, String account) {
        this.base = base;
        this.account = account;
    }

    /** Everything that this account gets now, in clear: archives unpacked, the text of each page read. */
    public Map<String, byte[]> of(String number) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        String ofCase = "/api/accidents/" + number;
        unpack(ofCase + "/proof", all);
        for (JsonNode document : documents(ofCase)) {
            String path = ofCase + "/documents/" + document.path("documentId").stringValue();
            byte[] pdf = get(path + "/pdf");
            if (pdf.length > 0) all.put(path + "/pdf", text(pdf));
            unpack(path + "/docx", all);
        }
        for (String list : List.of(
                ofCase + "/decisions.csv",
                "/api/audit/late-entries.csv",
                "/api/audit/late-units.csv",
                "/api/audit/readings.csv",
                "/api/audit/samples.csv")) {
            all.put(list, get(list));
        }
        return all;
    }

    private Iterable<JsonNode> documents(String ofCase) {
        return JSON.readTree(get(ofCase + "/documents")).findParents("documentId");
    }

    private void unpack(String path, Map<String, byte[]> into) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(get(path)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                into.put(path + "!" + entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer's bytes; none of what this account is not given. */
    private byte[] get(String path) {
        String basic = Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Basic " + basic).build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 500) throw new AssertionError(path + " " + answer.statusCode());
            return answer.statusCode() == 200 ? answer.body() : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
