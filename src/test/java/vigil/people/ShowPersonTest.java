package vigil.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.commands.StreamUnknown;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Role;
import vigil.people.PersonCommand.Sex;
import vigil.people.PersonEvent.PersonCorrected;
import vigil.people.PersonEvent.PersonRegistered;
import vigil.questions.Asker;
import vigil.testing.EventsInMemory;
import vigil.vault.Disclosed;

/** A person is shown masked, in clear with a purpose to those who may, corrected, and not at all once erased. */
class ShowPersonTest {

    private static final Instant ERASED = Instant.parse("2026-06-01T00:00:00Z");

    private final EventsInMemory history = new EventsInMemory();
    private boolean erased;

    @Test
    void without_a_purpose_only_what_the_statistics_need_is_in_clear() {
        registered();
        PersonView person = show(Role.OFFICER, null);

        assertThat(person.masked()).isTrue();
        assertThat(person.name()).isEqualTo(PersonView.MASK);
        assertThat(person.phone()).isEqualTo(PersonView.MASK);
        assertThat(person.address()).isNull();
        assertThat(person.birthYear()).isEqualTo(1980);
    }

    @Test
    void with_a_purpose_those_who_may_see_it_all() {
        registered();
        assertThat(show(Role.OFFICER, "thư chia buồn").name()).isEqualTo("Người giả định");
        assertThat(show(Role.DATA_PROTECTION, "yêu cầu xóa").name()).isEqualTo("Người giả định");
        assertThat(show(Role.AUDITOR, "kiểm toán").name()).isEqualTo(PersonView.MASK);
        assertThat(show(Role.LEADER, "ký thư").masked()).isTrue();
    }

    @Test
    void corrections_hold_and_count_as_versions() {
        registered();
        add(new PersonCorrected(
                Confidential.of("sai tên"), Confidential.of("Tên đúng"), 1981, null, null, null, null, null));
        PersonView person = show(Role.OFFICER, "thư chia buồn");

        assertThat(person.name()).isEqualTo("Tên đúng");
        assertThat(person.birthYear()).isEqualTo(1981);
        assertThat(person.nationality()).isEqualTo("VN");
        assertThat(person.version()).isEqualTo(2);
    }

    @Test
    void of_an_erased_person_it_is_said_when() {
        registered();
        erased = true;
        PersonView person = show(Role.OFFICER, "thư chia buồn");

        assertThat(person.erasedAt()).isEqualTo(ERASED);
        assertThat(person.name()).isNull();
        assertThat(person.birthYear()).isEqualTo(1980);
    }

    @Test
    void a_stream_that_is_no_persons_is_unknown() {
        assertThatThrownBy(() -> show(Role.OFFICER, null)).isInstanceOf(StreamUnknown.class);
    }

    private void registered() {
        add(new PersonRegistered(
                "person-1", "79-2026-0001", "79", LocalDate.of(2026, 5, 1), Confidential.of("Người giả định"), 1980,
                Sex.FEMALE, "VN", null, Confidential.of("0900000000"), null));
    }

    private void add(Event event) {
        history.add("person-1", event);
    }

    private PersonView show(Role role, @Nullable String purpose) {
        Actor by = role == Role.PROVINCIAL ? new Actor("p", role, "79") : Actor.of("somebody", role);
        return new AnswersShowPerson(history, this::open)
                .answer(new ShowPerson("person-1"), new Asker(by, null, purpose));
    }

    private Disclosed open(Confidential sealed) {
        return erased ? new Disclosed.Erased(ERASED) : new Disclosed.Text(((Confidential.Open) sealed).text());
    }
}
