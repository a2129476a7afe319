package vigil.casefile.awaited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.at;
import static vigil.testing.Example.words;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.accident.AccidentEvent;
import vigil.accident.ClosureEvent.ClosureRefused;
import vigil.accident.ClosureEvent.ClosureRequested;
import vigil.accident.CondolenceEvent.LetterChecked;
import vigil.accident.CondolenceEvent.LetterWithdrawn;
import vigil.accident.DirectiveCommand.Grade;
import vigil.accident.DirectiveCommand.Urgency;
import vigil.accident.DirectiveEvent.AnswerGraded;
import vigil.accident.DirectiveEvent.GradeConfirmed;
import vigil.accident.InvestigationEvent.ExtensionRefused;
import vigil.accident.InvestigationEvent.ExtensionRequested;
import vigil.accident.PaperCommand.PaperKind;
import vigil.accident.PaperEvent.PaperChecked;
import vigil.accident.PaperEvent.PaperDiscarded;
import vigil.accident.PaperEvent.PaperDrafted;
import vigil.accident.PaperEvent.PaperRevised;
import vigil.casefile.FindAwaited.Awaited;
import vigil.casefile.FindAwaited.Matter;
import vigil.kernel.Recorded;
import vigil.testing.Example;

/** What waits for a leader: from when it is ready until it is decided. */
class AwaitedTest {

    private final Example story = aFatalAccident().withAFamilyToWriteTo();

    @Test
    void a_letter_waits_from_its_check_to_its_signature() {
        Example drafted = story.withLetterDrafted();
        assertThat(ready(drafted)).isEmpty();
        Example checked = drafted.and(new LetterChecked("l1", null, "officer2"));
        assertThat(ready(checked)).extracting(Awaited::matter, Awaited::subject).containsExactly(
                tuple(Matter.LETTER, "l1"));
        assertThat(ready(checked.and(new LetterWithdrawn("l1", words("nhầm"))))).isEmpty();
        assertThat(ready(story.withLetterSigned())).isEmpty();
    }

    @Test
    void a_paper_that_was_revised_waits_for_its_check_again_and_keeps_its_newest_subject() {
        Example checked = story.and(drafted(PaperKind.QUICK_REPORT), new PaperChecked("p1", null, "officer2"));
        assertThat(ready(checked)).extracting(Awaited::about, Awaited::office).containsExactly(
                tuple("Báo cáo nhanh", "central"));
        Example revised = checked.and(new PaperRevised(
                "p1", "Báo cáo nhanh vụ nổ", Urgency.KHAN, List.of("Bộ"), List.of(), words("nội dung"), "officer"));
        assertThat(ready(revised)).isEmpty();
        assertThat(ready(revised.and(new PaperChecked("p1", null, "officer2"))))
                .extracting(Awaited::about)
                .containsExactly("Báo cáo nhanh vụ nổ");
        assertThat(all(revised.and(new PaperDiscarded("p1", words("thừa"), "officer")))).isEmpty();
    }

    @Test
    void a_paper_of_the_employer_waits_for_no_leader() {
        assertThat(all(story.and(drafted(PaperKind.EMPLOYER_TEAM), new PaperChecked("p1", null, "officer2")))).isEmpty();
    }

    @Test
    void closure_extension_and_grade_wait_until_they_are_decided() {
        Example asked = story.and(
                new ClosureRequested("officer", List.of()),
                new ExtensionRequested(words("phức tạp"), "officer"),
                new AnswerGraded("d1", "1", Grade.UNACCEPTABLE, words("thiếu"), "officer"));
        assertThat(ready(asked)).extracting(Awaited::matter).containsExactly(Matter.CLOSURE, Matter.EXTENSION, Matter.GRADE);
        Example decided = asked.and(
                new ClosureRefused("leader", words("chưa đủ")),
                new ExtensionRefused(at("09:50"), words("không cần")),
                new GradeConfirmed("d1", "1", Grade.UNACCEPTABLE, null, "leader"));
        assertThat(all(decided)).isEmpty();
    }

    private static PaperDrafted drafted(PaperKind kind) {
        return new PaperDrafted(
                "p1", kind, "central", "Báo cáo nhanh", Urgency.KHAN, List.of("Bộ"), List.of(), words("nội dung"), null, null, "officer");
    }

    private static List<Awaited> ready(Example story) {
        return all(story).stream().filter(Awaited::ready).toList();
    }

    private static List<Awaited> all(Example story) {
        AwaitedProjection projection = new AwaitedProjection();
        AwaitedCase file = null;
        long position = 0;
        for (AccidentEvent event : story.events()) {
            file = projection.evolve(
                    file, new Recorded<>(position, "75-2026-0001", position, "e" + position, at("09:30").toInstant(), "officer", null, event));
            position++;
        }
        return file == null ? List.of() : file.awaited();
    }
}
