package vigil.accident;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.accident.Story.at;
import static vigil.accident.Story.words;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import vigil.accident.CondolenceCommand.*;
import vigil.accident.DirectiveCommand.*;
import vigil.accident.InvestigationCommand.*;
import vigil.accident.NoticeCommand.*;
import vigil.accident.PaperCommand.*;
import vigil.accident.PaperEvent.Registration;
import vigil.accident.chapters.Accident;
import vigil.duties.fold.DutyFile;
import vigil.duties.fold.DutyProjection;
import vigil.kernel.Confidential;
import vigil.kernel.Recorded;
import vigil.kernel.Role;
import vigil.law.Casualties;
import vigil.law.Condition;
import vigil.law.Duty;
import vigil.law.ExpertiseKind;
import vigil.law.FileLetter;
import vigil.law.Level;

/** The limit is a function of the case's history alone, whatever else is told. */
class LimitOfHistoryTest {

    private static final String NOW = "2024-05-02T09:00";
    private static final String AT = "2024-05-02T08:00";

    @Property(tries = 200)
    void what_has_nothing_to_do_with_the_limit_never_moves_it(
            @ForAll @Size(max = 12) List<@From("unrelated") Telling> tellings, @ForAll("casualties") Casualties hurt) {
        Story story = withFamily(Story.of(hurt), hurt.dead() > 0 ? Condition.DEAD : Condition.SEVERE);
        var before = story.state().limit();
        Map<String, List<Object>> dates = datesOfDuties(story);
        tellings.forEach(telling -> telling.words().accept(story));
        assertThat(story.state().limit()).isEqualTo(before);
        assertThat(datesOfDuties(story)).as("of every duty there was").containsAllEntriesOf(dates);
    }

    /** Something that is told, with the steps it takes. */
    private record Telling(String name, Consumer<Story> words) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A team, one victim of known identity, and a relative who, where it is needed, has been told of the death. */
    private static Story withFamily(Story story, Condition condition) {
        story.withTeam(Level.PROVINCE).withVictim("person-v1", condition).on(NOW)
                .tells(new ConfirmIdentity("v1", words("căn cước"), at(AT), null))
                .tells(new AddRelative("v1", null, "person-r1", "vợ", null));
        return condition == Condition.DEAD
                ? story.tells(new RecordDeathNotified("v1", "r1", at(AT), words("Cán bộ xã"), null))
                : story;
    }

    /** From when a duty is owed and by when it is due, whether it is done or not; by its id. */
    private static Map<String, List<Object>> datesOfDuties(Story story) {
        DutyProjection projection = new DutyProjection(Story.LAW);
        DutyFile file = null;
        long position = 0;
        for (AccidentEvent event : story.events()) {
            file = projection.evolve(file, new Recorded<>(
                    position, "75-2024-0001", position, "e" + position, at(NOW).toInstant(), "officer", "officer", event));
            position++;
        }
        return file.duties(Story.LAW).stream()
                .collect(Collectors.toMap(Duty::id, duty -> Arrays.asList(duty.since(), duty.dueAt(), duty.dueOn())));
    }

    @Property(tries = 200)
    void the_order_of_what_is_told_does_not_matter(
            @ForAll @Size(max = 4) List<@From("related") AccidentCommand> commands, @ForAll("unrelated") Telling other) {
        Story there = withFamily(Story.of(0, 1, 0), Condition.SEVERE);
        commands.forEach(there::tells);
        Story back = withFamily(Story.of(0, 1, 0), Condition.SEVERE);
        commands.reversed().forEach(command -> other.words().accept(back.tells(command)));
        assertThat(back.due()).isEqualTo(there.due());
    }

    @Property(tries = 200)
    void an_extension_never_makes_it_earlier(
            @ForAll @Size(max = 4) List<@From("related") AccidentCommand> before,
            @ForAll @Size(max = 4) List<@From("related") AccidentCommand> after) {
        Story extended = Story.of(0, 1, 0).withTeam(Level.PROVINCE).on(NOW);
        Story plain = Story.of(0, 1, 0).withTeam(Level.PROVINCE).on(NOW);
        before.forEach(extended::tells);
        before.forEach(plain::tells);
        LocalDate due = extended.due();
        extended.tells(new RequestExtension(words("Phức tạp"))).tells(new GrantExtension(at(AT), null));
        assertThat(extended.due()).isAfter(due);
        after.forEach(extended::tells);
        after.forEach(plain::tells);
        assertThat(extended.due()).isAfter(plain.due());
    }

    @Property(tries = 200)
    void folding_the_events_again_gives_the_same_limit(
            @ForAll @Size(max = 5) List<@From("related") AccidentCommand> commands) {
        Story story = Story.of(0, 1, 0).withTeam(Level.PROVINCE).on(NOW);
        commands.forEach(story::tells);
        assertThat(Accident.UNREPORTED.evolve(story.events())).isEqualTo(story.state());
    }

    @Provide
    Arbitrary<Telling> unrelated() {
        return Arbitraries.of(
                one("note", new AddNote(words("ghi chú"), null)),
                one("scene", new SendToScene(at(AT), List.of(words("A")), null)),
                one("examination", new RecordSceneExamination(at(AT), null, null)),
                one("statement", new RecordStatement(RecordStatement.Of.WITNESS, at(AT), null, null, null)),
                one("team", new ChangeTeam(words("A"), List.of(words("B")), words("Thay người"))),
                one("directive", new DraftDirective(
                        new Addressee(AddresseeKind.ENTERPRISE, Confidential.of("Công ty giả định"), null),
                        Kind.OFFICIAL_LETTER,
                        Urgency.NORMAL,
                        "Chấn chỉnh",
                        List.of(new DemandDraft(words("Báo cáo"), LocalDate.of(2024, 5, 10))))),
                one("wishes", new RecordFamilyWishes("r1", Wish.YES, Wish.YES, null, null)),
                one("visit", new RecordVisit("v1", at(AT), words("Phó Cục trưởng"), 5_000_000L, null, null)),
                one("contact", new RecordFamilyContact(
                        "r1", FamilyPhase.FIRST_CONTACT, ContactWay.CALL, at(AT), words("Thăm hỏi"), null, null)),
                new Telling("letter", LimitOfHistoryTest::letter),
                new Telling("paper", LimitOfHistoryTest::paper),
                new Telling("file", LimitOfHistoryTest::file));
    }

    private static Telling one(String name, AccidentCommand command) {
        return new Telling(name, story -> story.tells(command));
    }

    /** The whole way of a letter; the same family gets one. */
    private static void letter(Story story) {
        if (!story.state().condolence().letters().isEmpty()) return;
        story.tells(new DraftLetter("r1", words("Kính gửi gia đình"), null))
                .by("officer2", Role.OFFICER).tells(new CheckLetter("l1", null))
                .by("leader", Role.LEADER).tells(new SignLetter("l1"))
                .by("officer", Role.OFFICER).tells(new SendLetter("l1", "bưu điện", at(AT), null))
                .tells(new RecordDelivery("l1", at(AT), null));
    }

    private static void paper(Story story) {
        String id = story.state().papers().nextId();
        Registration place = new Registration(
                Registration.CENTRAL, 2024, 1, "01/CĐ", LocalDate.of(2024, 5, 2), Capacity.HEAD, null, "0".repeat(64), 1, 0);
        story.tells(new DraftPaper(
                        PaperKind.TELEGRAM, "Khắc phục hậu quả", null, null, null, words("Yêu cầu"), null, null))
                .by("officer2", Role.OFFICER).tells(new CheckPaper(id, null))
                .by("leader", Role.LEADER).tells(new SignPaper(id, Capacity.HEAD, words("Người ký"), place))
                .by("officer", Role.OFFICER);
    }

    private static void file(Story story) {
        String id = "f" + story.events().size();
        story.tells(new AttachFile(id, FileLetter.C, "v1", null, "0".repeat(64), 1L, null));
    }

    @Provide
    Arbitrary<AccidentCommand> related() {
        return Arbitraries.of(
                new OrderExpertise(ExpertiseKind.TECHNICAL, "Trung tâm", at(AT), null),
                stated(new Casualties(1, 0, 0, 0, null)),
                stated(new Casualties(1, 0, 0, 0, null)),
                new OrderExpertise(ExpertiseKind.FORENSIC, "Trung tâm", at(AT), null));
    }

    @Provide
    Arbitrary<Casualties> casualties() {
        return Arbitraries.of(
                new Casualties(1, 2, 3, 0, null),
                new Casualties(0, 2, 0, 0, null),
                new Casualties(0, 1, 0, 0, null),
                new Casualties(0, 0, 1, 0, null),
                new Casualties(0, 0, 0, 2, null));
    }

    private static RecordNotice stated(Casualties casualties) {
        return new RecordNotice(Notice.Source.PROVINCE, "fax", at(AT), null, null, casualties, null);
    }
}
