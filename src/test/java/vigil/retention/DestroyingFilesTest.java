package vigil.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vigil.documents.Evidence;
import vigil.documents.keeping.Leftovers;
import vigil.documents.keeping.Rechecks;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;
import vigil.testing.visit.Visitor;

/** The files of a fatal accident of 2024 through the whole office: kept fifteen years, held for a court, destroyed by two people. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(properties = "vigil.destroying-files=an office of its own, whose clock runs sixteen years ahead")
class DestroyingFilesTest extends RunningOffice {

    private static final String DECISION = "12/QĐ-CVL ngày 02/03/2040";

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Rechecks rechecks;

    @Autowired
    private Leftovers leftovers;

    private String number = "";
    private String file = "";
    private String other = "";

    @BeforeAll
    void aClosedCase() {
        clock.set("2024-03-01T09:00:00+07:00");
        FatalCase told = FatalCase.toldAndClosed(this::as);
        number = told.number();
        file = told.files().getFirst();
        other = told.files().getLast();
    }

    @Test
    @Order(1)
    void until_the_day_the_law_keeps_the_files_and_says_why() {
        clock.set("2039-02-28T23:59:00+07:00");
        Reply kept = fresh("officer", "/api/accidents/" + number + "/retention");
        assertThat(kept.field("/files/0/until")).isEqualTo("2039-03-01");
        assertThat(kept.field("/files/0/ended")).isEqualTo("false");
        assertThat(kept.field("/files/0/why")).contains("lưu 15 năm", "kể từ ngày 01/03/2024", "Điều 18 khoản 8");
        Reply refused = as("officer").command(number, "propose-destruction", propose(file)).refused("retention-forbids-destruction");
        assertThat(refused.text()).contains("01/03/2039").contains("Điều 18 khoản 8");
        assertThat(refused.field("/fields/0")).isEqualTo("fileIds");
        as("officer").command(number, "propose-destruction", "{\"reason\":\"hết hạn\"}").refused("retention-forbids-destruction");
        assertThat(fresh("leader", "/api/retention").field("total")).isEqualTo("0");
        assertThat(page("officer", "/accidents/" + number)).contains("Phải lưu đến 01/03/2039", "Vì sao")
                .doesNotContain("Quyết định tiêu hủy");
    }

    @Test
    @Order(2)
    void after_it_they_stand_on_the_desk_of_those_in_whose_scope_the_case_is() {
        clock.set("2040-03-01T09:00:00+07:00");
        Reply desk = fresh("leader", "/api/retention");
        assertThat(desk.field("/ended/0/number")).isEqualTo(number);
        assertThat(desk.field("/ended/0/since")).isEqualTo("2039-03-01");
        assertThat(desk.field("/ended/0/ready")).isEqualTo("6");
        assertThat(fresh("province-75", "/api/retention").field("total")).isEqualTo("1");
        assertThat(fresh("province-79", "/api/retention").field("total")).isEqualTo("0");
        assertThat(page("officer", "/accidents/" + number)).contains("Hết thời hạn lưu từ 01/03/2039", "Đề nghị tiêu hủy tài liệu hết thời hạn lưu");
        assertThat(page("leader", "/retention")).contains(number, "Doanh nghiệp giả định", "01/03/2039");
        as("leader").get("/api/retention?page=0").expect(400);
        as("leader").get("/api/retention?page=x").expect(400);
        as("admin").get("/api/retention").expect(403);
        as("officer").get("/api/accidents/75-1999-0001/retention").expect(404);
    }

    @Test
    @Order(3)
    void what_is_held_for_a_court_is_not_destroyed() {
        as("officer").command(number, "hold-files", "{\"fileIds\":[\"%s\"],\"reference\":\"CV 45/TA\"}".formatted(file)).expect(400);
        as("officer").command(number, "hold-files", hold("nothing-of-the-case")).refused("file-unknown");
        String holdId = as("officer").command(number, "hold-files", hold(file)).expect(200).field("holdId");
        as("officer").command(number, "propose-destruction", propose(file)).refused("hold-forbids-destruction");
        assertThat(fresh("leader", "/api/retention").field("/holds/0/reference")).isEqualTo("CV 45/TA");
        assertThat(page("leader", "/accidents/" + number)).contains("Tạm giữ theo CV 45/TA", "tòa án xét xử", "Bỏ tạm giữ");
        as("officer").command(number, "lift-hold", "{\"holdId\":\"%s\",\"reason\":\"xong\"}".formatted(holdId)).expect(403);
        as("leader").command(number, "lift-hold", "{\"holdId\":\"%s\",\"reason\":\"xét xử xong\"}".formatted(holdId)).expect(200);
    }

    @Test
    @Order(4)
    void a_proposal_can_be_withdrawn_and_refused() {
        String first = as("officer").command(number, "propose-destruction", propose(file)).expect(200).field("proposalId");
        as("officer").command(number, "withdraw-destruction", decide(first, "nhầm")).expect(200);
        String second = as("officer").command(number, "propose-destruction", propose(file)).expect(200).field("proposalId");
        as("officer").command(number, "refuse-destruction", decide(second, "x")).expect(403);
        as("leader").command(number, "refuse-destruction", decide(second, "còn cần cho nghiên cứu")).expect(200);
        as("leader").command(number, "approve-destruction", approve(second)).refused("destruction-is-decided");
        assertThat(as("officer").get("/api/accidents/" + number + "/files/" + file).expect(200).text()).contains("tài liệu b");
    }

    @Test
    @Order(5)
    void two_people_destroy_a_file_and_its_trace_stays() throws InterruptedException {
        String proposal = as("officer").command(number, "propose-destruction", propose(file)).expect(200).field("proposalId");
        as("officer").command(number, "approve-destruction", approve(proposal)).expect(403);
        assertThat(page("leader", "/accidents/" + number)).contains("Đang đề nghị tiêu hủy", "Quyết định tiêu hủy");
        String sha256 = stored(file).getString("sha256");
        as("leader").command(number, "approve-destruction", approve(proposal)).expect(200);
        gone(file);

        Reply asked = as("officer").get("/api/accidents/" + number + "/files/" + file).expect(410);
        assertThat(asked.field("type")).isEqualTo("urn:vigil:destroyed");
        assertThat(stored(file).get("key")).isNull();
        assertThat(stored(file).getString("sha256")).as("the tombstone").isEqualTo(sha256);
        String now = fresh("auditor", "/api/accidents/" + number).text();
        assertThat(now).contains(sha256, DECISION);
        assertThat(page("auditor", "/accidents/" + number)).contains("Đã tiêu hủy ngày 01/03/2040 theo " + DECISION, "officer đề nghị, leader quyết định",
                "Đã tiêu hủy theo quyết định");
        as("officer").command(number, "recheck-file", "{\"fileId\":\"%s\"}".formatted(file)).refused("file-is-destroyed");
        as("officer").command(number, "propose-destruction", propose(file)).refused("file-is-destroyed");
        assertThat(as("officer").get("/api/accidents/" + number + "/files/" + other).expect(200).text()).contains("tài liệu h");
    }

    @Test
    @Order(6)
    void the_checks_and_the_leftovers_leave_a_destroyed_file_alone_and_one_brought_back_goes_again() throws InterruptedException {
        clock.set("2040-05-01T09:00:00+07:00");
        while (rechecks.round() > 0) assertThat(stored(file).get("found")).isNull();
        leftovers.remove();
        assertThat(stored(file)).isNotNull();
        assertThat(fresh("auditor", "/api/evidence").field("/broken/0/number")).isEmpty();
        assertThat(fresh("auditor", "/api/accidents/" + number + "/timeline").text()).doesNotContain("file-found-broken");

        evidence.destroy(file, "again");
        assertThat(stored(file).get("destroyed", Document.class).getString("by")).as("the first decision stays").isNotEqualTo("again");
        database.getCollection("evidence").updateOne(
                Filters.eq("_id", file), Updates.combine(Updates.unset("destroyed"), Updates.set("key", stored(other).get("key"))));
        database.getCollection("evidence.chunks").insertOne(new Document("files_id", file).append("n", 0));
        as("officer").get("/api/accidents/" + number + "/files/" + file).expect(410);
        clock.set("2040-07-01T09:00:00+07:00");
        rechecks.round();
        gone(file);
        assertThat(stored(file).get("key")).isNull();
    }

    @Test
    @Order(7)
    void all_that_is_left_is_proposed_at_once_and_a_case_opened_again_keeps_it() throws InterruptedException {
        String proposal = as("officer2").command(number, "propose-destruction", "{\"reason\":\"hết hạn\"}").expect(200).field("proposalId");
        assertThat(fresh("leader", "/api/retention").field("/proposals/0/files")).isEqualTo("5");
        as("leader").command(number, "reopen", "{\"reason\":\"tình tiết mới\"}").expect(200);
        as("leader").command(number, "approve-destruction", approve(proposal)).refused("case-must-be-closed");
        assertThat(page("officer", "/accidents/" + number)).contains("thời hạn lưu chưa bắt đầu");
        as("officer").command(number, "request-closure", "{}").expect(200);
        as("leader").command(number, "approve-closure", "{}").expect(200);
        as("leader").command(number, "approve-destruction", approve(proposal)).refused("retention-forbids-destruction");
        clock.set("2055-07-01T09:00:00+07:00");
        as("leader").command(number, "approve-destruction", approve(proposal)).expect(200);
        gone(other);
        as("officer").command(number, "propose-destruction", "{\"reason\":\"hết hạn\"}").refused("nothing-is-left-to-destroy");
        assertThat(fresh("leader", "/api/retention").field("total")).isEqualTo("0");
    }

    private static String propose(String fileId) {
        return "{\"fileIds\":[\"%s\"],\"reason\":\"hết thời hạn lưu\"}".formatted(fileId);
    }

    private static String hold(String fileId) {
        return "{\"fileIds\":[\"%s\"],\"reference\":\"CV 45/TA\",\"reason\":\"tòa án xét xử\"}".formatted(fileId);
    }

    private static String decide(String proposalId, String reason) {
        return "{\"proposalId\":\"%s\",\"reason\":\"%s\"}".formatted(proposalId, reason);
    }

    private static String approve(String proposalId) {
        return "{\"proposalId\":\"%s\",\"decision\":\"%s\"}".formatted(proposalId, DECISION);
    }

    private Document stored(String fileId) {
        return database.getCollection("evidence").find(Filters.eq("_id", fileId)).first();
    }

    /** Waits until neither the pieces nor the entry of a file are in the store. */
    private void gone(String fileId) throws InterruptedException {
        Awaitility.await().until(() -> database.getCollection("evidence.chunks").countDocuments(Filters.eq("files_id", fileId))
                        + database.getCollection("evidence.files").countDocuments(Filters.eq("_id", fileId))
                == 0);
    }

    private Reply fresh(String account, String path) {
        String head = as(account).get("/api/log/head").expect(200).field("position");
        return as(account).get(path, "Vigil-Wait-For", head).expect(200);
    }

    private String page(String account, String path) {
        Visitor visitor = new Visitor(base());
        visitor.get("/login");
        visitor.post("/login", "username", account, "password", "demo");
        fresh(account, "/api/accidents/" + number + "/retention");
        fresh(account, "/api/accidents/" + number);
        return visitor.get(path).body();
    }
}
