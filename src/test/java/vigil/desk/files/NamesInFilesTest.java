package vigil.desk.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vigil.documents.reading.WordsInFilesTest;
import vigil.eventlog.LogCheck;
import vigil.ground.Settings;
import vigil.journeys.Traces;
import vigil.retention.FatalCase;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;
import vigil.testing.visit.Visitor;
import vigil.vault.KeyStore;

/** A name inside of files that are attached to a case and not to the person: found, decided on, and gone when two people say so. */
@TestPropertySource(properties = "vigil.test.office=names-in-files")
class NamesInFilesTest extends RunningOffice {

    private static final String MIDDLE = "Wexqualdor";
    private static final String LAST = "Pzyvomrik";
    private static final String NAME = "Tran " + MIDDLE + " " + LAST;
    private static final byte[] PNG = java.util.Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    @Autowired
    private MongoClient client;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Settings settings;

    @Autowired
    private LogCheck logCheck;

    @Autowired
    private KeyStore keys;

    private Traces traces;
    private String number = "";
    private String person = "";

    @BeforeEach
    void listens() {
        traces = new Traces();
    }

    @AfterEach
    void listensNoLonger() {
        traces.close();
    }

    @Test
    void what_names_somebody_inside_of_files_falls_when_two_people_say_so() throws IOException, InterruptedException {
        clock.set("2024-03-01T09:00:00+07:00");
        number = FatalCase.toldAndClosed(this::as).number();
        as("leader").command(number, "reopen", "{\"reason\":\"bổ sung hồ sơ\"}").expect(200);
        String pdf = attach("bien-ban.pdf", WordsInFilesTest.pdf(false, "Nguoi chung kien " + NAME + " ky ten"));
        String plain = attach("loi-khai.txt", ("Ông " + NAME + " đã tắt máy. ").repeat(5).getBytes(StandardCharsets.UTF_8));
        String part = attach("ghi-chu.txt", ("có " + LAST + " " + MIDDLE + " ở đó").getBytes(StandardCharsets.UTF_8));
        String photo = attach("anh.png", PNG);
        String other = attach("khac.txt", "nồi hơi số hai không có tên ai".getBytes(StandardCharsets.UTF_8));
        as("officer").command(number, "add-relative", """
                {"person":{"name":"%s"},"victimId":"v1","relation":"em"}""".formatted(NAME)).expect(200);
        person = as("officer").get("/api/accidents/" + number).expect(200).field("/families/relatives/1/personId");

        assertThat(says()).containsOnly(
                Map.entry(pdf, "whole-name case-is-open"), Map.entry(plain, "whole-name case-is-open"),
                Map.entry(part, "part-of-name case-is-open"), Map.entry(photo, "not-written case-is-open"));
        request(List.of(pdf), List.of(plain, photo), "xem lại sau").refused("case-must-be-closed");
        as("officer").command(number, "request-closure", "{}").expect(200);
        as("leader").command(number, "approve-closure", "{}").expect(200);
        assertThat(says().get(pdf)).isEqualTo("whole-name is-kept");
        request(List.of(pdf, plain), List.of(photo), "ảnh máy").refused("retention-forbids-destruction");

        clock.set("2040-03-05T09:00:00+07:00");
        assertThat(says().get(pdf)).isEqualTo("whole-name falls-if-chosen");
        refuses(pdf, plain, photo, other);
        isAskedOnAPage(pdf, photo);
        String hold = as("officer").command(number, "hold-files", """
                {"fileIds":["%s"],"reference":"CV 45/TA","reason":"toà cần"}""".formatted(pdf)).expect(200).field("holdId");
        request(List.of(pdf, plain), List.of(photo), "ảnh máy").refused("hold-forbids-destruction");
        as("leader").command(number, "lift-hold", "{\"holdId\":\"%s\",\"reason\":\"xong\"}".formatted(hold)).expect(200);
        assertThat(page("officer", "/people/" + person + "/forgetting")).contains("có tên người này", "fall-" + pdf, "stay-" + photo);

        request(List.of(pdf, plain, part), List.of(photo), "ảnh chụp máy, không có ai").expect(200);
        assertThat(page("dpo", "/privacy")).contains("Đề nghị tiêu hủy cả 3 tài liệu", "ảnh chụp máy, không có ai");
        String late = attachAfterClosing();
        approve().refused("files-must-be-decided-on");
        as("dpo").post("/api/people/" + person + "/refuse-erasure", "{\"reason\":\"có tài liệu mới\"}", "If-Match", etag("dpo")).expect(200);
        request(List.of(pdf, plain, part), List.of(photo, late), "ảnh chụp máy, không có ai").expect(200);
        approve().expect(200);
        Awaitility.await().until(() -> keys.state(person) == KeyStore.State.SHREDDED);
        for (String gone : List.of(pdf, plain, part)) isGone(gone);
        as("officer").get("/api/accidents/" + number + "/files/" + photo).expect(200);
        as("officer").get("/api/accidents/" + number + "/files/" + other).expect(200);

        assertThat(fresh("officer", "/api/accidents/" + number + "/timeline").text()).contains("files-erased");
        assertThat(page("officer", "/accidents/" + number)).contains("Đã tiêu hủy cùng việc xóa dữ liệu cá nhân ngày 05/03/2040");
        assertThat(fresh("officer", "/api/accidents/" + number + "/retention").text()).contains("\"destroyed\":true");
        as("officer").command(number, "propose-destruction", "{\"fileIds\":[\"%s\"],\"reason\":\"x\"}".formatted(pdf)).refused("file-is-destroyed");
        assertThat(traces.of(List.of(MIDDLE, LAST), settings.data(), client)).isEmpty();
        assertThat(logCheck.run().sound()).isTrue();
    }

    /** Evidence is no longer attached to a closed case: a leader opens it, and closes it again long ago enough. */
    private String attachAfterClosing() {
        clock.set("2024-03-01T09:00:00+07:00");
        as("leader").command(number, "reopen", "{\"reason\":\"bổ sung\"}").expect(200);
        String late = attach("muon.png", java.util.Arrays.copyOf(PNG, PNG.length));
        as("officer").command(number, "request-closure", "{}").expect(200);
        as("leader").command(number, "approve-closure", "{}").expect(200);
        clock.set("2040-03-05T09:00:00+07:00");
        return late;
    }

    private void refuses(String pdf, String plain, String photo, String other) {
        assertThat(request(List.of(), List.of(), "").refused("files-must-be-decided-on").text()).contains(pdf, plain, photo);
        assertThat(request(List.of(pdf, plain), List.of(), "").refused("files-must-be-decided-on").text()).contains(photo).doesNotContain(pdf);
        request(List.of(pdf, plain), List.of(plain, photo), "ảnh").refused("files-must-be-decided-on");
        request(List.of(pdf, plain, other), List.of(photo), "ảnh").refused("file-is-none-of-those-found");
        request(List.of(pdf, plain), List.of(photo, "nothing"), "ảnh").refused("file-is-none-of-those-found");
        Reply silent = request(List.of(pdf, plain), List.of(photo), "").refused("reason-must-be-given");
        assertThat(silent.field("/fields/0")).isEqualTo("whyFilesStay");
        request(List.of(pdf, plain), List.of(photo), "không thấy " + NAME).refused("reason-must-not-name-the-person");
    }

    /** On the page what was ticked stays ticked, also in parts of the search that are not shown any more. */
    private void isAskedOnAPage(String pdf, String photo) {
        String path = "/people/" + person + "/forgetting";
        Visitor officer = visitor("officer");
        officer.get(path);
        var refused = officer.post(path, "basis", "Luật 91/2025/QH15", "reason", "theo đơn", "files", pdf, "whyFilesStay", "ảnh máy");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("chưa ghi rõ là tiêu hủy hay giữ lại", "ảnh máy").containsPattern("id=\"fall-" + pdf + "\"[^>]*checked");
        assertThat(refused.body()).as("where the files are that nothing was said of").contains("href=\"#found-" + photo + "\"", "chưa ghi rõ<")
                .doesNotContain("href=\"#found-" + pdf + "\"");
        String head = as("officer").get("/api/log/head").field("position");
        var later = officer.post(path, "files", pdf, "filesStay", photo, "texts", "7", "more", head);
        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(later.body()).contains("1 nội dung và 1 tài liệu bị xóa, 1 tài liệu giữ lại")
                .containsPattern("type=\"hidden\" name=\"files\"[^>]*" + pdf);
    }

    private void isGone(String fileId) throws InterruptedException {
        assertThat(as("officer").get("/api/accidents/" + number + "/files/" + fileId).expect(410).field("type")).isEqualTo("urn:vigil:destroyed");
        Awaitility.await().until(() -> database.getCollection("evidence.chunks").countDocuments(Filters.eq("files_id", fileId)) == 0);
        assertThat(database.getCollection("evidence").find(Filters.eq("_id", fileId)).first()).doesNotContainKey("key").containsKey("sha256");
    }

    private String attach(String name, byte[] bytes) {
        String fileId = as("province-75").upload(number, name, bytes).expect(201).field("fileId");
        as("province-75").command(number, "attach-file", "{\"fileId\":\"%s\",\"kind\":\"k\"}".formatted(fileId)).expect(200);
        return fileId;
    }

    private Map<String, String> says() {
        JsonNode found = as("officer").get("/api/people/" + person + "/naming").expect(200).json();
        assertThat(found.get("searchedTo").asLong()).isEqualTo(found.get("head").asLong());
        Map<String, String> says = new TreeMap<>();
        found.get("files").forEach(file -> says.put(
                file.get("fileId").asString(), file.get("says").asString() + " " + file.get("fate").asString()));
        return says;
    }

    private Reply request(List<String> fall, List<String> stay, String why) {
        String body = """
                {"basis":"Luật 91/2025/QH15","reason":"theo đơn","files":[%s],"filesStay":[%s]%s}"""
                .formatted(ids(fall), ids(stay), why.isEmpty() ? "" : ",\"whyFilesStay\":\"" + why + "\"");
        return as("officer").post("/api/people/" + person + "/request-erasure", body, "If-Match", etag("officer"));
    }

    private static String ids(List<String> ids) {
        return String.join(",", ids.stream().map(id -> "\"" + id + "\"").toList());
    }

    private Reply approve() {
        return as("dpo").post("/api/people/" + person + "/approve-erasure", "{\"reason\":\"đúng luật\"}", "If-Match", etag("dpo"));
    }

    private String etag(String account) {
        return as(account).get("/api/people/" + person).etag();
    }

    private Reply fresh(String account, String path) {
        String head = as(account).get("/api/log/head").expect(200).field("position");
        return as(account).get(path, "Vigil-Wait-For", head).expect(200);
    }

    private String page(String account, String path) {
        fresh("officer", "/api/accidents/" + number);
        fresh("officer", "/api/accidents/" + number + "/retention");
        return visitor(account).get(path).body();
    }

    private Visitor visitor(String account) {
        Visitor visitor = new Visitor(base());
        visitor.get("/login");
        visitor.post("/login", "username", account, "password", "demo");
        return visitor;
    }
}
