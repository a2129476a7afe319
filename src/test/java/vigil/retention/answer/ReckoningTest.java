package vigil.retention.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.testing.Example.NUMBER;
import static vigil.testing.Example.OFFICER;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.words;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import vigil.accident.AccidentEvent;
import vigil.accident.AccidentRule;
import vigil.accident.ClosureCommand.ApproveDestruction;
import vigil.accident.ClosureCommand.ProposeDestruction;
import vigil.accident.ClosureEvent.ClosureApproved;
import vigil.accident.ClosureEvent.DestructionProposed;
import vigil.accident.ClosureEvent.Doomed;
import vigil.accident.ClosureEvent.FilesHeld;
import vigil.accident.NoticeEvent.AccidentMerged;
import vigil.accident.NoticeEvent.AccidentReported;
import vigil.accident.NoticeEvent.SeverityAssessed;
import vigil.accident.NoticeEvent.VictimWithdrawn;
import vigil.kernel.Command;
import vigil.kernel.Event;
import vigil.kernel.Refused;
import vigil.kernel.VietNam;
import vigil.law.Casualties;
import vigil.law.Condition;
import vigil.law.FileLetter;
import vigil.law.Law;
import vigil.law.LegalBasis;
import vigil.law.Severity;
import vigil.people.PersonCommand.Sex;
import vigil.people.PersonEvent.PersonCorrected;
import vigil.people.PersonEvent.PersonRegistered;
import vigil.questions.Asker;
import vigil.retention.CaseRetention;
import vigil.retention.CaseRetention.FileRetention;
import vigil.retention.FindRetention;
import vigil.retention.RetentionDesk;
import vigil.retention.ShowRetention;
import vigil.retention.fold.BornProjection;
import vigil.retention.fold.KeptCaseProjection;
import vigil.testing.EventsInMemory;
import vigil.testing.Example;
import vigil.testing.FoldedReadModels;
import vigil.testing.SealedInTests;
import vigil.vault.FactWords;

/** Until when files are kept, over victims, corrections and merged cases; what is shown is what is decided by. */
class ReckoningTest {

    private static final String TARGET = "75-2024-0002";
    private static final LegalBasis BASIS = new LegalBasis("SEVERITY", null, "Điều 9");

    /** Everything is recorded at one instant in memory: 1 January 1970. */
    private static final LocalDate CLOSED = LocalDate.of(1970, 1, 1);

    private final EventsInMemory log = new EventsInMemory();
    private final FoldedReadModels models = new FoldedReadModels(log);
    private LocalDate today = LocalDate.of(2050, 1, 1);

    @AfterEach
    void close() {
        models.close();
    }

    @Test
    void the_file_of_each_victim_is_kept_until_that_victim_retires_and_what_belongs_to_all_until_the_last() {
        record(NUMBER, aFile(Severity.SEVERE).events());
        record(NUMBER, List.of(new ClosureApproved("leader")));
        born("person-v1", 1970);
        born("person-v2", 1990);
        assertThat(file("f1").until()).isEqualTo("2032-12-31");
        assertThat(file("f2").until()).isEqualTo("2052-12-31");
        assertThat(file("all").until()).isEqualTo("2052-12-31");
        assertThat(show().files()).extracting(FileRetention::ended).containsExactly(true, false, false);
        assertThat(desk().ended()).singleElement().satisfies(line -> {
            assertThat(line.files()).isEqualTo(1);
            assertThat(line.since()).isEqualTo("2032-12-31");
        });
    }

    @Test
    void a_year_of_birth_that_is_put_right_moves_the_day_for_readers_and_for_decisions() {
        record(NUMBER, aFile(Severity.SEVERE).events());
        record(NUMBER, List.of(new ClosureApproved("leader")));
        born("person-v1", null);
        assertThat(file("f1").until()).as("the youngest who may work").isEqualTo("2071-12-31");
        born("person-v2", 1960);
        record("person-v1", List.of(new PersonCorrected(words("giấy khai sinh"), null, 1965, null, null, null, null, null)));
        assertThat(file("f1").until()).isEqualTo("2027-12-31");
        assertThat(looksUp(propose("f1"))).extracting(Doomed::keptUntil).containsExactly(LocalDate.of(2027, 12, 31));
    }

    @Test
    void a_victim_taken_off_the_list_counts_no_more() {
        record(NUMBER, aFile(Severity.SEVERE).and(new VictimWithdrawn("v2", words("nhầm người"))).events());
        record(NUMBER, List.of(new ClosureApproved("leader")));
        born("person-v1", 1970);
        born("person-v2", 1990);
        assertThat(file("all").until()).isEqualTo("2032-12-31");
        assertThat(file("f2").until()).as("its own victim is gone, so that of all counts").isEqualTo("2032-12-31");
    }

    @Test
    void nothing_runs_while_the_case_is_open() {
        record(NUMBER, aFile(Severity.FATAL).events());
        assertThat(show().open()).isTrue();
        assertThat(file("f1").until()).isNull();
        assertThat(desk().ended()).isEmpty();
        assertThatThrownBy(() -> looksUp(propose("f1")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.rule()).isEqualTo(AccidentRule.CASE_MUST_BE_CLOSED));
    }

    @Test
    void the_files_of_a_case_that_went_into_another_follow_that_one() {
        record(NUMBER, aFile(Severity.SEVERE).and(new AccidentMerged(TARGET, words("trùng"))).events());
        record(TARGET, aFile(Severity.FATAL).events());
        assertThat(show().open()).as("the other is open").isTrue();
        record(TARGET, List.of(new ClosureApproved("leader")));
        assertThat(file("f1").until()).as("the other is fatal").isEqualTo(CLOSED.plusYears(15));
        assertThat(looksUp(propose("f1"))).extracting(Doomed::keptUntil).containsExactly(CLOSED.plusYears(15));
        assertThat(desk().total()).isEqualTo(2);
    }

    @Test
    void left_out_files_are_all_that_are_not_destroyed_and_an_unknown_one_is_refused() {
        record(NUMBER, aFile(Severity.FATAL).events());
        record(NUMBER, List.of(new ClosureApproved("leader")));
        assertThat(looksUp(new ProposeDestruction(null, words("hết hạn"), null)))
                .extracting(Doomed::fileId).containsExactly("f1", "f2", "all");
        assertThat(looksUp(new ProposeDestruction(List.of("f2", "f2"), words("hết hạn"), null)))
                .extracting(Doomed::fileId).containsExactly("f2");
        assertThatThrownBy(() -> looksUp(propose("f9")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.fields()).containsExactly("fileIds"));
    }

    @Test
    void the_desk_counts_what_is_neither_held_nor_proposed() {
        record(NUMBER, aFile(Severity.FATAL).events());
        record(NUMBER, List.of(new ClosureApproved("leader")));
        record(NUMBER, List.of(
                new FilesHeld("h1", List.of("f2"), "CV 45/TA", "officer", words("tòa án")),
                new DestructionProposed("t1", looksUp(propose("f1")), "officer", words("hết hạn"))));
        RetentionDesk desk = desk();
        assertThat(desk.ended()).singleElement().satisfies(line -> {
            assertThat(line.files()).isEqualTo(3);
            assertThat(line.ready()).isEqualTo(1);
        });
        assertThat(desk.proposals()).singleElement().satisfies(one -> assertThat(one.proposalId()).isEqualTo("t1"));
        assertThat(desk.holds()).singleElement().satisfies(one -> assertThat(one.reference()).isEqualTo("CV 45/TA"));
        assertThat(looksUp(new ApproveDestruction("t1", "12/QĐ", null))).extracting(Doomed::fileId).containsExactly("f1");
        today = CLOSED.plusYears(15).minusDays(1);
        assertThat(desk().ended()).isEmpty();
    }

    private static Example aFile(Severity severity) {
        return aFatalAccident()
                .withVictim("v1", Condition.SEVERE)
                .withVictim("v2", Condition.SEVERE)
                .withFile("f1", FileLetter.D, "v1")
                .withFile("f2", FileLetter.D, "v2")
                .withFile("all", FileLetter.B, null)
                .and(new SeverityAssessed(severity, null, new Casualties(0, 2, 0, 0, null), BASIS));
    }

    private static ProposeDestruction propose(String fileId) {
        return new ProposeDestruction(List.of(fileId), words("hết hạn"), null);
    }

    private List<Doomed> looksUp(Command command) {
        var looked = new LooksUpKeeping(new KnownFromLog(log), reckoning()).prepare(command, NUMBER, OFFICER).command();
        List<Doomed> files = looked instanceof ProposeDestruction c ? c.files() : ((ApproveDestruction) looked).files();
        return Objects.requireNonNull(files);
    }

    private FileRetention file(String fileId) {
        return Objects.requireNonNull(show().byId().get(fileId));
    }

    private CaseRetention show() {
        return new AnswersShowRetention(books(), reckoning()).answer(new ShowRetention(NUMBER), Asker.of(OFFICER));
    }

    private RetentionDesk desk() {
        FactWords words = new FactWords(new SealedInTests(), new StaticMessageSource());
        return new AnswersFindRetention(Law.load(), books(), reckoning(), words).answer(new FindRetention(1), Asker.of(OFFICER));
    }

    private Books books() {
        return new Books(models, new KeptCaseProjection(), new BornProjection());
    }

    private Reckoning reckoning() {
        return new Reckoning(Law.load(), Clock.fixed(today.atTime(12, 0).atZone(VietNam.ZONE).toInstant(), VietNam.ZONE));
    }

    private void born(String personId, @Nullable Integer year) {
        record(personId, List.of(new PersonRegistered(
                personId, NUMBER, "75", LocalDate.of(2024, 5, 1), words("Người giả định"), year, Sex.MALE, "VN", null, null,
                null)));
    }

    private void record(String stream, List<? extends Event> events) {
        for (Event event : events) {
            boolean other = stream.equals(TARGET) && event instanceof AccidentReported;
            log.add(stream, SealedInTests.seal(
                    other ? renumbered((AccidentReported) event) : event, stream, log.stream(stream).size()));
        }
    }

    private static AccidentEvent renumbered(AccidentReported e) {
        return new AccidentReported(
                TARGET, e.provinceCode(), e.occurred(), e.place(), e.establishment(), e.employment(), e.casualties(),
                e.sector(), e.injuringFactor(), e.summary());
    }
}
