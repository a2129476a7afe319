package vigil.casefile.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.BoilerCase.NUMBER;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vigil.accident.InvestigationEvent.SceneExamined;
import vigil.accident.InvestigationEvent.SentToScene;
import vigil.accident.NoticeEvent.LateEntryExplained;
import vigil.casefile.FindLateEntries;
import vigil.casefile.FindLateEntries.LateEntries;
import vigil.casefile.FindLateEntries.LateEntries.Entry;
import vigil.casefile.SealedText.State;
import vigil.casefile.timeline.LatenessProjection;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Role;
import vigil.kernel.VietNam;
import vigil.law.Law;
import vigil.questions.Asker;
import vigil.testing.BoilerCase;
import vigil.testing.FoldedReadModels;
import vigil.testing.SealedInTests;
import vigil.testing.ToldCases;

/** The back-dating monitor: how late, by whom, and why, within the scope of who asks. */
class LateEntriesTest {

    private static final ToldCases LOG = BoilerCase.told()
            .on("2026-11-20T10:00")
            .append(NUMBER, new LateEntryExplained("examine-scene", ToldCases.at("2026-11-15T09:00"), Confidential.of("Mất mạng")))
            .append(NUMBER, new SceneExamined(ToldCases.at("2026-11-15T09:00"), null))
            .append(NUMBER, new LateEntryExplained("examine-scene", ToldCases.at("2026-11-01T09:00"), Confidential.of("Việc khác")))
            .append(NUMBER, new SentToScene(ToldCases.at("2026-11-16T09:00"), List.of()));

    private static final FoldedReadModels MODELS = new FoldedReadModels(LOG);

    private static final AnswersFindLateEntries ANSWERS = new AnswersFindLateEntries(
            MODELS,
            new LatenessProjection(),
            new Opening(new SealedInTests(), CaseDesk.messages()),
            new PlacesToday(Law.shipped(), Clock.fixed(ToldCases.at("2026-11-24T10:00").toInstant(), VietNam.ZONE)));

    @AfterAll
    static void close() {
        MODELS.close();
    }

    private static LateEntries asked(FindLateEntries question, Actor by) {
        return ANSWERS.answer(question, Asker.of(by));
    }

    private static Entry newest(int place, Role role) {
        return asked(FindLateEntries.all(), Actor.of("reader", role)).newest().get(place);
    }

    @Test
    void a_late_entry_carries_the_reason_that_was_given_for_it() {
        Entry examined = newest(1, Role.AUDITOR);
        assertThat(examined.kind()).isEqualTo("scene-examined");
        assertThat(examined.hours()).isEqualTo(5 * 24 + 1);
        assertThat(examined.reasonGiven()).isTrue();
        assertThat(examined.reason()).satisfies(reason -> assertThat(reason.text()).isEqualTo("Mất mạng"));
    }

    @Test
    void a_reason_for_something_else_is_not_taken_for_it() {
        Entry sent = newest(0, Role.AUDITOR);
        assertThat(sent.kind()).isEqualTo("sent-to-scene");
        assertThat(sent.reasonGiven()).isFalse();
        assertThat(sent.reason()).isNull();
    }

    @Test
    void who_watches_over_personal_data_sees_that_there_is_a_reason_and_not_its_words() {
        Entry examined = newest(1, Role.DATA_PROTECTION);
        assertThat(examined.reason()).satisfies(reason -> {
            assertThat(reason.state()).isEqualTo(State.HIDDEN);
            assertThat(reason.text()).isNull();
        });
    }

    @Test
    void another_provinces_leader_sees_nothing_of_it() {
        String own = NUMBER.substring(0, 2);
        LateEntries foreign = asked(FindLateEntries.all(), new Actor("leader-01", Role.LEADER, "01"));
        assertThat(foreign.newest()).isEmpty();
        assertThat(foreign.units()).isEmpty();
        assertThat(foreign.delays()).allMatch(delay -> delay.entries() == 0);
        assertThat(asked(FindLateEntries.all(), new Actor("leader-x", Role.LEADER, own)).newest()).isNotEmpty();
    }

    @Test
    void a_page_holds_the_newest_only_and_a_file_all() {
        Actor auditor = Actor.of("auditor", Role.AUDITOR);
        assertThat(asked(new FindLateEntries(1), auditor).newest()).hasSize(1);
        assertThat(asked(FindLateEntries.all(), auditor).newest()).hasSizeGreaterThan(1);
    }
}
