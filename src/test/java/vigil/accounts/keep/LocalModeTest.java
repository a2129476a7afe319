package vigil.accounts.keep;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vigil.testing.Caller;
import vigil.testing.server.RawData;
import vigil.testing.visit.Visitor;

/** An office with accounts of its own, from the first start on, as people and programs meet it at its doors. */
@TestPropertySource(properties = "vigil.test.office=local-mode")
class LocalModeTest extends LocalOffice {

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private MongoClient server;

    @Test
    void a_second_start_changes_nothing() {
        String before = credentials.of("admin").orElseThrow().hash();
        first.onReady();
        assertThat(credentials.of("admin").orElseThrow().hash()).isEqualTo(before);
    }

    @Test
    void somebody_new_chooses_a_password_and_a_second_factor_before_anything_is_shown() {
        String once = opened("hoa.1", "officer");
        Visitor hoa = new Visitor(base());
        assertThat(signIn(hoa, "hoa.1", once).body()).contains("/sign-in/password");
        assertThat(hoa.get("/accidents").body()).as("nothing else yet").contains("/sign-in/password");
        assertThat(hoa.post("/sign-in/password", "password", "password1234", "again", "password1234").body()).contains("đã bị lộ");
        assertThat(hoa.post("/sign-in/password", "password", "ngắn", "again", "ngắn").body()).contains("quá ngắn");
        String page = hoa.post("/sign-in/password", "password", PASSWORD, "again", PASSWORD).body();
        assertThat(page).contains("factor-square");
        assertThat(hoa.get("/accidents").body()).as("nothing else yet").contains("factor-square");
        assertThat(hoa.post("/sign-in/factor", "code", code(page)).body()).contains("id=\"today\"");
        assertThat(hoa.get("/account").body()).contains("Phiên này");
    }

    @Test
    void a_password_alone_opens_nothing_and_a_code_is_good_once() {
        settledIn("lan.1", opened("lan.1", "leader"));
        byte[] secret = credentials.secret("lan.1").orElseThrow();
        clock.pass(Duration.ofMinutes(2));
        Visitor lan = new Visitor(base());
        assertThat(signIn(lan, "lan.1", PASSWORD).body()).contains("/sign-in/code");
        assertThat(lan.post("/sign-in/code", "code", "000000").body()).contains("Mã không đúng");
        String code = factor.at(secret, clock.instant().getEpochSecond() / 30);
        Visitor thief = new Visitor(base());
        signIn(thief, "lan.1", PASSWORD);
        assertThat(lan.post("/sign-in/code", "code", code).body()).contains("id=\"today\"");
        assertThat(thief.post("/sign-in/code", "code", code).body()).as("the same code again").contains("Mã không đúng");
        assertThat(new Caller(base(), "lan.1", PASSWORD).get("/api/accidents").status()).as("at the interface").isEqualTo(401);
    }

    @Test
    void the_old_password_is_asked_for_and_the_new_one_ends_all_other_sessions() {
        Visitor here = settledIn("ngoc.1", opened("ngoc.1", "officer"));
        Visitor elsewhere = comeBack("ngoc.1");
        String next = "chín con trâu ra đồng sớm";
        here.get("/account");
        assertThat(here.post("/account/password", "old", "đoán", "password", next, "again", next).body()).contains("không đúng");
        assertThat(elsewhere.get("/accidents").body()).contains("id=\"cases\"");
        here.get("/account");
        assertThat(here.post("/account/password", "old", PASSWORD, "password", next, "again", next).statusCode()).isEqualTo(200);
        assertThat(here.get("/accidents").body()).contains("id=\"cases\"");
        assertThat(elsewhere.get("/accidents").body()).contains("id=\"password\"");
        for (int i = 0; i < 5; i++) {
            here.get("/account");
            here.post("/account/password", "old", "đoán " + i, "password", PASSWORD, "again", PASSWORD);
        }
        here.get("/account");
        assertThat(here.post("/account/password", "old", next, "password", PASSWORD, "again", PASSWORD).body())
                .contains("Đã sai nhiều lần");
        clock.pass(Duration.ofHours(1));
    }

    @Test
    void the_secret_of_a_second_factor_is_nowhere_in_the_databases() {
        settledIn("tam.1", opened("tam.1", "officer"));
        RawData raw = RawData.of(server);
        assertThat(raw.holds(credentials.of("tam.1").orElseThrow().hash())).as("it finds what is there").isTrue();
        assertThat(raw.holdsSecret(credentials.secret("tam.1").orElseThrow())).isFalse();
    }

    @Test
    void a_stolen_cookie_is_useless_after_signing_out_and_after_ending_the_session_from_elsewhere() {
        Visitor administrator = comeBack("admin");
        Visitor mai = settledIn("mai.1", opened("mai.1", "officer"));
        Map<String, String> stolen = mai.cookies();
        assertThat(Visitor.with(base(), stolen).get("/accidents").body()).contains("id=\"cases\"");
        mai.get("/accidents");
        mai.post("/logout");
        assertThat(Visitor.with(base(), stolen).get("/accidents").body()).contains("id=\"password\"");

        clock.pass(Duration.ofMinutes(2));
        Visitor again = comeBack("mai.1");
        Visitor.with(base(), again.cookies()).get("/account");
        administrator.get("/accounts");
        administrator.post("/accounts/mai.1/disable");
        assertThat(again.get("/accidents").body()).as("closed account").contains("id=\"password\"");
    }

    @Test
    void a_program_signs_in_to_the_interface_only() {
        Visitor administrator = comeBack("admin");
        administrator.get("/accounts");
        String page = administrator.post("/accounts", "name", "ioffice", "role", "auditor", "forPrograms", "true").body();
        String secret = found(ONCE, page);
        assertThat(new Caller(base(), "ioffice", secret).get("/api/accidents").status()).isEqualTo(200);
        assertThat(signIn(new Visitor(base()), "ioffice", secret).body()).contains("id=\"password\"");
        administrator.get("/accounts");
        administrator.post("/accounts/ioffice/disable");
        assertThat(new Caller(base(), "ioffice", secret).get("/api/accidents").status()).isEqualTo(401);
    }

    @Test
    void an_auditor_let_in_until_a_day_for_one_case_is_let_in_no_longer_and_for_no_other() {
        Visitor administrator = comeBack("admin");
        administrator.get("/accounts");
        String day = clock.instant().plus(Duration.ofDays(3)).toString().substring(0, 10);
        String page = administrator
                .post("/accounts", "name", "thanh-tra", "role", "auditor", "forPrograms", "true", "until", day, "cases", "75-2024-0001")
                .body();
        Caller auditor = new Caller(base(), "thanh-tra", found(ONCE, page));
        assertThat(auditor.get("/api/accidents").status()).isEqualTo(200);
        assertThat(auditor.get("/api/figures?year=2024").status()).isEqualTo(403);
        clock.pass(Duration.ofDays(5));
        assertThat(auditor.get("/api/accidents").status()).isEqualTo(401);
    }

    @Test
    void the_page_of_accounts_says_what_is_wrong_and_is_the_administrators() {
        Visitor administrator = comeBack("admin");
        administrator.get("/accounts");
        assertThat(administrator.post("/accounts", "name", "x y", "role", "officer", "forPrograms", "false"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(409))
                .satisfies(answer -> assertThat(answer.body()).contains("Tên tài khoản gồm"));
        assertThat(administrator.post("/accounts", "name", "tinh", "role", "provincial", "forPrograms", "false").body())
                .contains("đang có hiệu lực");
        assertThat(administrator.post("/accounts/admin/disable").body()).contains("chính mình");
        assertThat(administrator.get("/accidents").statusCode()).isEqualTo(403);
    }
}
