package vigil.accident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.accident.InvestigationCommand.OpenInvestigation;
import vigil.accident.InvestigationCommand.TeamDecision;
import vigil.accident.AccidentCommand.IntroducesPerson;
import vigil.accident.NoticeCommand.AddVictim;
import vigil.accident.NoticeCommand.ReportAccident;
import vigil.accident.chapters.Accident;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Moment;
import vigil.kernel.Names;
import vigil.kernel.Occasion;
import vigil.kernel.Refused;
import vigil.kernel.Role;
import vigil.law.Casualties;
import vigil.law.Condition;
import vigil.law.Employment;
import vigil.law.Law;
import vigil.law.Level;

/** One case told command by command, with the time at which each is given. */
final class Story {

    static final Law LAW = Law.load();

    private static final AccidentDecider DECIDER = new AccidentDecider(LAW);
    private static final String NUMBER = "75-2024-0001";

    private static final IntroducesPerson.Described UNDESCRIBED =
            new IntroducesPerson.Described(null, null, null);

    private Accident state = DECIDER.initial();
    private Instant now = at("2024-05-01T09:30").toInstant();
    private Actor actor = Actor.of("officer", Role.OFFICER);
    private List<AccidentEvent> last = List.of();
    private final List<AccidentEvent> all = new ArrayList<>();

    /** An accident of 1 May 2024, 08:10, in Đồng Nai, noticed at 09:10 of that day. */
    static Story of(int dead, int severe, int light) {
        return of(new Casualties(dead, severe, light, 0, null));
    }

    static Story of(Casualties casualties) {
        return new Story().tells(report("75", "2024-05-01T08:10", "2024-05-01T09:10", casualties));
    }

    /** Nothing told yet. */
    static Story unwritten() {
        return new Story();
    }

    static ReportAccident report(String province, String occurred, String noticed, Casualties casualties) {
        return new ReportAccident(
                province,
                Moment.exactly(at(occurred)),
                Confidential.of("Khu công nghiệp giả định"),
                new Establishment(Confidential.of("Công ty giả định"), 2, null, null),
                Employment.CONTRACT,
                casualties,
                new Notice(Notice.Source.EMPLOYER, "điện thoại", at(noticed), null, Notice.Form.III),
                null,
                null,
                null);
    }

    static OffsetDateTime at(String localTime) {
        return OffsetDateTime.parse(localTime + ":00+07:00");
    }

    static Confidential words(String text) {
        return Confidential.of(text);
    }

    /** The time from here on. */
    Story on(String localTime) {
        now = at(localTime).toInstant();
        return this;
    }

    Story by(String account, Role role) {
        actor = Actor.of(account, role);
        return this;
    }

    /** Tells a command that is accepted; a page would have offered it. */
    Story tells(AccidentCommand command) {
        assertThat(hindrance(command.getClass())).as("hindrance of " + command).isEmpty();
        last = DECIDER.decide(state, command, occasion());
        state = state.evolve(last);
        all.addAll(last);
        return this;
    }

    /** Asserts the refusal; nothing happens. */
    Story refuses(AccidentCommand command, AccidentRule rule) {
        Refused refused = refusal(command);
        assertThat(refused.rule()).isEqualTo(rule);
        return this;
    }

    Refused refusal(AccidentCommand command) {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> DECIDER.decide(state, command, occasion()));
        assertThat(refused).as("refusal of " + command).isNotNull();
        return refused;
    }

    Optional<Refused> hindrance(Class<? extends AccidentCommand> command) {
        return DECIDER.hindrance(state, command, occasion());
    }

    /** Asserts the names of the events of the last command. */
    Story happened(String... names) {
        assertThat(last.stream().map(event -> Names.of(event.getClass()))).containsExactly(names);
        return this;
    }

    /** The event of this kind of the last command. */
    <E extends AccidentEvent> E event(Class<E> type) {
        return last.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    /** Everything that has happened. */
    List<AccidentEvent> events() {
        return List.copyOf(all);
    }

    Accident state() {
        return state;
    }

    LocalDate due() {
        var limit = state.limit().last();
        assertThat(limit).isNotNull();
        return limit.due();
    }

    Optional<String> unitOn(String day) {
        return DECIDER.unit(state, LocalDate.parse(day));
    }

    Story withVictim(String personId, Condition condition) {
        return tells(new AddVictim(
                null, personId, "thợ vận hành", Employment.CONTRACT, condition, List.of("011"), null, UNDESCRIBED));
    }

    Story withTeam(Level level) {
        LocalDate today = LocalDate.ofInstant(now, vigil.kernel.VietNam.ZONE);
        return tells(new OpenInvestigation(
                level, new TeamDecision("01/QĐ", today), words("Trưởng đoàn"), List.of(words("Thành viên"))));
    }

    private Occasion occasion() {
        return new Occasion(NUMBER, actor, now);
    }
}
