package vigil.accounts.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vigil.accounts.AccountCommand;
import vigil.accounts.AccountCommand.ChangeAccount;
import vigil.accounts.AccountCommand.DisableAccount;
import vigil.accounts.AccountDecider;
import vigil.accounts.AccountRule;
import vigil.accounts.AccountState;
import vigil.commands.CommandDesk;
import vigil.commands.Order;
import vigil.kernel.Actor;
import vigil.kernel.Refused;
import vigil.kernel.Role;
import vigil.testing.visit.Visitor;

/** What an administrator does with the accounts of others, as both of them see it at the pages. */
@TestPropertySource(properties = "vigil.test.office=changing-accounts")
class ChangingAccountsTest extends LocalOffice {

    private static final Pattern VERSION = Pattern.compile("name=\"_version\" value=\"(\\d+)\"");

    @Autowired
    private CommandDesk desk;

    @Autowired
    private OfficeAccounts accounts;

    @Test
    void another_role_holds_at_once_and_the_sessions_of_before_end() {
        Visitor mai = settledIn("mai.2", opened("mai.2", "officer"));
        assertThat(mai.get("/accidents").body()).contains("id=\"cases\"");
        Visitor administrator = comeBack("admin");
        String version = version(administrator.get("/accounts/mai.2").body());
        String page = administrator
                .post("/accounts/mai.2/change", "_version", version, "role", "provincial", "province", "75", "until", "", "cases", "")
                .body();
        assertThat(page).contains("Thay đổi tài khoản: đã ghi cho mai.2", "Chuyên viên tỉnh", "Đã thay đổi tài khoản");
        assertThat(mai.get("/accidents").body()).as("signed out").contains("id=\"password\"");
        Visitor again = comeBack("mai.2");
        assertThat(again.get("/account").body()).contains("Chuyên viên tỉnh");
        var stale = administrator.post("/accounts/mai.2/change", "_version", version, "role", "leader", "province", "");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("Có người đã thay đổi tài khoản này");
        assertThat(accounts.state("mai.2").orElseThrow().role()).isEqualTo(Role.PROVINCIAL);
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_what_was_written_stays() {
        opened("tam.2", "officer");
        Visitor administrator = comeBack("admin");
        String version = version(administrator.get("/accounts/tam.2").body());
        var answer = administrator.post("/accounts/tam.2/change", "_version", version, "role", "provincial", "province", "");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("id=\"province-error\"", "value=\"provincial\" selected");
        answer = administrator.post("/accounts/tam.2/change", "_version", version, "role", "king", "until", "soon");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("id=\"role-error\"", "id=\"until-error\"");
        assertThat(administrator.get("/accounts/nobody.2").statusCode()).isEqualTo(404);
        assertThat(administrator.post("/accounts/nobody.2/disable").statusCode()).isEqualTo(404);
        assertThat(administrator.post("/accounts/tam.2/praise").statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_has_lost_the_phone_sets_the_second_step_up_anew() {
        Visitor hoa = settledIn("hoa.2", opened("hoa.2", "officer"));
        Visitor administrator = comeBack("admin");
        assertThat(administrator.get("/accounts/hoa.2").body()).contains("Đã thiết lập");
        assertThat(administrator.post("/accounts/hoa.2/reset-factor").body()).contains("Chưa thiết lập");
        assertThat(hoa.get("/accidents").body()).as("signed out").contains("id=\"password\"");
        Visitor again = new Visitor(base());
        String page = signIn(again, "hoa.2", PASSWORD).body();
        assertThat(page).contains("factor-square");
        assertThat(again.post("/sign-in/factor", "code", code(page)).body()).contains("id=\"today\"");
    }

    @Test
    void a_password_that_has_become_known_opens_only_the_page_for_another_after_the_second_step() {
        Visitor hoa = settledIn("hoa.3", opened("hoa.3", "officer"));
        Visitor administrator = comeBack("admin");
        administrator.get("/accounts/hoa.3");
        assertThat(administrator.post("/accounts/hoa.3/require-password").body()).contains("Phải đặt mật khẩu mới");
        assertThat(hoa.get("/accidents").body()).as("signed out").contains("id=\"password\"");
        clock.pass(java.time.Duration.ofMinutes(2));
        Visitor again = new Visitor(base());
        assertThat(signIn(again, "hoa.3", PASSWORD).body()).contains("/sign-in/code");
        String code = factor.at(credentials.secret("hoa.3").orElseThrow(), clock.instant().getEpochSecond() / 30);
        assertThat(again.post("/sign-in/code", "code", code).body()).contains("/sign-in/password");
        assertThat(again.get("/accidents").body()).as("nothing else").contains("/sign-in/password");
        String other = "mười hai cái ghế xanh";
        assertThat(again.post("/sign-in/password", "password", other, "again", other).body()).contains("id=\"today\"");
    }

    @Test
    void whoever_watches_over_personal_data_is_told_when_an_administrator_could_become_somebody_else() throws InterruptedException {
        Visitor watching = settledIn("canh.4", opened("canh.4", "data-protection"));
        opened("mai.4", "officer");
        Actor admin = Actor.of("admin", Role.ADMINISTRATOR);
        give("mai.4", new ChangeAccount(Role.LEADER, null, null, null), admin);
        give("mai.4", new DisableAccount(), admin);
        give("mai.4", new AccountCommand.EnableAccount(), admin);
        Visitor administrator = comeBack("admin");
        administrator.get("/accounts/mai.4");
        administrator.post("/accounts/mai.4/reset-factor");
        administrator.post("/accounts/mai.4/reset");
        String told = "Tài khoản admin đã cấp lại mật khẩu và bỏ mã xác thực của tài khoản mai.4";
        String page = Awaitility.await().until(() -> watching.get("/alarms").body(), shown -> shown.contains(told));
        assertThat(page).contains(
                told,
                "Tài khoản admin đã mở tài khoản mới mai.4",
                "Tài khoản admin đã thay đổi vai trò hoặc phạm vi của tài khoản mai.4",
                "Tài khoản admin đã mở lại tài khoản mai.4 đã khóa",
                "Tài khoản admin đã bỏ mã xác thực của tài khoản mai.4");
        Visitor officer = settledIn("hoa.4", opened("hoa.4", "officer"));
        assertThat(officer.get("/alarms").body()).doesNotContain("mai.4");
    }

    @Test
    void nobody_locks_themselves_out_and_only_an_administrator_without_end_takes_the_place_of_one() {
        Visitor administrator = comeBack("admin");
        assertThat(administrator.get("/accounts/admin").body()).contains("Đây là tài khoản của bạn").doesNotContain("/accounts/admin/disable");
        assertThat(administrator.post("/accounts/admin/reset").body()).contains("chính mình");
        opened("lan.3", "administrator");
        Actor lan = Actor.of("lan.3", Role.ADMINISTRATOR);
        Actor admin = Actor.of("admin", Role.ADMINISTRATOR);
        give("lan.3", new ChangeAccount(Role.ADMINISTRATOR, null, java.time.LocalDate.of(2099, 1, 1), null), admin);
        assertThat(refused("admin", new DisableAccount(), lan)).isEqualTo(AccountRule.AN_ADMINISTRATOR_WITHOUT_END_MUST_REMAIN);
        assertThat(refused("admin", new ChangeAccount(Role.LEADER, null, null, null), lan))
                .isEqualTo(AccountRule.AN_ADMINISTRATOR_WITHOUT_END_MUST_REMAIN);
        give("lan.3", new DisableAccount(), admin);
        assertThat(accounts.state("admin").filter(AccountState::administersWithoutEnd)).isPresent();
    }

    @Test
    void of_two_administrators_who_close_each_other_at_once_one_remains() throws Exception {
        for (int round = 0; round < 5; round++) {
            String one = "hai." + round;
            String other = "ba." + round;
            opened(one, "administrator");
            opened(other, "administrator");
            CyclicBarrier both = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                threads.invokeAll(List.<Callable<Boolean>>of(
                        () -> closes(both, one, other), () -> closes(both, other, one)));
            }
            assertThat(List.of(accounts.state(one).orElseThrow(), accounts.state(other).orElseThrow()))
                    .filteredOn(AccountState::administersWithoutEnd)
                    .hasSize(1);
        }
    }

    private boolean closes(CyclicBarrier both, String by, String whom) throws Exception {
        both.await();
        return tried(whom, new DisableAccount(), Actor.of(by, Role.ADMINISTRATOR)) == null;
    }

    private AccountRule refused(String name, AccountCommand command, Actor by) {
        Refused refused = tried(name, command, by);
        return refused == null ? null : (AccountRule) refused.rule();
    }

    private Refused tried(String name, AccountCommand command, Actor by) {
        try {
            give(name, command, by);
            return null;
        } catch (Refused refused) {
            return refused;
        }
    }

    private void give(String name, AccountCommand command, Actor by) {
        desk.give(Order.of(command, AccountDecider.stream(name), by));
    }

    private static String version(String page) {
        return found(VERSION, page);
    }
}
