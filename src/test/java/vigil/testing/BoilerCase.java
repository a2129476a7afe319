package vigil.testing;

import static vigil.testing.ToldCases.at;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentCommand;
import vigil.accident.CondolenceCommand.*;
import vigil.accident.DirectiveCommand.*;
import vigil.accident.Establishment;
import vigil.accident.AccidentCommand.IntroducesPerson.Described;
import vigil.accident.InvestigationCommand.*;
import vigil.accident.InvestigationCommand.RecordFindings.Occupational;
import vigil.accident.InvestigationCommand.RecordStatement.Of;
import vigil.accident.NewPerson;
import vigil.accident.Notice;
import vigil.accident.NoticeCommand.*;
import vigil.kernel.Confidential;
import vigil.kernel.Moment;
import vigil.kernel.Precision;
import vigil.kernel.Role;
import vigil.law.Casualties;
import vigil.law.Condition;
import vigil.law.ConditionBasis;
import vigil.law.Employment;
import vigil.law.ExpertiseKind;
import vigil.law.FileLetter;
import vigil.law.Level;

/** An invented boiler explosion of 1 May 2024 in Đồng Nai that passes through every chapter. */
public final class BoilerCase {

    public static final String NUMBER = "75-2024-0001";

    private final ToldCases cases = new ToldCases();

    private BoilerCase() {}

    /** The whole story. */
    public static ToldCases told() {
        BoilerCase story = new BoilerCase();
        story.firstDay();
        story.aWorkerDies();
        story.families();
        story.directive();
        story.investigation();
        return story.cases;
    }

    /** How a case is reported. */
    public static ReportAccident report(String province, String occurred, String noticed, Casualties casualties) {
        return new ReportAccident(
                province,
                new Moment(at(occurred), Precision.ABOUT, null),
                Confidential.of("Khu công nghiệp Thiện Tân"),
                new Establishment(Confidential.of("Công ty Gỗ Giả Định"), 2, null, Confidential.of("Vĩnh Cửu")),
                Employment.CONTRACT,
                casualties,
                new Notice(Notice.Source.POLICE, "điện thoại", at(noticed), words("Trực ban"), null),
                "chế biến gỗ",
                "nồi hơi",
                words("Nồi hơi phát nổ"));
    }

    public static Casualties people(int dead, int severe) {
        return new Casualties(dead, severe, 0, 0, null);
    }

    public static AddVictim victim(String personId, Condition condition, NewPerson.@Nullable Sex sex) {
        return new AddVictim(
                null,
                personId,
                "thợ vận hành",
                Employment.CONTRACT,
                condition,
                List.of("011"),
                null,
                new Described(1990, sex, "VN"));
    }

    public static Confidential words(String text) {
        return Confidential.of(text);
    }

    private void tell(AccidentCommand command) {
        cases.tell(NUMBER, command);
    }

    private void firstDay() {
        cases.on("2024-05-01T08:45");
        tell(report("75", "2024-05-01T08:10", "2024-05-01T08:30", people(1, 1)));
        tell(new SendToScene(at("2024-05-01T08:40"), List.of(words("Cán bộ giả định")), null));
        cases.person("person-1", NUMBER, "Nguyễn Văn Giả").person("person-2", NUMBER, "Trần Thị Định");
        tell(victim("person-1", Condition.DEAD, NewPerson.Sex.MALE));
        tell(victim("person-2", Condition.SEVERE, NewPerson.Sex.FEMALE));
        tell(new AddNote(words("Báo chí hỏi"), null));
    }

    private void aWorkerDies() {
        cases.on("2024-05-02T09:00");
        tell(new ChangeVictimCondition(
                "v2", Condition.DEAD, at("2024-05-02T05:00"), ConditionBasis.TREATMENT, null, null));
        tell(new CorrectFacts(
                words("Công ty báo lại"), null, Confidential.of("Thiện Tân, Vĩnh Cửu"), null, null, null, null, null));
        tell(new CorrectVictim("v1", words("Theo hợp đồng"), "thợ lò", null, null));
    }

    private void families() {
        cases.person("person-3", NUMBER, "Lê Thị Thân");
        tell(new AddRelative("v1", null, "person-3", "vợ", null));
        tell(new ConfirmIdentity("v1", words("Căn cước"), at("2024-05-02T08:00"), null));
        tell(new RecordDeathNotified("v1", "r1", at("2024-05-02T08:30"), words("Trưởng phòng"), null));
        tell(new DraftLetter("r1", words("Kính gửi gia đình"), null));
        cases.by("officer2", Role.OFFICER);
        tell(new CheckLetter("l1", words("Đúng")));
        cases.by("leader", Role.LEADER);
        tell(new SignLetter("l1"));
        cases.by("officer", Role.OFFICER);
        tell(new SendLetter("l1", "bưu điện", at("2024-05-02T09:00"), null));
        cases.on("2024-05-06T09:00");
        tell(new RecordReturn("l1", at("2024-05-06T08:00"), words("Sai địa chỉ"), null));
        tell(new RecordVisit("v1", at("2024-05-06T08:30"), words("Phó Cục trưởng"), 5_000_000L, null, null));
    }

    private void directive() {
        tell(new DraftDirective(
                new Addressee(AddresseeKind.ENTERPRISE, Confidential.of("Công ty Gỗ Giả Định"), "75"),
                Kind.OFFICIAL_LETTER,
                Urgency.KHAN,
                "Kiểm định nồi hơi",
                List.of(new DemandDraft(words("Kiểm định lại"), LocalDate.of(2024, 5, 20)))));
        cases.by("leader", Role.LEADER);
        tell(new SignDirective("d1"));
        cases.by("officer", Role.OFFICER);
        tell(new SendDirective("d1", "công văn", at("2024-05-06T09:00"), null));
        cases.on("2024-05-10T09:00");
        tell(new RecordAnswer("d1", "1", words("Đã làm"), at("2024-05-10T08:00"), null));
        tell(new GradeAnswer("d1", "1", Grade.UNACCEPTABLE, words("Không có biên bản")));
        cases.by("leader", Role.LEADER);
        tell(new ConfirmGrade("d1", "1", null));
        cases.by("officer", Role.OFFICER);
    }

    private void investigation() {
        tell(new OpenInvestigation(
                Level.PROVINCE,
                new TeamDecision("12/QĐ", LocalDate.of(2024, 5, 3)),
                words("Trưởng đoàn giả định"),
                List.of(words("Thành viên giả định"))));
        tell(new RecordSceneExamination(at("2024-05-10T08:00"), null, null));
        tell(new RecordStatement(Of.WITNESS, at("2024-05-10T08:30"), null, words("Tôi nghe tiếng nổ"), null));
        tell(new OrderExpertise(ExpertiseKind.TECHNICAL, "Trung tâm kiểm định", at("2024-05-10T08:45"), null));
        tell(new AttachFile("file-1", FileLetter.B, null, null, "00", 10L, null));
        tell(new AttachFile("file-2", FileLetter.D, "v1", null, "01", 11L, null));
        tell(new WithdrawFile("file-2", words("Nhầm người")));
        tell(new RecordFindings(
                Occupational.YES,
                1,
                "nồi hơi",
                words("Nồi hơi quá áp"),
                List.of(4),
                null,
                List.of(new Recommendation("Công ty", words("Thay nồi hơi"), LocalDate.of(2024, 6, 30)))));
    }
}
