package vigil.papers;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vigil.accident.AccidentCommand;
import vigil.accident.AccidentDecider;
import vigil.accident.AccidentEvent;
import vigil.accident.CondolenceEvent.*;
import vigil.accident.DirectiveCommand.*;
import vigil.accident.DirectiveEvent.Demand;
import vigil.accident.DirectiveEvent.DirectiveDrafted;
import vigil.accident.Establishment;
import vigil.accident.InvestigationCommand.Recommendation;
import vigil.accident.InvestigationCommand.RecordFindings.Occupational;
import vigil.accident.InvestigationCommand.TeamDecision;
import vigil.accident.InvestigationEvent.*;
import vigil.accident.NewPerson.Sex;
import vigil.accident.Notice;
import vigil.accident.NoticeEvent.*;
import vigil.accident.chapters.Accident;
import vigil.commands.Preparation;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Moment;
import vigil.kernel.Occasion;
import vigil.kernel.Precision;
import vigil.kernel.Recorded;
import vigil.kernel.Role;
import vigil.law.Casualties;
import vigil.law.Condition;
import vigil.law.Employment;
import vigil.law.Law;
import vigil.law.Level;
import vigil.papers.draft.CaseDocuments;
import vigil.papers.signing.Printing;
import vigil.people.PersonEvent.PersonRegistered;
import vigil.testing.EventsInMemory;
import vigil.testing.MovableClock;
import vigil.testing.SealedInTests;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/** The papers room on a log in memory, with one invented case; commands are prepared and decided as on the desk. */
final class PapersRoom implements AutoCloseable {

    static final String NUMBER = "75-2024-0001";
    static final Actor OFFICER = Actor.of("officer", Role.OFFICER);
    static final Actor COLLEAGUE = Actor.of("officer2", Role.OFFICER);
    static final Actor LEADER = Actor.of("leader", Role.LEADER);
    static final Actor PROVINCE = new Actor("province-75", Role.PROVINCIAL, "75");
    static final Actor PROVINCE_2 = new Actor("province-75-2", Role.PROVINCIAL, "75");
    static final Actor DIRECTOR = new Actor("leader-75", Role.LEADER, "75");

    final EventsInMemory log = new EventsInMemory();
    final MovableClock clock = new MovableClock();
    final ForgetfulVault vault = new ForgetfulVault();
    private final AccidentDecider decider = new AccidentDecider(Law.load());
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

    /** A vault in which a key can be destroyed. */
    static final class ForgetfulVault implements Vault {

        final List<String> forgotten = new ArrayList<>();
        private final SealedInTests sealed = new SealedInTests();

        @Override
        public Disclosed open(Confidential text) {
            String owner = ((Confidential.Closed) text).owner();
            return forgotten.contains(owner) ? new Disclosed.Erased(java.time.Instant.EPOCH) : sealed.open(text);
        }
    }

    PapersRoom() {
        clock.set("2024-05-03T09:00:00+07:00");
        beans.registerBean(EventHistory.class, () -> log);
        beans.registerBean(Vault.class, () -> vault);
        beans.registerBean(Clock.class, () -> clock);
        beans.registerBean(Law.class, Law::load);
        beans.scan(
                "vigil.papers.draft", "vigil.papers.office", "vigil.papers.print", "vigil.papers.signing",
                "vigil.papers.book");
        beans.refresh();
        happened(NUMBER, story());
    }

    @Override
    public void close() {
        beans.close();
    }

    Printing printing() {
        return beans.getBean(Printing.class);
    }

    CaseDocuments.Found found(String id) {
        return new CaseDocuments(log.stream(NUMBER)).find(id).orElseThrow();
    }

    void happened(String stream, List<? extends Event> events) {
        for (Event event : events) {
            log.add(stream, SealedInTests.seal(event, stream, log.stream(stream).size()));
        }
    }

    List<AccidentEvent> tell(Actor by, AccidentCommand command) {
        AccidentCommand prepared = command;
        List<Preparation.Placed> placed = new ArrayList<>();
        for (Preparation preparation : beans.getBeanProvider(Preparation.class).orderedStream().toList()) {
            if (!preparation.concerns(prepared)) continue;
            var step = preparation.prepare(prepared, NUMBER, by);
            prepared = (AccidentCommand) step.command();
            placed.addAll(step.placed());
        }
        List<AccidentEvent> events = decider.decide(state(), prepared, new Occasion(NUMBER, by, clock.instant()));
        happened(NUMBER, events);
        placed.forEach(entry -> log.add(entry.stream(), entry.event()));
        return events;
    }

    private Accident state() {
        Accident state = decider.initial();
        for (Recorded<Event> recorded : log.stream(NUMBER)) {
            state = decider.evolve(state, (AccidentEvent) recorded.event());
        }
        return state;
    }

    static Confidential words(String text) {
        return Confidential.of(text);
    }

    static OffsetDateTime at(String time) {
        return OffsetDateTime.parse(time + ":00+07:00");
    }

    private List<AccidentEvent> story() {
        person("person-1", "Nguyễn Thị Ngọc Ánh");
        person("person-2", "Trần Quốc Thắng");
        person("person-3", "Phạm Văn Đường");
        List<AccidentEvent> events = new ArrayList<>(reported());
        events.addAll(investigated());
        events.add(new DirectiveDrafted(
                "d1", new Addressee(AddresseeKind.DEPARTMENT, Confidential.of("Sở Lao động - Thương binh và Xã hội tỉnh Đồng Nai"), "75"),
                Kind.OFFICIAL_LETTER, Urgency.HOA_TOC, "tai nạn lao động chết người tại Công ty TNHH Gỗ Giả Định",
                List.of(
                        new Demand("1", words("Thành lập Đoàn điều tra tai nạn lao động cấp tỉnh"), at("2024-05-06T00:00").toLocalDate()),
                        new Demand("2", words("Báo cáo nhanh vụ tai nạn theo Phụ lục XIII"), at("2024-05-06T00:00").toLocalDate())),
                "officer"));
        events.add(new LetterDrafted("l1", "r1", "v1", null, null, "officer"));
        events.add(new LetterChecked("l1", null, "officer2"));
        return events;
    }

    private void person(String id, String name) {
        happened(id, List.of(new PersonRegistered(
                id, NUMBER, "75", at("2024-05-01T00:00").toLocalDate(), Confidential.of(name).under(id), 1990, null, "VN",
                null, null, null)));
    }

    private static List<AccidentEvent> reported() {
        return List.of(
                new AccidentReported(
                        NUMBER, "75", new Moment(at("2024-05-01T08:10"), Precision.ABOUT, null),
                        Confidential.of("ấp Ông Hường, xã Thiện Tân, huyện Vĩnh Cửu"),
                        new Establishment(Confidential.of("Công ty TNHH Gỗ Giả Định"), 2, "0000000000", Confidential.of("ấp Ông Hường, xã Thiện Tân")),
                        Employment.CONTRACT, new Casualties(1, 1, 0, 0, null), null, null,
                        words("Trong khi công nhân đang vận hành, nồi hơi bất ngờ phát nổ, hất tung mái nhà xưởng.")),
                new NoticeReceived(
                        new Notice(Notice.Source.EMPLOYER, "điện thoại", at("2024-05-01T09:10"), null, Notice.Form.III),
                        null, null),
                new VictimAdded("v1", "person-1", 1990, Sex.FEMALE, "VN", "Công nhân vận hành nồi hơi",
                        Employment.CONTRACT, Condition.DEAD, List.of(), null),
                new VictimAdded("v2", "person-2", 1985, Sex.MALE, "VN", "Thợ mộc",
                        Employment.CONTRACT, Condition.SEVERE, List.of(), null),
                new IdentityConfirmed("v1", words("căn cước công dân"), at("2024-05-01T10:00")),
                new RelativeAdded("r1", "v1", "person-3", "chồng", null),
                new DeathNotified("v1", "r1", at("2024-05-01T11:00"), words("cán bộ xã")));
    }

    private static List<AccidentEvent> investigated() {
        return List.of(
                new InvestigationOpened(
                        Level.PROVINCE, new TeamDecision("15/QĐ-SLĐTBXH", at("2024-05-02T00:00").toLocalDate()),
                        words("Ông Đặng Hữu Kỳ, Thanh tra viên"),
                        List.of(words("Bà Lý Thu Hằng, Sở Y tế"), words("Ông Võ Tấn Lực, Liên đoàn Lao động tỉnh"))),
                new FindingsRecorded(
                        Occupational.YES, 1, "pressure",
                        words("Khoảng 08 giờ 10 phút, áp suất nồi hơi vượt mức cho phép; van an toàn không mở; nồi hơi phát nổ."),
                        List.of(1), words("Người sử dụng lao động đưa nồi hơi chưa kiểm định vào sử dụng."),
                        List.of(new Recommendation(
                                "Công ty TNHH Gỗ Giả Định", words("kiểm định toàn bộ thiết bị chịu áp lực"),
                                at("2024-06-01T00:00").toLocalDate()))),
                new AnnouncementHeld(at("2024-05-03T08:00"), Confidential.of("trụ sở Công ty TNHH Gỗ Giả Định"), null));
    }
}
