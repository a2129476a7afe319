package vigil.accounts.keep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import vigil.testing.Caller;
import vigil.testing.Reply;
import vigil.testing.visit.Visitor;

/** Accounts arranged by a program that an administrator has let in. */
@TestPropertySource(properties = "vigil.test.office=accounts-interface")
class AccountsInterfaceTest extends LocalOffice {

    private Caller program;

    @BeforeAll
    void a_program_comes_in() {
        Visitor administrator = comeBack("admin");
        administrator.get("/accounts");
        String page = administrator
                .post("/accounts", "name", "nhan-su", "role", "administrator", "forPrograms", "true").body();
        program = new Caller(base(), "nhan-su", found(ONCE, page));
    }

    @Test
    void an_account_is_opened_changed_and_closed() {
        Reply opened = program.post("/api/accounts", "{\"name\":\"may.1\",\"role\":\"auditor\",\"forPrograms\":true}").expect(201);
        assertThat(opened.http().headers().firstValue("Location")).hasValue("/api/accounts/may.1");
        Caller machine = new Caller(base(), "may.1", opened.field("password"));
        machine.get("/api/accidents").expect(200);
        Reply seen = program.get("/api/accounts/may.1").expect(200);
        assertThat(seen.field("/account/role")).isEqualTo("auditor");
        program.post("/api/accounts/may.1/change-account", "{\"role\":\"provincial\"}", "If-Match", seen.etag())
                .refused("provincial-officer-needs-a-province-of-today");
        program.post("/api/accounts/may.1/change-account", "{\"role\":\"officer\"}").expect(428);
        Reply changed = program.post("/api/accounts/may.1/change-account", "{\"role\":\"officer\"}", "If-Match", seen.etag());
        assertThat(changed.expect(200).events()).containsExactly("account-changed");
        program.post("/api/accounts/may.1/disable-account", "{}", "If-Match", seen.etag()).expect(412);
        program.post("/api/accounts/may.1/reset-second-factor", "{}", "If-Match", changed.etag()).refused("account-is-a-programs");
        program.post("/api/accounts/may.1/disable-account", "{}", "If-Match", changed.etag()).expect(200);
        machine.get("/api/accidents").expect(401);
        assertThat(program.get("/api/accounts/may.1").json().at("/history").size()).isEqualTo(3);
        assertThat(program.get("/api/accounts").text()).contains("may.1").doesNotContain("argon2");
    }

    @Test
    void nobody_gets_a_name_under_which_the_office_itself_acts() {
        for (String name : new String[] {"system", "first-start"}) {
            program.post("/api/accounts", "{\"name\":\"" + name + "\",\"role\":\"auditor\",\"forPrograms\":true}").refused("account-name-is-taken");
        }
    }

    @Test
    void a_password_is_told_once_and_a_repeated_order_makes_no_other() {
        String key = "open-may-2";
        String body = "{\"name\":\"may.2\",\"role\":\"auditor\",\"forPrograms\":true}";
        Reply opened = program.post("/api/accounts", body, "Idempotency-Key", key).expect(201);
        String first = opened.field("password");
        Reply again = program.post("/api/accounts", body, "Idempotency-Key", key).expect(201);
        assertThat(again.json().at("/password").isNull() || again.json().at("/password").isMissingNode()).isTrue();
        new Caller(base(), "may.2", first).get("/api/accidents").expect(200);
        Reply reset = program.post("/api/accounts/may.2/reset-password", "{}", "If-Match", opened.etag(), "Idempotency-Key", "r");
        String second = reset.expect(200).field("password");
        program.post("/api/accounts/may.2/reset-password", "{}", "If-Match", opened.etag(), "Idempotency-Key", "r").expect(200);
        new Caller(base(), "may.2", first).get("/api/accidents").expect(401);
        new Caller(base(), "may.2", second).get("/api/accidents").expect(200);
    }

    @Test
    void nobody_else_may_nothing_else_is_taken_and_a_program_never_takes_the_last_person_s_place() {
        Reply opened = program.post("/api/accounts", "{\"name\":\"may.3\",\"role\":\"officer\",\"forPrograms\":true}").expect(201);
        Caller officer = new Caller(base(), "may.3", opened.field("password"));
        officer.get("/api/accounts").expect(403);
        officer.get("/api/accounts/admin").expect(403);
        officer.post("/api/accounts/may.3/change-account", "{\"role\":\"administrator\"}", "If-Match", opened.etag()).expect(403);
        String admin = program.get("/api/accounts/admin").expect(200).etag();
        program.post("/api/accounts/admin/disable-account", "{}", "If-Match", admin)
                .refused("an-administrator-without-end-must-remain");
        program.post("/api/accounts/admin/stay-administrator", "{\"account\":\"x\"}", "If-Match", admin).expect(404);
        program.get("/api/accounts/nobody").expect(404);
        program.post("/api/accounts", "{\"name\":\"may.4\",\"role\":\"king\",\"forPrograms\":true,\"x\":1}").expect(400);
    }
}
