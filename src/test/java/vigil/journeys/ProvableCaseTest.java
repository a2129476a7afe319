package vigil.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vigil.eventlog.EventHistory;
import vigil.eventlog.Proofs;
import vigil.eventlog.proof.NoteKey;
import vigil.eventlog.proof.NoteSigner;
import vigil.eventlog.proof.ProofCheck;
import vigil.eventlog.proof.Signed;
import vigil.questions.CaseRead;
import vigil.testing.RunningOffice;
import vigil.testing.TestDatabase;
import vigil.testing.proof.SecondVerifier;
import vigil.testing.visit.Visitor;

/** A case leaves the office as a file that a stranger can check, within rights and not unnoticed. */
class ProvableCaseTest extends RunningOffice {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private EventHistory history;

    @Autowired
    private Proofs proofs;

    private String number = "";

    @BeforeEach
    void aCaseWithAFile() {
        if (!number.isEmpty()) return;
        clock.set("2026-03-02T09:00:00+07:00");
        number = as("officer")
                .post("/api/accidents", Bodies.fatalAccident("75", "2026-03-02T08:10:00+07:00", "2026-03-02T08:30:00+07:00"))
                .expect(201)
                .field("number");
        as("officer").command(number, "add-victim", """
                {"person":{"name":"Người Giả Định","birthYear":1980},"occupation":"thợ","employment":"contract","condition":"dead"}""").expect(200);
        String file = as("officer").upload(number, "x", "một tệp chữ".getBytes(java.nio.charset.StandardCharsets.UTF_8)).expect(201).field("fileId");
        as("officer")
                .post("/api/accidents/" + number + "/attach-file", "{\"fileId\":\"" + file + "\",\"kind\":\"c\"}")
                .expect(200);
    }

    @Test
    void the_proof_holds_every_event_of_the_case_and_is_believed() throws Exception {
        Path zip = download("province-75", "/api/accidents/" + number + "/proof");
        NoteKey key = NoteKey.parse(proofs.keys().getFirst());

        ProofCheck.Result result = ProofCheck.of(zip, Optional.of(key));
        assertThat(result.findings()).isEmpty();
        assertThat(result.statement().orElseThrow().events())
                .containsEntry(number, (long) history.stream(number).size())
                .hasSizeGreaterThan(1);
        SecondVerifier.Ended second = SecondVerifier.run(zip, key.toString());
        assertThat(second.code()).as(second.text()).isZero();
        assertThat(second.text()).contains(number);
        assertThat(SecondVerifier.run(zip, foreign(key).toString()).findings())
                .containsExactly("checkpoint-signature at checkpoint.txt", "statement-signature at statement.txt");
        try (ZipFile file = new ZipFile(zip.toFile())) {
            String readme = text(file, "README.txt");
            assertThat(readme).contains(number, key.toString()).doesNotContain("{");
            assertThat(text(file, "proof.json")).contains("6985b8df02ad79a41963681767baa6ac556dcab0b18684fd935ec16dc94d6367");
        }
    }

    @Test
    void only_who_may_read_the_case_gets_it_and_every_download_is_recorded() throws Exception {
        as("province-79").get("/api/accidents/" + number + "/proof").expect(404);
        as("admin").get("/api/accidents/" + number + "/proof").expect(403);
        as("officer").get("/api/accidents/75-2099-0001/proof").expect(404);
        as("officer").get("/api/accidents/" + number + "/proof?wrong=1").expect(400);
        download("auditor", "/api/accidents/" + number + "/proof?purpose=Thanh%20tra");

        List<CaseRead> reads = history.after(-1, 10_000).stream()
                .filter(recorded -> recorded.event() instanceof CaseRead && recorded.by().equals("auditor"))
                .map(recorded -> (CaseRead) recorded.event())
                .filter(read -> read.number().equals(number) && read.query().equals("export-proof"))
                .filter(read -> read.purpose() != null)
                .toList();
        assertThat(reads).singleElement().satisfies(read -> {
            assertThat(read.query()).isEqualTo("export-proof");
            assertThat(read.purpose()).isNotNull();
        });
    }

    @Test
    void taking_it_out_is_no_look_at_a_person_and_a_link_says_no_purpose_for_anybody() throws Exception {
        as("leader").get("/api/accidents/" + number + "/proof", "Vigil-Purpose", "X%C3%A9t%20l%E1%BA%A1i").expect(200);
        as("leader").get("/api/accidents/" + number + "/proof", "Vigil-Purpose", "%20").expect(400);
        followed("leader", "/accidents/" + number + "/proof?purpose=planted");
        String head = as("officer").get("/api/log/head").expect(200).field("position");
        as("dpo").get("/api/alarms", "Vigil-Wait-For", head).expect(200);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            String page = visitor("dpo").get("/privacy").body();
            String taken = page.substring(page.indexOf("id=\"taken\""), page.indexOf("id=\"decided\""));
            assertThat(taken).contains("Tải hồ sơ chứng minh", "Xét lại", "(không nêu mục đích)", number).doesNotContain("planted");
            assertThat(page.substring(page.indexOf("id=\"revealed\""), page.indexOf("id=\"taken\""))).doesNotContain("Xét lại");
        });
    }

    /** Somebody who is signed in follows a link to a file. */
    private void followed(String account, String link) throws Exception {
        String cookies = visitor(account).cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        HttpRequest request = HttpRequest.newBuilder(URI.create(base() + link)).header("Cookie", cookies).build();
        assertThat(HTTP.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }

    private Visitor visitor(String account) {
        Visitor visitor = new Visitor(base());
        visitor.get("/login");
        visitor.post("/login", "username", account, "password", "demo");
        return visitor;
    }

    @Test
    void the_newest_checkpoint_is_there_for_everybody_signed_in() {
        HttpResponse<String> answer = get("admin", "/api/log/checkpoint", BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        NoteKey key = NoteKey.parse(proofs.keys().getFirst());
        assertThat(Signed.parse(answer.body()).isBy(List.of(key))).isTrue();
    }

    /** Another's key of the same name. */
    private static NoteKey foreign(NoteKey key) {
        return new NoteSigner(key.name(), new byte[32]).key();
    }

    private Path download(String account, String path) throws Exception {
        HttpResponse<byte[]> answer = get(account, path, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains("vigil-proof-" + number);
        return Files.write(TestDatabase.folder("proof").resolve("proof.zip"), answer.body());
    }

    private <T> HttpResponse<T> get(String account, String path, HttpResponse.BodyHandler<T> body) {
        String basic = Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(base() + path))
                .header("Authorization", "Basic " + basic)
                .build();
        try {
            return HTTP.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(ZipFile file, String name) throws Exception {
        return new String(file.getInputStream(file.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
