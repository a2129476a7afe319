package vigil.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.testing.Example.NUMBER;
import static vigil.testing.Example.OFFICER;
import static vigil.testing.Example.aFatalAccident;
import static vigil.testing.Example.words;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.accident.AccidentEvent;
import vigil.accident.AccidentRule;
import vigil.accident.AccidentCommand.IntroducesPerson.Described;
import vigil.accident.InvestigationCommand.RecordStatement;
import vigil.accident.NewPerson;
import vigil.accident.NoticeCommand.*;
import vigil.accident.NoticeEvent.AccidentMerged;
import vigil.commands.Preparation;
import vigil.commands.Preparation.Beside;
import vigil.commands.Preparation.Prepared;
import vigil.commands.StreamUnknown;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Moment;
import vigil.kernel.Refused;
import vigil.kernel.Rule;
import vigil.law.Casualties;
import vigil.law.Condition;
import vigil.law.Employment;
import vigil.law.Law;
import vigil.people.PersonCommand.InvolvePerson;
import vigil.people.PersonCommand.RegisterPerson;
import vigil.people.PersonCommand.Sex;
import vigil.people.PersonDecider;
import vigil.people.PersonEvent.ErasureApproved;
import vigil.people.PersonEvent.PersonInvolved;
import vigil.people.PersonEvent.PersonRegistered;
import vigil.people.PersonRule;
import vigil.testing.EventsInMemory;
import vigil.testing.Example;

/** What is looked up before a command is decided. */
class PreparationsTest {

    private final EventsInMemory log = new EventsInMemory();
    private final Streams streams = new Streams(log, new PersonDecider(Law.load()));
    private final PersonsInSight persons = new PersonsInSight(streams, this::inScope);
    private final PersonRegistration registration = new PersonRegistration(streams, persons);

    @Test
    void a_new_person_is_registered_beside_the_case() {
        record(NUMBER, aFatalAccident().events());
        NewPerson person = new NewPerson(words("Người giả định"), 1990, NewPerson.Sex.FEMALE, "VN", null, null, null);
        Prepared prepared = registration.prepare(victim(person, null), NUMBER, OFFICER);
        AddVictim command = (AddVictim) prepared.command();
        assertThat(command.personId()).startsWith("person-");
        assertThat(command.described()).isEqualTo(new Described(1990, NewPerson.Sex.FEMALE, "VN"));
        assertThat(prepared.beside())
                .containsExactly(new Beside(
                        String.valueOf(command.personId()),
                        new RegisterPerson(
                                NUMBER, "75", LocalDate.of(2024, 5, 1), words("Người giả định"), 1990, Sex.FEMALE, "VN",
                                null, null, null)));
    }

    @Test
    void a_known_person_is_described_by_its_record() {
        record(NUMBER, aFatalAccident().events());
        record("person-1", List.of(registered("person-1", 1985)));
        Prepared prepared = registration.prepare(victim(null, "person-1"), NUMBER, OFFICER);
        Described described = ((AddVictim) prepared.command()).described();
        assertThat(described).isEqualTo(new Described(1985, NewPerson.Sex.MALE, "VN"));
        assertThat(prepared.beside()).isEmpty();
    }

    @Test
    void a_person_known_from_another_case_is_involved_beside_this_one() {
        record("75-2024-0007", aFatalAccident().events());
        record("person-1", List.of(registered("person-1", 1985)));
        Beside involved = new Beside("person-1", new InvolvePerson("75-2024-0007"));
        assertThat(registration.prepare(victim(null, "person-1"), "75-2024-0007", OFFICER).beside())
                .containsExactly(involved);
        assertThat(new KnownPerson(persons).prepare(statement("person-1"), "75-2024-0007", OFFICER).beside())
                .containsExactly(involved);
        record("person-1", List.of(new PersonInvolved("75-2024-0007")));
        assertThat(registration.prepare(victim(null, "person-1"), "75-2024-0007", OFFICER).beside()).isEmpty();
    }

    @Test
    void a_person_is_named_once_and_must_be_known_and_not_forgotten() {
        record(NUMBER, aFatalAccident().events());
        record("person-1", List.of(registered("person-1", 1985), new ErasureApproved(words("luật"), "dpo", null)));
        NewPerson person = new NewPerson(words("Người giả định"), null, null, null, null, null, null);
        refused(AccidentRule.PERSON_MUST_BE_NAMED_ONCE, registration, victim(null, null), NUMBER);
        refused(AccidentRule.PERSON_MUST_BE_NAMED_ONCE, registration, victim(person, "person-1"), NUMBER);
        refused(PersonRule.PERSON_UNKNOWN, registration, victim(null, "person-9"), NUMBER);
        record("person-of-79", List.of(registered("person-of-79", 1985)));
        refused(PersonRule.PERSON_UNKNOWN, registration, victim(null, "person-of-79"), NUMBER);
        refused(PersonRule.PERSON_UNKNOWN, registration, victim(null, NUMBER), NUMBER);
        refused(PersonRule.PERSON_IS_ERASED, registration, victim(null, "person-1"), NUMBER);
    }

    @Test
    void a_statement_names_somebody_who_has_a_record() {
        KnownPerson known = new KnownPerson(persons);
        record(NUMBER, aFatalAccident().events());
        record("person-1", List.of(registered("person-1", 1985)));
        assertThat(known.concerns(statement(null))).isFalse();
        assertThat(known.prepare(statement("person-1"), NUMBER, OFFICER).command()).isEqualTo(statement("person-1"));
        refused(PersonRule.PERSON_UNKNOWN, known, statement("person-9"), NUMBER);
    }

    private static RecordStatement statement(@Nullable String personId) {
        return new RecordStatement(RecordStatement.Of.WITNESS, Example.at("09:00"), personId, null, null);
    }

    @Test
    void a_case_is_merged_into_an_open_one_that_the_officer_may_see() {
        MergeTarget target = new MergeTarget(streams, this::inScope);
        record("75-2024-0002", aFatalAccident().events());
        record("75-2024-0003", aFatalAccident().closed().events());
        record("75-2024-0004", aFatalAccident().and(new AccidentMerged(NUMBER, words("trùng"))).events());
        record("79-2024-0001", aFatalAccident().events());
        assertThat(target.prepare(merge("75-2024-0002"), NUMBER, OFFICER).command()).isEqualTo(merge("75-2024-0002"));
        for (String other : List.of("75-2024-0003", "75-2024-0004", "75-2024-0009", "79-2024-0001")) {
            refused(AccidentRule.TARGET_OF_MERGE_MUST_BE_ANOTHER_OPEN_CASE, target, merge(other), NUMBER);
        }
    }

    /** Everything but Ho Chi Minh City. */
    private void inScope(String number, Actor by, String attempt) {
        if (number.startsWith("79") || number.startsWith("person-of-79")) throw new StreamUnknown(number);
    }

    @Test
    void a_case_is_numbered_by_province_and_year_of_the_accident_in_viet_nam() {
        CaseNumbers numbers = new CaseNumbers();
        ReportAccident report = new ReportAccident(
                "75", Moment.exactly(OffsetDateTime.parse("2023-12-31T18:00:00Z")), Confidential.of("Thiện Tân"), Example.WOODWORKS,
                Employment.CONTRACT, Casualties.NONE, Example.NOTICE, null, null, null);
        assertThat(numbers.opens(report)).isTrue();
        assertThat(numbers.opens(new ConfirmVictims())).isFalse();
        assertThat(numbers.name(numbers.series(report), 12)).isEqualTo("75-2024-0012");
    }

    private static PersonRegistered registered(String id, @Nullable Integer birthYear) {
        return new PersonRegistered(
                id, NUMBER, "75", LocalDate.of(2024, 5, 1), words("Người giả định"), birthYear, Sex.MALE, "VN", null,
                null, null);
    }

    private static AddVictim victim(@Nullable NewPerson person, @Nullable String personId) {
        return new AddVictim(person, personId, "thợ", Employment.CONTRACT, Condition.DEAD, null, null, null);
    }

    private static MergeInto merge(String number) {
        return new MergeInto(number, words("trùng"));
    }

    private static void refused(Rule rule, Preparation preparation, Command command, String stream) {
        assertThat(preparation.concerns(command)).isTrue();
        assertThatThrownBy(() -> preparation.prepare(command, stream, OFFICER))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.rule()).isEqualTo(rule));
    }

    private void record(String stream, List<? extends Event> events) {
        events.forEach(event -> log.add(stream, event));
    }
}
