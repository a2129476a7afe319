package vigil.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vigil.documents.keeping.Leftovers;
import vigil.documents.keeping.Rechecks;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;
import vigil.testing.visit.Visitor;

/** Files in keeping: broken ones are noticed and told once, leftovers go, hands change only between those who agree. */
@TestPropertySource(properties = "vigil.keeping-files=an office of its own, in which nobody else keeps files")
class KeepingFilesTest extends RunningOffice {

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Rechecks rechecks;

    @Autowired
    private Leftovers leftovers;

    private String number = "";

    @BeforeAll
    void aCase() {
        clock.set("2026-03-02T09:00:00+07:00");
        number = as("officer")
                .post("/api/accidents", Bodies.fatalAccident("75", "2026-03-02T08:10:00+07:00", "2026-03-02T08:30:00+07:00"))
                .expect(201)
                .field("number");
    }

    @Test
    void a_file_whose_bytes_were_changed_is_told_once_and_again_when_it_is_whole() throws Exception {
        clock.set("2026-03-02T09:00:00+07:00");
        String fileId = attached("sơ đồ hiện trường ".repeat(200));
        String lost = attached("ảnh hiện trường ".repeat(200));
        String sound = attached("biên bản ".repeat(200));
        Binary before = chunk(fileId).get("data", Binary.class);
        byte[] other = before.getData().clone();
        other[100] ^= 1;
        setChunk(fileId, new Binary(other));
        database.getCollection("evidence.chunks").deleteMany(Filters.eq("files_id", lost));

        assertThat(rechecks.round()).as("nothing is due yet").isZero();
        clock.set("2026-04-03T09:00:00+07:00");
        assertThat(rechecks.round()).isGreaterThanOrEqualTo(3);
        assertThat(rechecks.round()).isZero();
        clock.set("2026-05-05T09:00:00+07:00");
        assertThat(rechecks.round()).isGreaterThanOrEqualTo(3);

        assertThat(told("file-found-broken")).isEqualTo(2);
        assertThat(told("file-found-whole")).isZero();
        assertThat(foundOf(fileId)).isEqualTo("changed");
        assertThat(foundOf(lost)).isEqualTo("missing");
        assertThat(foundOf(sound)).isEmpty();
        for (String account : List.of("province-75", "leader", "auditor")) alarmed(account);
        assertThat(as("province-79").get("/api/alarms").expect(200).text()).doesNotContain(number);
        assertThat(as("auditor").get("/api/evidence").expect(200).field("/broken/1/number")).isEqualTo(number);
        assertThat(as("province-79").get("/api/evidence").expect(200).text()).doesNotContain(number);
        assertThat(page("auditor", "/evidence")).contains(number, "Đã bị thay đổi", "Mất nội dung");
        assertThat(page("officer", "/accidents/" + number)).contains("Có 2 tài liệu không còn như lúc tải lên", "evidence-" + fileId);

        setChunk(fileId, before);
        clock.set("2026-06-06T09:00:00+07:00");
        rechecks.round();
        assertThat(told("file-found-whole")).isEqualTo(1);
        as("officer").command(number, "recheck-file", "{\"fileId\":\"%s\"}".formatted(lost)).expect(200);
        assertThat(told("file-found-broken")).isEqualTo(3);
    }

    @Test
    void an_upload_that_nobody_attaches_is_removed_and_that_is_told() {
        clock.set("2026-07-01T09:00:00+07:00");
        String left = uploaded("bỏ quên");
        String attached = attached("giữ lại");
        assertThat(leftovers.remove()).isZero();
        clock.set("2026-07-02T10:00:00+07:00");
        assertThat(leftovers.remove()).isEqualTo(1);

        assertThat(chunk(left)).isNull();
        assertThat(chunk(attached)).isNotNull();
        attach(left).refused("file-unknown");
        String head = as("auditor").get("/api/log/head").expect(200).field("position");
        Reply kept = as("auditor").get("/api/evidence", "Vigil-Wait-For", head).expect(200);
        assertThat(kept.field("/uploads/0/account")).isEqualTo("officer");
        assertThat(kept.field("/uploads/0/number")).isEqualTo(number);
    }

    @Test
    void a_file_goes_only_to_somebody_who_is_there_and_can_accept_it() {
        clock.set("2026-08-01T09:00:00+07:00");
        String fileId = attached("vật chứng");
        assertThat(handOver(fileId, "nobody-of-this-name").refused("receiver-must-have-an-account").field("/fields/0")).isEqualTo("to");
        handOver(fileId, "auditor").refused("receiver-must-be-able-to-accept");
        handOver(fileId, "province-79").refused("receiver-must-be-able-to-accept");
        handOver(fileId, "province-75").expect(200);
        as("province-75").command(number, "decline-file", "{\"fileId\":\"%s\",\"reason\":\"thiếu trang\"}".formatted(fileId)).expect(200);
        handOver(fileId, "province-75").expect(200);
        as("officer").command(number, "take-back-file", "{\"fileId\":\"%s\"}".formatted(fileId)).expect(200);
        as("province-75").command(number, "accept-file", "{\"fileId\":\"%s\"}".formatted(fileId))
                .refused("file-is-not-being-handed-to-you");
        assertThat(page("officer", "/accidents/" + number)).contains("thiếu trang", "rồi rút lại");
    }

    private String page(String account, String path) {
        Visitor visitor = new Visitor(base());
        visitor.get("/login");
        visitor.post("/login", "username", account, "password", "demo");
        String head = as(account).get("/api/log/head").expect(200).field("position");
        as(account).get("/api/accidents/" + number, "Vigil-Wait-For", head).expect(200);
        return visitor.get(path).body();
    }

    private void alarmed(String account) throws InterruptedException {
        String alarms = "";
        while (!alarms.contains("\"evidence\"")) {
            alarms = as(account).get("/api/alarms").expect(200).text();
            Thread.onSpinWait();
        }
        assertThat(alarms).contains(number);
    }

    private Reply handOver(String fileId, String to) {
        return as("officer").command(number, "hand-over-file", "{\"fileId\":\"%s\",\"to\":\"%s\"}".formatted(fileId, to));
    }

    private String uploaded(String text) {
        return as("officer").upload(number, "tệp.txt", text.getBytes(StandardCharsets.UTF_8)).expect(201).field("fileId");
    }

    private String attached(String text) {
        String fileId = uploaded(text);
        attach(fileId).expect(200);
        return fileId;
    }

    private Reply attach(String fileId) {
        return as("officer").command(number, "attach-file", "{\"fileId\":\"%s\",\"kind\":\"b\"}".formatted(fileId));
    }

    private Document chunk(String fileId) {
        return database.getCollection("evidence.chunks").find(Filters.eq("files_id", fileId)).first();
    }

    private void setChunk(String fileId, Binary data) {
        database.getCollection("evidence.chunks").updateOne(Filters.eq("files_id", fileId), Updates.set("data", data));
    }

    private long told(String event) {
        String timeline = as("officer").get("/api/accidents/" + number + "/timeline").expect(200).text();
        return timeline.split("\"" + event + "\"", -1).length - 1;
    }

    private String foundOf(String fileId) {
        Reply view = as("officer").get("/api/accidents/" + number).expect(200);
        for (int i = 0; ; i++) {
            if (view.field("/files/" + i + "/fileId").equals(fileId)) return view.field("/files/" + i + "/check/found");
        }
    }
}
