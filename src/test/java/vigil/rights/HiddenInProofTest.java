package vigil.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.eventlog.LogCheck;
import vigil.eventlog.Proofs;
import vigil.eventlog.proof.NoteKey;
import vigil.eventlog.proof.ProofCheck;
import vigil.testing.RunningOffice;
import vigil.testing.TestDatabase;
import vigil.testing.proof.SecondVerifier;

/** What somebody takes home of their own case tells nothing of a foreign one, not even its number, and is believed all the same. */
@TestPropertySource(properties = "vigil.test.office=hidden-in-proof")
class HiddenInProofTest extends RunningOffice {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String REPORT =
            """
            {"provinceCode":"%s","occurred":{"at":"2026-03-02T08:10:00+07:00","precision":"about"},"place":"Xưởng giả định",
             "establishment":{"name":"Doanh nghiệp giả định"},"employment":"contract",
             "casualties":{"dead":1,"severe":0,"light":0,"missing":0},
             "notice":{"source":"employer","channel":"điện thoại","receivedAt":"2026-03-02T08:30:00+07:00"}}""";

    @Autowired
    private Proofs proofs;

    @Autowired
    private LogCheck logCheck;

    @BeforeAll
    void day() {
        clock.set("2026-03-02T09:00:00+07:00");
    }

    @Test
    void a_proof_ends_before_the_case_goes_on_elsewhere() throws Exception {
        String target = opened("79");
        String twin = opened("75");
        as("officer").command(twin, "add-note", "{\"text\":\"lò hơi\"}").expect(200);
        as("officer").command(twin, "merge-into", "{\"number\":\"" + target + "\",\"reason\":\"cùng một vụ\"}").expect(200);

        Taken own = taken("province-75", twin);
        assertThat(own.everything()).doesNotContain(target).contains(twin, "kết thúc ngay trước sự kiện đó");
        own.isBelieved(twin);
        Taken whole = taken("officer", twin);
        assertThat(whole.everything()).contains(target).doesNotContain("ẨN");
        whole.isBelieved(twin);
        assertThat(whole.events(twin)).isGreaterThan(own.events(twin));
        assertThat(as("province-75").post("/api/accidents/" + twin + "/check-proof", "{}").text()).doesNotContain(target);
        assertThat(logCheck.run().sound()).as("what was signed for it").isTrue();
    }

    @Test
    void the_record_of_somebody_who_stands_in_a_foreign_case_too_is_left_out_and_the_feed_hides_its_number() throws Exception {
        String ours = opened("75");
        String theirs = opened("79");
        as("officer").command(ours, "add-victim", """
                {"person":{"name":"Người Có Mặt Hai Nơi"},"occupation":"thợ","employment":"contract","condition":"dead"}""").expect(200);
        as("officer").command(ours, "add-victim", """
                {"person":{"name":"Người Chỉ Ở Đây"},"occupation":"thợ","employment":"contract","condition":"severely-injured"}""");
        String both = as("officer").get("/api/accidents/" + ours).expect(200).field("/victims/0/personId");
        as("officer").command(theirs, "add-victim", """
                {"personId":"%s","occupation":"thợ","employment":"contract","condition":"dead"}""".formatted(both)).expect(200);

        Taken inOurs = taken("province-75", ours);
        assertThat(inOurs.everything()).doesNotContain(theirs).contains("hồ sơ của 1 người");
        inOurs.isBelieved(ours);
        Taken inTheirs = taken("province-79", theirs);
        assertThat(inTheirs.everything()).doesNotContain(ours).contains("hồ sơ của 1 người");
        inTheirs.isBelieved(theirs);
        assertThat(taken("officer", ours).everything()).contains(theirs).doesNotContain("ẨN");

        String feed = as("province-75").get("/api/events?after=-1&limit=1000").expect(200).text();
        assertThat(feed).contains("person-involved", "\"accident\":{\"hidden\":true}").doesNotContain(theirs);
        assertThat(as("province-79").get("/api/events?after=-1&limit=1000").expect(200).text()).doesNotContain(ours);
        assertThat(as("officer").get("/api/events?after=-1&limit=1000").expect(200).text()).contains("\"accident\":\"" + theirs + "\"");
    }

    private Taken taken(String account, String number) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(base() + "/api/accidents/" + number + "/proof"))
                .header("Authorization", "Basic " + basic)
                .build();
        HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        Path zip = Files.write(TestDatabase.folder("hidden-in-proof").resolve("proof.zip"), answer.body());
        return new Taken(zip, NoteKey.parse(proofs.keys().getFirst()));
    }

    private record Taken(Path zip, NoteKey key) {

        /** All that can be read in the file, the events' own bytes too. */
        String everything() throws IOException {
            StringBuilder all = new StringBuilder();
            try (ZipFile file = new ZipFile(zip.toFile())) {
                for (var entry : file.stream().toList()) all.append(new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                JsonNode proof = JsonMapper.shared().readTree(file.getInputStream(file.getEntry("proof.json")).readAllBytes());
                for (JsonNode event : proof.get("events")) {
                    all.append(new String(Base64.getDecoder().decode(event.get("leaf").asString()), StandardCharsets.UTF_8));
                }
            }
            return all.toString();
        }

        long events(String stream) throws IOException {
            return ProofCheck.of(zip, Optional.of(key)).statement().orElseThrow().events().get(stream).longValue();
        }

        void isBelieved(String stream) throws Exception {
            assertThat(ProofCheck.of(zip, Optional.of(key)).findings()).isEmpty();
            assertThat(events(stream)).isPositive();
            SecondVerifier.Ended second = SecondVerifier.run(zip, key.toString());
            assertThat(second.code()).as(second.text()).isZero();
        }
    }

    private String opened(String province) {
        return as("officer").post("/api/accidents", REPORT.formatted(province)).expect(201).field("number");
    }
}
