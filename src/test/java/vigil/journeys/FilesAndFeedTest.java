package vigil.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vigil.testing.Caller;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;

/** A file goes into a case and out again, and others follow over the change feed what happens. */
class FilesAndFeedTest extends RunningOffice {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private MongoDatabase database;

    private String number = "";

    @BeforeEach
    void aCase() {
        if (!number.isEmpty()) return;
        clock.set("2026-03-02T09:00:00+07:00");
        number = as("officer")
                .post("/api/accidents", Bodies.fatalAccident("75", "2026-03-02T08:10:00+07:00", "2026-03-02T08:30:00+07:00"))
                .expect(201)
                .field("number");
    }

    @Test
    void a_file_is_uploaded_attached_and_read_back_byte_for_byte() throws Exception {
        byte[] bytes = jpeg(10_000_000);
        Reply uploaded = as("province-75").upload(number, "ảnh.jpg", bytes).expect(201);
        String fileId = uploaded.field("fileId");
        Reply attached = attach(fileId).expect(200);

        assertThat(attached.events()).contains("file-attached");
        assertThat(attached.field("fileId")).isEqualTo(fileId);
        assertThat(HTTP.send(fileRequest(fileId), BodyHandlers.ofByteArray()).body()).isEqualTo(bytes);
        as("province-79").get("/api/accidents/" + number + "/files/" + fileId).expect(404);
        as("admin").get("/api/accidents/" + number + "/files/" + fileId).expect(403);
    }

    @Test
    void a_file_that_was_never_uploaded_here_is_not_attached() {
        attach("no-such-file").refused("file-unknown");
    }

    @Test
    void a_changed_file_breaks_off_on_its_way_out() {
        String fileId = as("officer").upload(number, "x", jpeg(3_000_000)).expect(201).field("fileId");
        database.getCollection("evidence.chunks")
                .updateOne(
                        Filters.and(Filters.eq("files_id", fileId), Filters.eq("n", 1)),
                        Updates.set("data", new Binary(random(1 << 20))));

        assertThatThrownBy(() -> HTTP.send(fileRequest(fileId), BodyHandlers.ofByteArray()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void the_feed_shows_every_reader_his_scope_and_nothing_sealed() {
        long before = head();
        as("officer").post("/api/accidents/" + number + "/add-note", "{\"text\":\"Chữ bí mật\"}").expect(200);
        as("officer").get("/api/accidents/" + number).expect(200);

        assertThat(streams(as("province-75"), before)).contains(number);
        assertThat(streams(as("province-79"), before)).doesNotContain(number);
        assertThat(names(as("leader"), before)).contains("note-added").doesNotContain("case-read", "request-answered");
        assertThat(names(as("auditor"), before)).contains("case-read");
        assertThat(as("leader").get("/api/events?limit=1000&after=" + before).text()).doesNotContain("bí mật");
    }

    @Test
    void a_stream_tells_what_happens_while_one_listens() throws Exception {
        long head = head();
        HttpRequest request = request("/api/events", "leader")
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", String.valueOf(head))
                .build();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                HTTP.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            as("officer").post("/api/accidents/" + number + "/add-note", "{\"text\":\"x\"}").expect(200);
            assertThat(lines.lines().anyMatch("event:note-added"::equals)).isTrue();
        }
    }

    @Test
    void anybody_may_ask_whether_the_server_is_ready() throws Exception {
        HttpRequest anonymous = HttpRequest.newBuilder(URI.create(base() + "/api/health/readiness")).build();
        var answer = HTTP.send(anonymous, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").contains("\"head\":");
    }

    private Reply attach(String fileId) {
        return as("province-75").post(
                "/api/accidents/" + number + "/attach-file", "{\"fileId\":\"" + fileId + "\",\"kind\":\"c\"}");
    }

    private HttpRequest fileRequest(String fileId) {
        return request("/api/accidents/" + number + "/files/" + fileId, "province-75").build();
    }

    private HttpRequest.Builder request(String path, String account) {
        String basic = Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(base() + path)).header("Authorization", "Basic " + basic);
    }

    private long head() {
        return Long.parseLong(as("leader").get("/api/log/head").expect(200).field("position"));
    }

    private static List<String> streams(Caller caller, long after) {
        return members(caller, after, "stream");
    }

    private static List<String> names(Caller caller, long after) {
        return members(caller, after, "event");
    }

    private static List<String> members(Caller caller, long after, String member) {
        JsonNode events = caller.get("/api/events?limit=1000&after=" + after).expect(200).json().path("events");
        return StreamSupport.stream(events.spliterator(), false)
                .map(event -> event.path(member).stringValue())
                .toList();
    }

    /** Bytes that begin as a photograph does. */
    private static byte[] jpeg(int size) {
        byte[] bytes = random(size);
        System.arraycopy(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}, 0, bytes, 0, 4);
        return bytes;
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
