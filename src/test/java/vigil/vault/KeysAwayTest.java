package vigil.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.ReflectionTestUtils;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;
import vigil.testing.visit.Visitor;
import vigil.vault.store.Keys;

/** While keys cannot be had, for example because the master key is being changed, the whole office says so, and of nobody that they are erased. */
@TestPropertySource(properties = "vigil.test.office=keys-away")
class KeysAwayTest extends RunningOffice {

    private static final String REPORT = """
            {"provinceCode":"79","occurred":{"at":"2026-11-20T08:10:00+07:00","precision":"about"},"place":"Xưởng",
             "establishment":{"name":"Xưởng giả định"},"employment":"contract","summary":"nồi hơi nổ",
             "casualties":{"dead":1,"severe":0,"light":0,"missing":0},
             "notice":{"source":"employer","channel":"điện thoại","receivedAt":"2026-11-20T08:30:00+07:00"}}""";

    @Autowired
    private MongoClient client;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Keys keys;

    @Test
    void reading_and_writing_of_sealed_data_wait_and_nothing_is_shown_as_erased() {
        clock.set("2026-11-20T09:00:00+07:00");
        String number = as("officer").post("/api/accidents", REPORT).expect(201).field("number");
        as("officer").command(number, "add-victim", """
                {"person":{"name":"Người Giả Định"},"occupation":"thợ","employment":"contract","condition":"dead"}""").expect(200);
        String person = "/api/people/" + as("officer").get("/api/accidents/" + number).expect(200).field("/victims/0/personId");
        String etag = as("officer").get("/api/accidents/" + number).expect(200).etag();
        String head = as("officer").get("/api/log/head").expect(200).field("position");
        String master = wrappedBy("another");
        String ofCase = "/api/accidents/" + number;
        for (String path : List.of(ofCase, ofCase + "/timeline", "/api/accidents", "/api/accidents?q=xuong", "/api/duties?late=false", "/api/families")) {
            later(as("officer").get(path));
        }
        later(as("officer").get(person, "Vigil-Purpose", "call"));
        later(as("dpo").get(person + "/copy", "Vigil-Purpose", "call"));
        as("officer").get("/api/alarms").expect(200);
        pagesSaySo(number);
        String before = as("officer").get("/api/log/head").expect(200).field("position");
        later(as("officer").post("/api/accidents/" + number + "/add-note", "{\"text\":\"x\"}", "If-Match", etag, "Idempotency-Key", "away-1"));
        assertThat(as("officer").get("/api/log/head").expect(200).field("position")).as("nothing kept").isEqualTo(before);
        assertThat(Long.parseLong(before)).as("the looks are kept").isGreaterThan(Long.parseLong(head));

        wrappedBy(master);
        assertThat(as("officer").get("/api/accidents/" + number).expect(200).text()).contains("nồi hơi nổ");
        as("officer").post("/api/accidents/" + number + "/add-note", "{\"text\":\"x\"}", "If-Match", etag, "Idempotency-Key", "away-1")
                .expect(200);
    }

    /** What is only looked at tries again by itself; a form keeps what was typed, and waits for who typed it. */
    private void pagesSaySo(String number) {
        Visitor officer = new Visitor(base());
        officer.get("/login");
        officer.post("/login", "username", "officer", "password", "demo");
        for (String path : List.of("/families", "/accidents", "/accidents/" + number)) {
            HttpResponse<String> page = officer.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(503);
            assertThat(page.body()).contains("Kho khóa chưa trả lời", "Trang này tự thử lại sau 5 giây").doesNotContain("Xưởng giả định");
            assertThat(page.headers().firstValue("Refresh")).contains("5");
        }
        HttpResponse<String> sent = officer.post("/accidents/" + number + "/commands/add-note", "text", "x");
        assertThat(sent.statusCode()).isEqualTo(503);
        assertThat(sent.body()).contains("Kho khóa chưa trả lời");
        assertThat(sent.headers().firstValue("Refresh")).isEmpty();
    }

    private static void later(Reply reply) {
        assertThat(reply.expect(503).text()).contains("urn:vigil:keys-unreachable").doesNotContain("erased");
        assertThat(reply.http().headers().firstValue("Retry-After")).isPresent();
    }

    /** Says of all keys by which master key they are wrapped, and lets this server know no key any more; tells what was said before. */
    private String wrappedBy(String master) {
        MongoCollection<Document> stored = client.getDatabase(database.getName() + KeyStore.DATABASE).getCollection("keys");
        List<Document> active = stored.find(Filters.eq("state", Keys.ACTIVE)).into(new ArrayList<>());
        Object cache = Objects.requireNonNull(ReflectionTestUtils.getField(keys, "cache"));
        active.forEach(key -> {
            stored.updateOne(Filters.eq("_id", key.getString("_id")), Updates.set(Keys.WRAPPED_BY, master));
            ReflectionTestUtils.invokeMethod(cache, "forget", key.getString("_id"));
        });
        return active.getFirst().getString(Keys.WRAPPED_BY);
    }
}
