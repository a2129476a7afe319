package vigil.alarms.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vigil.alarms.bell.AlarmWhenADutyNearsItsEnd;
import vigil.alarms.bell.AlarmWhenAReportIsDue;
import vigil.eventlog.EventHistory;
import vigil.journeys.Bodies;
import vigil.testing.RunningOffice;
import vigil.testing.mail.MailServer;

/** The mails themselves, as a real mail server has them: the four reminders of a year, and what several alarms look like in one mail. */
class WrittenMailsTest extends RunningOffice {

    private static final GreenMail MAIL = MailServer.onFreePort();

    @Autowired
    private AlarmWhenADutyNearsItsEnd duties;

    @Autowired
    private AlarmWhenAReportIsDue reports;

    @Autowired
    private Postman postman;

    @Autowired
    private Postbag postbag;

    @Autowired
    private EventHistory history;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        MailServer.start(MAIL, properties);
    }

    @AfterAll
    void stop() {
        MAIL.stop();
    }

    @BeforeEach
    void anEmptyPostbox() throws FolderException {
        MAIL.purgeEmailFromAllMailboxes();
    }

    /** Whoever gives an address has signed in, and is told for sixty days. */
    private void choose(String account, String address, String when) {
        as(account).put("/api/alarms/settings", "{\"email\":\"" + address + "\",\"mail\":\"" + when + "\"}").expect(200);
    }

    private void settle() {
        String head = Long.toString(history.head());
        as("auditor").get("/api/duties", "Vigil-Wait-For", head).expect(200);
        as("officer").get("/api/coverage?year=2026", "Vigil-Wait-For", head).expect(200);
        as("auditor").get("/api/alarms", "Vigil-Wait-For", head).expect(200);
    }

    /** Carries mail until somebody has so many; answers with subject and text, the newest last. */
    private List<String> carried(String address, int mails) {
        Awaitility.await().pollInSameThread().until(() -> {
            postman.deliver();
            return mailsTo(address).size() >= mails;
        });
        assertThat(mailsTo(address)).hasSize(mails);
        return mailsTo(address);
    }

    private static List<String> mailsTo(String address) {
        return Arrays.stream(MAIL.getReceivedMessages()).flatMap(mail -> read(mail, address)).toList();
    }

    private static Stream<String> read(MimeMessage mail, String address) {
        try {
            if (!mail.getAllRecipients()[0].toString().equals(address)) return Stream.empty();
            return Stream.of(mail.getSubject() + "\n" + mail.getContent().toString().replace("\r\n", "\n"));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A report of Decree 39/2016/NĐ-CP, Art. 24.
     *
     * @param first a week before the last day, but not before the period is over: of the first half nobody can report in June
     * @param half whether it is the first half's of 2026, else the year's
     * @param missing what the alarm of the province says after its title
     */
    record Reminded(String title, String lastDay, String first, String dayItself, String dayAfter, boolean half, boolean employers, String missing) {}

    static Stream<Reminded> four() {
        return Stream.of(
                new Reminded("Người sử dụng lao động báo cáo tai nạn 6 tháng", "05/07/2026", "2026-07-03", "2026-07-05", "2026-07-06",
                        true, true, "còn 1 cơ sở chưa báo cáo"),
                new Reminded("Sở báo cáo tổng hợp tai nạn 6 tháng", "15/07/2026", "2026-07-09", "2026-07-15", "2026-07-16",
                        true, false, "chưa gửi"),
                new Reminded("Người sử dụng lao động báo cáo tai nạn năm", "10/01/2027", "2027-01-04", "2027-01-10", "2027-01-11",
                        false, true, "còn 1 cơ sở chưa báo cáo"),
                new Reminded("Sở báo cáo tổng hợp tai nạn năm", "25/01/2027", "2027-01-19", "2027-01-25", "2027-01-26",
                        false, false, "chưa gửi"));
    }

    /** Whoever puts it into the bag may be ahead of the read model that tells what it says. */
    @Test
    void an_alarm_that_is_not_shown_yet_stays_in_the_bag_and_one_that_there_is_not_does_not() {
        clock.set("2026-06-01T09:00:00+07:00");
        postbag.put(new Postbag.Alarm("not-shown-yet", Long.MAX_VALUE), "officer", clock.instant());
        postbag.put(new Postbag.Alarm("never-raised", -1), "officer", clock.instant());
        postman.deliver();
        postman.deliver();
        var left = postbag.take("officer");
        assertThat(left).extracting(item -> item.alarm().id()).containsExactly("not-shown-yet");
        assertThat(left.getFirst().attempts()).as("that was no attempt").isZero();
        postbag.remove(left);
    }

    @ParameterizedTest
    @MethodSource("four")
    void a_province_is_reminded_by_mail_before_and_on_the_last_day_and_not_once_it_is_done(Reminded one) {
        clock.set(one.first() + "T09:00:00+07:00");
        if (one.employers()) as("officer").post("/api/reports", report(2025, one.half())).expect(201);
        String province = one.lastDay().replace("/", "") + "@p75.example.vn";
        String office = one.lastDay().replace("/", "") + "@office.example.vn";
        choose("province-75", province, "at-once");
        choose("officer", office, "at-once");
        settle();
        reports.look();
        reports.look();
        String reminder = carried(province, 1).getFirst();
        if (one.employers()) carried(office, 1); // else it would go with the next one
        assertThat(reminder).startsWith("[Vigil] Sắp đến hạn: " + one.title() + ": " + one.missing() + "\n")
                .contains("SẮP ĐẾN HẠN\n\nBáo cáo định kỳ\nhttps://vigil.example.vn/coverage\n- " + one.title() + ": " + one.missing()
                        + "\n  Hạn: ngày " + one.lastDay() + "\n  Nghị định 39/2016/NĐ-CP, Điều 24 ")
                .contains("-- English --", "DUE SOON\n", "Decree 39/2016/NĐ-CP, Art. 24(" + (one.employers() ? "1" : "4") + ")")
                .doesNotContain("Cơ sở giả định");

        clock.set(one.dayItself() + "T09:00:00+07:00");
        reports.look();
        assertThat(carried(province, 2).getLast()).startsWith("[Vigil] Đến hạn: " + one.title());
        assertThat(carried(office, one.employers() ? 2 : 1).getLast()).as("on the last day the department, too")
                .startsWith("[Vigil] Đến hạn: " + one.title());

        if (one.employers()) as("province-75").post("/api/reports", report(2026, one.half())).expect(201);
        else as("province-75").post("/api/syntheses", synthesis(one.half())).expect(201);
        settle();
        clock.set(one.dayAfter() + "T09:00:00+07:00");
        reports.look();
        settle();
        assertThat(as("province-75").get("/api/alarms?unseen=true").expect(200).json().at("/alarms").toString())
                .doesNotContain("\"stage\":\"late\",\"what\":\"" + one.title());
        if (!one.employers()) {
            assertThat(carried(office, 2).getLast()).as("other provinces are late").contains("còn 33 tỉnh, thành phố chưa gửi");
        }
        carried(province, 2);
    }

    private static String period(int year, boolean half) {
        return half ? "{\"year\":" + year + ",\"half\":1}" : "{\"year\":" + year + "}";
    }

    private static String synthesis(boolean half) {
        return "{\"period\":" + period(2026, half) + ",\"provinceCode\":\"75\",\"sentOn\":\"" + (half ? "2026-07-15" : "2027-01-25") + "\",\"establishments\":[]}";
    }

    private static String report(int year, boolean half) {
        String none = "{\"cases\":0,\"fatalCases\":0,\"casesOfSeveral\":0,\"victims\":0,\"victimsOfOthers\":0,\"women\":0,"
                + "\"womenOfOthers\":0,\"dead\":0,\"deadOfOthers\":0,\"severe\":0,\"severeOfOthers\":0}";
        return """
                {"period":%s,"receivedOn":"%s","channel":"post","report":{
                 "reporter":{"taxCode":"4600000001","name":"Cơ sở giả định","provinceCode":"75","type":2,"workers":20,"women":3,"payrollMillion":1},
                 "accidents":%s,"byCause":[],"byFactor":[],"byOccupation":[],"allowance":%s,
                 "losses":{"daysOff":0,"medical":0,"wages":0,"compensation":0,"property":0}}}"""
                .formatted(period(year, half), half && year == 2026 ? "2026-07-05" : half ? "2025-07-04" : year == 2026 ? "2027-01-10" : "2026-01-09", none, none);
    }

    @Test
    void several_alarms_are_one_mail_the_most_pressing_first_case_by_case_with_links() {
        clock.set("2025-03-02T10:00:00+07:00");
        String first = fatal("2025-03-02T09:10:00+07:00", "2025-03-02T09:30:00+07:00", 3);
        String second = fatal("2025-03-02T09:20:00+07:00", "2025-03-02T09:40:00+07:00", 1);
        choose("officer2", "digest@example.vn", "daily");
        clock.set("2025-03-02T12:30:00+07:00");
        settle();
        duties.look();
        String pressing = carried("digest@example.vn", 1).getFirst();
        assertThat(pressing).as("what the law limits goes out at once").contains("QUÁ HẠN\n").doesNotContain("Gửi thư chia buồn");

        clock.set("2025-03-03T07:00:00+07:00");
        String mail = carried("digest@example.vn", 2).getLast();
        assertThat(mail).contains("PHẢI LÀM\n", "Vụ việc: " + first + "\nhttps://vigil.example.vn/accidents/" + first + "\n")
                .contains("Vụ việc: " + second + "\nhttps://vigil.example.vn/accidents/" + second + "\n")
                .contains("- Gửi thư chia buồn đến gia đình (3 việc)\n", "- Gửi thư chia buồn đến gia đình\n")
                .contains("Xem và xác nhận tại: https://vigil.example.vn/alarms", "Write to the family (3 of them)")
                .doesNotContain("Nguyễn", "Doanh nghiệp");
        assertThat(mail.split("\n-- English --\n")[0].split("Vụ việc: " + first, -1)).as("each case once").hasSize(2);
        assertThat(mail.lines().findFirst().orElseThrow()).matches("\\[Vigil] \\d+ lời nhắc: \\d+ phải làm");
    }

    @Test
    void what_was_done_while_the_mail_waited_stands_at_its_end() {
        clock.set("2025-05-05T10:00:00+07:00");
        String number = fatal("2025-05-05T09:10:00+07:00", "2025-05-05T09:30:00+07:00", 1);
        choose("province-75-2", "waiting@example.vn", "daily");
        clock.set("2025-05-05T12:30:00+07:00");
        settle();
        duties.look();
        carried("waiting@example.vn", 1);
        as("province-75").command(number, "record-notice",
                "{\"source\":\"province\",\"channel\":\"fax\",\"receivedAt\":\"2025-05-05T12:20:00+07:00\",\"form\":\"XIII\"}").expect(200);
        settle();
        clock.set("2025-05-06T07:00:00+07:00");
        String mail = carried("waiting@example.vn", 2).getLast();
        assertThat(mail.lines().findFirst().orElseThrow()).endsWith(", 1 đã xong trong lúc chờ");
        assertThat(mail.substring(mail.indexOf("ĐÃ XONG TRONG LÚC CHỜ"), mail.indexOf("Xem và xác nhận")))
                .contains("Vụ việc: " + number, "- Sở báo cáo nhanh về Bộ").doesNotContain("Thành lập Đoàn điều tra");
    }

    private String fatal(String occurred, String received, int dead) {
        String number = as("officer").post("/api/accidents", Bodies.fatalAccident("75", occurred, received)).expect(201).field("number");
        for (int i = 1; i <= dead; i++) {
            as("officer").command(number, "add-victim", """
                    {"person":{"name":"Nguyễn Văn Giả %d","sex":"male","birthYear":1990,"nationality":"VN"},
                     "occupation":"thợ","employment":"contract","condition":"dead"}""".formatted(i)).expect(200);
        }
        return number;
    }
}
