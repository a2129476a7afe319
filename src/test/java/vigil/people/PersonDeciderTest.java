package vigil.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Occasion;
import vigil.kernel.Refused;
import vigil.kernel.Role;
import vigil.law.Law;
import vigil.people.PersonCommand.*;
import vigil.people.PersonEvent.*;

/** A person's record: registered with a case, corrected, forgotten when two people agree. */
class PersonDeciderTest {

    private static final String ID = "person-1";
    private static final PersonDecider DECIDER = new PersonDecider(Law.load());
    private static final Actor OFFICER = Actor.of("officer", Role.OFFICER);
    private static final Actor GUARDIAN = Actor.of("dpo", Role.DATA_PROTECTION);
    private static final Confidential NAME = Confidential.of("Người giả định");

    private static final PersonRegistered REGISTERED = new PersonRegistered(
            ID, "70-2024-0001", "70", LocalDate.of(2024, 5, 1), NAME, 1990, Sex.FEMALE, "VN", null, null, null);
    private static final ErasureRequested REQUESTED =
            new ErasureRequested("Luật 91/2025/QH15", reason("theo đơn"), "officer", null, null);

    @Test
    void a_person_is_registered_once_with_the_case_that_made_it_known() {
        RegisterPerson register = new RegisterPerson(
                "70-2024-0001", "70", LocalDate.of(2024, 5, 1), NAME, 1990, Sex.FEMALE, "VN", null, null, null);
        assertThat(when(register, OFFICER)).containsExactly(REGISTERED);
        assertRefused(PersonRule.PERSON_EXISTS, register, OFFICER, REGISTERED);
    }

    @Test
    void a_person_is_corrected_when_something_differs() {
        assertThat(when(correct("nhầm", 1991, null), OFFICER, REGISTERED))
                .containsExactly(new PersonCorrected(
                        Confidential.of("nhầm"), null, 1991, null, null, null, null, null));
        assertRefused(PersonRule.SOMETHING_MUST_CHANGE, correct("nhầm", 1990, "VN"), OFFICER, REGISTERED);
        assertRefused(PersonRule.REASON_MUST_BE_GIVEN, correct(" ", 1991, null), OFFICER, REGISTERED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1899, 2101})
    void nobody_is_born_at_an_impossible_time(int year) {
        assertThatIllegalArgumentException().isThrownBy(() -> correct("nhầm", year, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vn", "VNM", "Việt Nam"})
    void a_nationality_is_a_code(String nationality) {
        assertThatIllegalArgumentException().isThrownBy(() -> correct("nhầm", null, nationality));
    }

    @Test
    void erasure_is_decided_by_somebody_else_and_its_reason_outlives_the_persons_key() {
        RequestErasure request = new RequestErasure("Luật 91/2025/QH15", Confidential.of("theo đơn"), null, null);
        assertThat(when(request, OFFICER, REGISTERED)).containsExactly(REQUESTED);
        assertThat(when(new ApproveErasure(Confidential.of("đúng luật"), null), GUARDIAN, REGISTERED, REQUESTED))
                .containsExactly(new ErasureApproved(reason("đúng luật"), "dpo", null));
        assertThat(when(new RefuseErasure(Confidential.of("còn lưu")), GUARDIAN, REGISTERED, REQUESTED))
                .containsExactly(new ErasureRefused(reason("còn lưu"), "dpo"));
        Actor sameAccount = Actor.of("officer", Role.DATA_PROTECTION);
        assertRefused(
                PersonRule.APPROVER_MUST_NOT_BE_REQUESTER,
                new ApproveErasure(Confidential.of("đúng luật"), null),
                sameAccount,
                REGISTERED,
                REQUESTED);
    }

    @Test
    void erasure_is_asked_for_once_and_decided_only_when_asked_for() {
        RequestErasure request = new RequestErasure("Luật 91/2025/QH15", Confidential.of("theo đơn"), null, null);
        ApproveErasure approve = new ApproveErasure(Confidential.of("đúng luật"), null);
        assertRefused(PersonRule.ERASURE_ALREADY_REQUESTED, request, OFFICER, REGISTERED, REQUESTED);
        assertRefused(PersonRule.ERASURE_MUST_BE_REQUESTED_FIRST, approve, GUARDIAN, REGISTERED);
        ErasureRefused refused = new ErasureRefused(reason("còn lưu"), "dpo");
        assertRefused(PersonRule.ERASURE_MUST_BE_REQUESTED_FIRST, approve, GUARDIAN, REGISTERED, REQUESTED, refused);
        assertThat(when(request, OFFICER, REGISTERED, REQUESTED, refused)).containsExactly(REQUESTED);
    }

    @Test
    void nothing_more_is_recorded_of_a_forgotten_person() {
        ErasureApproved approved = new ErasureApproved(reason("đúng luật"), "dpo", null);
        assertRefused(PersonRule.PERSON_IS_ERASED, correct("nhầm", 1991, null), OFFICER, REGISTERED, REQUESTED, approved);
        assertRefused(
                PersonRule.PERSON_IS_ERASED,
                new RequestErasure("luật", Confidential.of("lần nữa"), null, null),
                OFFICER,
                REGISTERED,
                REQUESTED,
                approved);
    }

    @Test
    void a_record_is_in_the_hands_of_the_province_that_the_accident_belongs_to_now() {
        Optional<Person> person = after(REGISTERED);
        assertThat(DECIDER.unit(person, LocalDate.of(2024, 6, 1))).contains("70");
        assertThat(DECIDER.unit(person, LocalDate.of(2025, 7, 1))).contains("75");
    }

    private static List<PersonEvent> when(PersonCommand command, Actor by, PersonEvent... given) {
        return DECIDER.decide(after(given), command, occasion(by));
    }

    private static void assertRefused(PersonRule rule, PersonCommand command, Actor by, PersonEvent... given) {
        assertThatThrownBy(() -> when(command, by, given))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.rule()).isEqualTo(rule));
    }

    private static Optional<Person> after(PersonEvent... events) {
        Optional<Person> person = DECIDER.initial();
        for (PersonEvent event : events) person = DECIDER.evolve(person, event);
        return person;
    }

    private static Occasion occasion(Actor by) {
        return new Occasion(ID, by, Instant.parse("2024-05-02T00:00:00Z"));
    }

    private static Confidential reason(String text) {
        return Confidential.of(text).under("70-2024-0001");
    }

    private static CorrectPerson correct(String reason, @Nullable Integer birthYear, @Nullable String nationality) {
        return new CorrectPerson(Confidential.of(reason), null, birthYear, null, nationality, null, null, null);
    }
}
