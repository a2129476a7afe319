package vigil.accident;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.accident.Story.at;
import static vigil.accident.Story.words;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import vigil.accident.DirectiveCommand.*;
import vigil.accident.InvestigationCommand.*;
import vigil.accident.NoticeCommand.*;
import vigil.accident.chapters.Accident;
import vigil.law.Casualties;
import vigil.law.ExpertiseKind;
import vigil.law.Level;

/** The limit is a function of the case's history alone, whatever else is told. */
class LimitOfHistoryTest {

    private static final String NOW = "2024-05-02T09:00";
    private static final String AT = "2024-05-02T08:00";

    @Property(tries = 200)
    void what_has_nothing_to_do_with_the_limit_never_moves_it(
            @ForAll @Size(max = 12) List<@From("unrelated") AccidentCommand> commands, @ForAll("casualties") Casualties hurt) {
        Story story = Story.of(hurt).withTeam(Level.PROVINCE).on(NOW);
        var before = story.state().limit();
        commands.forEach(story::tells);
        assertThat(story.state().limit()).isEqualTo(before);
    }

    @Property(tries = 200)
    void the_order_of_what_is_told_does_not_matter(
            @ForAll @Size(max = 4) List<@From("related") AccidentCommand> commands, @ForAll("unrelated") AccidentCommand other) {
        Story there = Story.of(0, 1, 0).withTeam(Level.PROVINCE).on(NOW);
        commands.forEach(there::tells);
        Story back = Story.of(0, 1, 0).withTeam(Level.PROVINCE).on(NOW);
        commands.reversed().forEach(command -> back.tells(command).tells(other));
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
    Arbitrary<AccidentCommand> unrelated() {
        return Arbitraries.of(
                new AddNote(words("ghi chú"), null),
                new SendToScene(at(AT), List.of(words("A")), null),
                new RecordSceneExamination(at(AT), null, null),
                new RecordStatement(RecordStatement.Of.WITNESS, at(AT), null, null, null),
                new ChangeTeam(words("A"), List.of(words("B")), words("Thay người")),
                new DraftDirective(
                        new Addressee(AddresseeKind.ENTERPRISE, "Công ty giả định", null),
                        Kind.OFFICIAL_LETTER,
                        Urgency.NORMAL,
                        "Chấn chỉnh",
                        List.of(new DemandDraft(words("Báo cáo"), LocalDate.of(2024, 5, 10)))));
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
