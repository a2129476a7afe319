package vigil.accounts.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vigil.testing.visit.Visitor;

/** A password that somebody else has given: good for three days, for one use, and its owner hears of whatever is done with it. */
@TestPropertySource(properties = "vigil.test.office=first-passwords")
class FirstPasswordTest extends LocalOffice {

    @Test
    void it_is_good_for_three_days_and_then_opens_nothing() {
        String once = opened("mai.7", "officer");
        clock.pass(Duration.ofHours(71));
        Visitor inTime = new Visitor(base());
        assertThat(signIn(inTime, "mai.7", once).body()).contains("name=\"again\"");
        clock.pass(Duration.ofHours(2));
        HttpResponse<String> half = inTime.post("/sign-in/password", "password", PASSWORD, "again", PASSWORD);
        assertThat(half.body()).as("whoever had begun in time comes too late as well").contains("đã hết hạn");
        Visitor late = new Visitor(base());
        HttpResponse<String> over = signIn(late, "mai.7", once);
        assertThat(over.statusCode()).isEqualTo(403);
        assertThat(over.body()).contains("đã hết hạn", "đề nghị quản trị viên cấp lại").doesNotContain("name=\"again\"");
        assertThat(late.get("/sign-in/next").uri().getPath()).as("not half-way in any more").isEqualTo("/login");
        assertThat(signIn(new Visitor(base()), "mai.7", "another").body()).as("only who knows it is told").doesNotContain("đã hết hạn");
    }

    @Test
    void whoever_has_chosen_one_is_not_asked_again_and_an_administrator_sees_how_long_one_is_good() {
        String once = opened("hoa.7", "officer");
        Visitor administrator = comeBack("admin");
        assertThat(administrator.get("/accounts/hoa.7").body()).contains("mật khẩu được cấp có hiệu lực đến");
        settledIn("hoa.7", once);
        clock.pass(Duration.ofHours(100));
        assertThat(comeBack("hoa.7").get("/account").statusCode()).isEqualTo(200);
        assertThat(comeBack("admin").get("/accounts/hoa.7").body()).doesNotContain("có hiệu lực đến");
    }

    @Test
    void the_owner_is_told_of_what_was_done_and_nobody_else_is() throws Exception {
        settledIn("lan.7", opened("lan.7", "officer"));
        settledIn("tam.7", opened("tam.7", "officer"));
        Visitor administrator = comeBack("admin");
        administrator.get("/accounts/lan.7");
        administrator.post("/accounts/lan.7/require-password");
        Visitor lan = new Visitor(base());
        clock.pass(Duration.ofMinutes(2));
        signIn(lan, "lan.7", PASSWORD);
        byte[] secret = credentials.secret("lan.7").orElseThrow();
        lan.post("/sign-in/code", "code", factor.at(secret, clock.instant().getEpochSecond() / 30));
        lan.post("/sign-in/password", "password", PASSWORD + " non", "again", PASSWORD + " non");
        assertThat(told(lan)).contains("Tài khoản admin yêu cầu bạn đặt mật khẩu mới", "Mật khẩu của tài khoản của bạn đã được đặt lại");
        assertThat(comeBack("admin").get("/alarms").body())
                .as("an administrator hears of the own account and of nobody else's")
                .contains("Bước xác thực thứ hai của tài khoản của bạn đã được thiết lập")
                .doesNotContain("yêu cầu bạn đặt mật khẩu mới");
        assertThat(comeBack("tam.7").get("/alarms").body())
                .contains("Bước xác thực thứ hai của tài khoản của bạn đã được thiết lập")
                .doesNotContain("yêu cầu bạn đặt mật khẩu mới", "lan.7");
    }

    @Test
    void the_first_administrator_who_came_too_late_gets_another_at_the_next_start() {
        String first = credentials.issueFirst("late-admin").orElseThrow();
        assertThat(credentials.issueFirst("late-admin")).as("still good").isEmpty();
        clock.pass(Duration.ofHours(73));
        assertThat(credentials.issueFirst("late-admin").orElseThrow()).isNotEqualTo(first);
        credentials.change("late-admin", PASSWORD);
        clock.pass(Duration.ofHours(73));
        assertThat(credentials.issueFirst("late-admin")).as("it was used").isEmpty();
    }

    /** What stands on somebody's page of alarms as soon as everything so far is told. */
    private String told(Visitor who) throws InterruptedException {
        return Awaitility.await().until(() -> who.get("/alarms").body(), page -> page.contains("đã được đặt lại"));
    }
}
