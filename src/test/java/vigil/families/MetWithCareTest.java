package vigil.families;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import vigil.journeys.Bodies;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;
import vigil.testing.visit.Visitor;

/** Families over the interface: what is looked up outside of the case before they are written to or given a liaison. */
@TestPropertySource(properties = "vigil.test.office=met-with-care")
class MetWithCareTest extends RunningOffice {

    private String number = "";

    @BeforeEach
    void a_worker_has_died() {
        clock.set("2026-11-02T09:00:00+07:00");
        number = as("officer")
                .post("/api/accidents", Bodies.fatalAccident("79", "2026-11-02T07:00:00+07:00", "2026-11-02T08:00:00+07:00"))
                .expect(201)
                .field("number");
        give("add-victim", """
                {"person":{"name":"Người Bị Nạn"},"occupation":"thợ","employment":"contract","condition":"dead"}""").expect(200);
        give("confirm-identity", "{\"victimId\":\"v1\",\"basis\":\"căn cước\",\"at\":\"2026-11-02T08:10:00+07:00\"}").expect(200);
        give("add-relative", """
                {"victimId":"v1","person":{"name":"Thân Nhân Giả","language":"tiếng Mông"},"relation":"vợ"}""").expect(200);
    }

    private Reply give(String command, String body) {
        return as("officer").command(number, command, body);
    }

    @Test
    void nobody_gets_the_composed_letter_in_a_language_that_is_not_theirs() {
        give("draft-letter", "{\"relativeId\":\"r1\"}").refused("text-must-be-in-their-language");
        give("draft-letter", "{\"relativeId\":\"r1\",\"text\":\"Bản dịch sang tiếng Mông\"}").expect(200);
        give("add-relative", """
                {"victimId":"v1","person":{"name":"Thân Nhân Khác","language":"Tiếng Việt"},"relation":"mẹ"}""").expect(200);
        give("draft-letter", "{\"relativeId\":\"r2\"}").refused("family-has-a-letter-already");
        give("draft-letter", "{\"relativeId\":\"r2\",\"whyAnother\":\"mẹ ở quê\"}").expect(200);
    }

    @Test
    void a_liaison_is_somebody_of_the_office_who_may_see_the_case() {
        for (String account : new String[] {"nobody.of.that.name", "auditor", "province-75"}) {
            give("assign-liaison", "{\"victimId\":\"v1\",\"account\":\"" + account + "\"}").refused("liaison-must-be-of-the-office");
        }
        give("assign-liaison", "{\"victimId\":\"v1\",\"account\":\"province-79\"}").expect(200);
    }

    @Test
    void a_spelling_once_wished_stays_when_other_wishes_change() {
        give("record-family-wishes", "{\"relativeId\":\"r1\",\"letter\":\"yes\",\"call\":\"no\",\"spelledName\":\"Thân Nhơn Giả\"}").expect(200);
        give("record-family-wishes", "{\"relativeId\":\"r1\",\"letter\":\"through\",\"call\":\"no\",\"through\":\"Ông Trưởng Thôn\"}").expect(200);
        String wishes = "/families/relatives/0/wishes";
        assertThat(as("officer").get("/api/accidents/" + number).field(wishes + "/letter")).isEqualTo("through");
        String known = as("officer").get("/api/accidents/" + number).text();
        assertThat(known).contains("spelledName").contains("through");
    }

    @Test
    void the_pages_say_who_was_taken_off_and_who_died_too() {
        give("add-victim", """
                {"person":{"name":"Người Thứ Hai"},"occupation":"thợ","employment":"contract","condition":"dead"}""").expect(200);
        String second = as("officer").get("/api/accidents/" + number).field("/victims/1/personId");
        give("add-relative", "{\"victimId\":\"v1\",\"personId\":\"" + second + "\",\"relation\":\"em\"}").expect(200);
        give("withdraw-relative", "{\"relativeId\":\"r1\",\"reason\":\"nhầm người\"}").expect(200);
        Visitor officer = visitor("officer");
        assertThat(officer.get("/families/" + number + "/v1").body())
                .contains("Không còn trong danh sách", "nhầm người", "cũng đã mất trong vụ tai nạn");
        assertThat(officer.get("/accidents/" + number).body()).contains("Không còn trong danh sách", "nhầm người");
        assertThat(officer.get("/accidents/" + number + "/commands/draft-letter").body()).doesNotContain("r1 ·").contains("r2 ·");
    }

    @Test
    void the_list_says_once_per_accident_what_is_the_same_for_several_and_who_does_not_wait() {
        give("add-victim", """
                {"person":{"name":"Người Thứ Hai"},"occupation":"thợ","employment":"contract","condition":"dead"}""").expect(200);
        give("add-victim", """
                {"person":{"name":"Người Thứ Ba"},"occupation":"thợ","employment":"contract","condition":"dead"}""").expect(200);
        give("record-death-notified", "{\"victimId\":\"v1\",\"relativeId\":\"r1\",\"at\":\"2026-11-02T08:20:00+07:00\",\"by\":\"cán bộ\"}")
                .expect(200);
        give("record-family-wishes", "{\"relativeId\":\"r1\",\"letter\":\"no\",\"call\":\"no\"}").expect(200);
        String head = as("officer").get("/api/log/head").expect(200).field("position");
        String told = as("officer").get("/api/families?waiting=true", "Vigil-Wait-For", head).expect(200).text();
        assertThat(told).contains("{\"number\":\"" + number + "\",\"occurredOn\":\"2026-11-02\",\"families\":3,\"waiting\":2}");
        String page = visitor("officer").get("/families").body();
        String card = page.substring(page.indexOf("id=\"case-" + number), page.indexOf("</section>", page.indexOf("case-" + number)));
        assertThat(card).contains("3 gia đình, 2 đang chờ", "1 gia đình khác", "/families/" + number + "/v2", "/families/" + number + "/v3")
                .doesNotContain("/families/" + number + "/v1").containsOnlyOnce("Chưa biết thân nhân nào.");
    }

    @Test
    void in_which_language_they_want_to_be_written_to_is_for_who_writes() {
        assertThat(visitor("officer").get("/families/" + number + "/v1").body()).contains("tiếng Mông");
        assertThat(visitor("auditor").get("/families/" + number + "/v1").body()).contains("v1").doesNotContain("tiếng Mông");
        assertThat(as("officer").get("/api/families").expect(200).text()).contains(number).doesNotContain("Mông");
    }

    /** Somebody at the pages, once these know all that has happened. */
    private Visitor visitor(String account) {
        String head = as("officer").get("/api/log/head").expect(200).field("position");
        as("officer").get("/api/accidents/" + number, "Vigil-Wait-For", head).expect(200);
        as("officer").get("/api/families", "Vigil-Wait-For", head).expect(200);
        Visitor visitor = new Visitor(base());
        visitor.get("/login");
        visitor.post("/login", "username", account, "password", "demo");
        return visitor;
    }
}
