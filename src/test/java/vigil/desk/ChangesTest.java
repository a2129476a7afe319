package vigil.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import vigil.accident.InvestigationEvent.AnnouncementHeld;
import vigil.accident.NoticeEvent.NoteAdded;
import vigil.commands.RequestAnswered;
import vigil.commands.StreamUnknown;
import vigil.desk.facts.ShownFacts;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Role;
import vigil.questions.Asker;
import vigil.questions.CaseRead;
import vigil.security.Rights;
import vigil.testing.EventsInMemory;
import vigil.testing.SealedInTests;

/** The change feed shows everybody his own scope, nobody a sealed text, and says how far it looked. */
class ChangesTest {

    private final EventsInMemory history = new EventsInMemory();
    private final AnswersReadChanges feed = new AnswersReadChanges(history, (stream, by, attempt) -> {
        if (!stream.startsWith(String.valueOf(by.province()))) throw new StreamUnknown(stream);
    }, new Rights(), new ShownFacts(new SealedInTests()));

    @Test
    void a_sealed_text_is_only_said_to_be_there() {
        history.add("79-2026-0001", new NoteAdded(Confidential.of("bí mật"), "v1"));
        Change change = read(Actor.of("leader", Role.LEADER)).events().getFirst();

        assertThat(change.event()).isEqualTo("note-added");
        assertThat(change.data().toString()).isEqualTo("{\"text\":{\"sealed\":true},\"about\":\"v1\"}");
    }

    @Test
    void a_fact_is_said() {
        OffsetDateTime at = OffsetDateTime.parse("2026-11-02T09:00:00+07:00");
        AnnouncementHeld held = new AnnouncementHeld(at, Confidential.of("Trụ sở"), Confidential.of("không"));
        history.add("79-2026-0001", SealedInTests.seal(held, "79-2026-0001", 0));
        assertThat(read(Actor.of("dpo", Role.DATA_PROTECTION)).events().getFirst().data().toString())
                .contains("\"place\":\"Trụ sở\"", "\"dissent\":{\"sealed\":true}");
    }

    @Test
    void a_province_gets_its_own_cases_and_still_moves_on() {
        history.add("79-2026-0001", new NoteAdded(Confidential.of("một"), null));
        history.add("75-2026-0001", new NoteAdded(Confidential.of("hai"), null));
        ChangePage page = read(new Actor("province-79", Role.PROVINCIAL, "79"));

        assertThat(page.events()).extracting(Change::stream).containsExactly("79-2026-0001");
        assertThat(page.next()).isEqualTo(1);
        assertThat(page.head()).isEqualTo(1);
    }

    @Test
    void answers_to_repeated_requests_are_nobodys_business() {
        history.add("request-1", new RequestAnswered("add-note", "00", "79-2026-0001", 2));
        assertThat(read(Actor.of("auditor", Role.AUDITOR)).events()).isEmpty();
    }

    @Test
    void who_read_what_is_shown_to_those_who_watch_over_it() {
        history.add("e1", new CaseRead("79-2026-0001", "show-case", null, false, null, null));
        assertThat(read(Actor.of("auditor", Role.AUDITOR)).events()).hasSize(1);
        assertThat(read(Actor.of("dpo", Role.DATA_PROTECTION)).events()).hasSize(1);
        assertThat(read(Actor.of("leader", Role.LEADER)).events()).isEmpty();
        assertThat(read(new Actor("province-79", Role.PROVINCIAL, "79")).events()).isEmpty();
    }

    private ChangePage read(Actor by) {
        return feed.answer(new ReadChanges(-1, 100), Asker.of(by));
    }
}
