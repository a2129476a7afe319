package vigil.publications.national;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentCommand;
import vigil.accident.AccidentCommand.IntroducesPerson.Described;
import vigil.accident.AccidentDecider;
import vigil.accident.AccidentEvent;
import vigil.accident.DirectiveCommand.*;
import vigil.accident.InvestigationCommand.*;
import vigil.accident.InvestigationCommand.RecordFindings.Occupational;
import vigil.accident.InvestigationCommand.RecordStatement.Of;
import vigil.accident.NewPerson;
import vigil.accident.NoticeCommand.*;
import vigil.accident.NoticeEvent.AccidentReported;
import vigil.accident.chapters.Accident;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Occasion;
import vigil.kernel.Role;
import vigil.law.Condition;
import vigil.law.Employment;
import vigil.law.ExpertiseKind;
import vigil.law.FileLetter;
import vigil.law.Law;
import vigil.law.Level;

/** Goes on with every case that is reported, by the commands of daily work, until its minutes are sent. */
final class CaseInFull implements BiConsumer<String, List<? extends Event>> {

    private static final AccidentDecider DECIDER = new AccidentDecider(Law.load());
    private static final Actor OFFICER = Actor.of("officer", Role.OFFICER);
    private static final Actor LEADER = Actor.of("leader", Role.LEADER);

    private final BiConsumer<String, List<? extends Event>> log;
    private int cases;

    CaseInFull(BiConsumer<String, List<? extends Event>> log) {
        this.log = log;
    }

    /** How many cases there were so far. */
    int cases() {
        return cases;
    }

    @Override
    public void accept(String stream, List<? extends Event> events) {
        if (!(events.getFirst() instanceof AccidentReported reported)) {
            log.accept(stream, events);
            return;
        }
        cases++;
        List<AccidentEvent> begun = events.stream().map(AccidentEvent.class::cast).toList();
        log.accept(stream, new Telling(stream, begun).of(reported));
    }

    private static Confidential words(String text) {
        return Confidential.of(text);
    }

    /** One case, command by command. */
    private static final class Telling {

        private final String number;
        private final List<AccidentEvent> events;
        private Accident state = DECIDER.initial();
        private OffsetDateTime now = OffsetDateTime.MIN;

        Telling(String number, List<AccidentEvent> begun) {
            this.number = number;
            this.events = new ArrayList<>(begun);
            begun.forEach(event -> state = state.evolve(event));
        }

        List<AccidentEvent> of(AccidentReported reported) {
            now = reported.occurred().at().plusHours(3);
            victims(reported);
            investigation(reported);
            directive();
            findings();
            return events;
        }

        private void tell(AccidentCommand command) {
            tell(OFFICER, command);
        }

        private void tell(Actor by, AccidentCommand command) {
            for (AccidentEvent event : DECIDER.decide(state, command, new Occasion(number, by, now.toInstant()))) {
                events.add(event);
                state = state.evolve(event);
            }
            now = now.plusMinutes(20);
        }

        private void victims(AccidentReported reported) {
            var people = reported.casualties();
            for (int i = 0; i < people.dead(); i++) victim(reported, Condition.DEAD);
            for (int i = 0; i < people.severe(); i++) victim(reported, Condition.SEVERE);
            for (int i = 0; i < people.light(); i++) victim(reported, Condition.LIGHT);
            tell(new ConfirmVictims());
        }

        private void victim(AccidentReported reported, Condition condition) {
            Employment employment = reported.employment();
            var described = new Described(1990, NewPerson.Sex.MALE, "VN");
            tell(new AddVictim(
                    null, "person-" + number + "-" + events.size(), "thợ", employment, condition, List.of("011"), null,
                    described));
        }

        private void investigation(AccidentReported reported) {
            now = now.plusDays(1);
            LocalDate decided = now.toLocalDate();
            tell(new OpenInvestigation(
                    Level.PROVINCE, new TeamDecision("12/QĐ", decided), words("Trưởng đoàn giả định"),
                    List.of(words("Thành viên giả định"))));
            tell(new RecordSceneExamination(now, words("Hiện trường còn nguyên"), null));
            for (Of of : List.of(Of.WITNESS, Of.INVOLVED)) {
                tell(new RecordStatement(of, now, null, words("Tôi đứng cách đó mười mét"), null));
            }
            tell(new OrderExpertise(ExpertiseKind.TECHNICAL, "Trung tâm kiểm định", now, null));
            file(FileLetter.B, null);
            file(FileLetter.C, null);
            int people = reported.casualties().total();
            for (int i = 1; i <= people; i++) file(FileLetter.D, "v" + i);
        }

        private void file(FileLetter letter, @Nullable String victim) {
            String id = "file-" + number + "-" + events.size();
            tell(new AttachFile(id, letter, victim, null, "0".repeat(64), 10L, null));
        }

        private void directive() {
            tell(new DraftDirective(
                    new Addressee(AddresseeKind.ENTERPRISE, Confidential.of("Công ty Giả Định"), number.substring(0, 2)),
                    Kind.OFFICIAL_LETTER, Urgency.NORMAL, "Khắc phục",
                    List.of(new DemandDraft(words("Kiểm định lại thiết bị"), now.toLocalDate().plusDays(10)))));
            tell(LEADER, new SignDirective("d1"));
            tell(new SendDirective("d1", "công văn", now, null));
            now = now.plusDays(4);
        }

        private void findings() {
            tell(new ReceiveExpertise("x1", now, words("Thiết bị hỏng"), null));
            tell(new RecordFindings(
                    Occupational.YES, 1, "fall", words("Trượt ngã"), List.of(4), null,
                    List.of(new Recommendation("Công ty", words("Lắp lan can"), now.toLocalDate().plusDays(30)))));
            tell(new HoldAnnouncement(now, Confidential.of("trụ sở cơ sở"), null, null));
            tell(new PublishMinutes(now, "15/BB", null));
            tell(new SendMinutes(now, List.of("Thanh tra", "Bảo hiểm xã hội"), null));
        }
    }
}
