package vigil.people;

import static vigil.people.PersonRule.APPROVER_MUST_NOT_BE_REQUESTER;
import static vigil.people.PersonRule.ERASURE_ALREADY_REQUESTED;
import static vigil.people.PersonRule.ERASURE_MUST_BE_REQUESTED_FIRST;
import static vigil.people.PersonRule.PERSON_EXISTS;
import static vigil.people.PersonRule.PERSON_IS_ERASED;
import static vigil.people.PersonRule.REASON_MUST_BE_GIVEN;
import static vigil.people.PersonRule.SOMETHING_MUST_CHANGE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Confidential;
import vigil.kernel.Decider;
import vigil.kernel.Occasion;
import vigil.kernel.Refused;
import vigil.law.Law;
import vigil.people.PersonCommand.*;
import vigil.people.PersonEvent.*;

/** Decides about one person's record: registered with a case, corrected, and forgotten when two people agree. */
public final class PersonDecider implements Decider<Optional<Person>, PersonCommand, PersonEvent> {

    private final Law law;

    public PersonDecider(Law law) {
        this.law = law;
    }

    @Override
    public String streamType() {
        return "person";
    }

    @Override
    public Class<PersonCommand> commands() {
        return PersonCommand.class;
    }

    @Override
    public Class<PersonEvent> events() {
        return PersonEvent.class;
    }

    @Override
    public Optional<Person> initial() {
        return Optional.empty();
    }

    @Override
    public Optional<Person> evolve(Optional<Person> person, PersonEvent event) {
        return event instanceof PersonRegistered e
                ? Optional.of(Person.of(e))
                : person.map(known -> known.evolve(event));
    }

    @Override
    public Optional<String> unit(Optional<Person> person, LocalDate today) {
        return person.flatMap(known -> law.places().today(known.provinceCode(), known.accidentOn(), today));
    }

    @Override
    public Optional<String> partOf(Optional<Person> person) {
        return person.map(Person::accident);
    }

    @Override
    public List<PersonEvent> decide(Optional<Person> person, PersonCommand command, Occasion occasion) {
        hindrance(person, command.getClass(), occasion).ifPresent(refused -> {
            throw refused;
        });
        String by = occasion.by().id();
        return List.of(switch (command) {
            case RegisterPerson c -> register(c, occasion.stream());
            case InvolvePerson c -> new PersonInvolved(c.accident());
            case CorrectPerson c -> correct(person.orElseThrow(), c);
            case RequestErasure c -> requested(c, person.orElseThrow(), by);
            case ApproveErasure c -> new ErasureApproved(lasting(person.orElseThrow(), c.reason()), by, c.texts(), c.files());
            case RefuseErasure c -> new ErasureRefused(lasting(person.orElseThrow(), c.reason()), by);
        });
    }

    private static ErasureRequested requested(RequestErasure c, Person person, String by) {
        if (c.basis().isBlank()) throw REASON_MUST_BE_GIVEN.broken("basis");
        Confidential why = c.whyFilesStay();
        boolean stay = c.filesStay() != null && !c.filesStay().isEmpty();
        if (stay && (why == null || isBlank(why))) throw REASON_MUST_BE_GIVEN.broken("whyFilesStay");
        return new ErasureRequested(
                c.basis(), lasting(person, c.reason()), by, c.spellings(), c.texts(), c.files(), stay ? c.filesStay() : null,
                stay && why != null ? lasting(person, why) : null);
    }

    /** Why somebody is forgotten outlives the person's key: it is sealed under the case's, unless it was given other owners. */
    private static Confidential lasting(Person person, Confidential reason) {
        boolean owned = given(reason) instanceof Confidential.Open open && open.owner() != null;
        return owned ? reason : reason.under(person.accident());
    }

    @Override
    public Optional<Refused> hindrance(
            Optional<Person> person, Class<? extends PersonCommand> command, Occasion occasion) {
        if (command == RegisterPerson.class) return person.map(_ -> PERSON_EXISTS.broken());
        Person known =
                person.orElseThrow(() -> new IllegalStateException("a person is registered before anything else"));
        if (known.erased()) return Optional.of(PERSON_IS_ERASED.broken());
        String requestedBy = known.erasureRequestedBy();
        if (command == RequestErasure.class && requestedBy != null) {
            return Optional.of(ERASURE_ALREADY_REQUESTED.broken());
        }
        boolean decides = command == ApproveErasure.class || command == RefuseErasure.class;
        return decides ? decided(requestedBy, occasion) : Optional.empty();
    }

    private static Optional<Refused> decided(@Nullable String requestedBy, Occasion occasion) {
        if (requestedBy == null) return Optional.of(ERASURE_MUST_BE_REQUESTED_FIRST.broken());
        return requestedBy.equals(occasion.by().id())
                ? Optional.of(APPROVER_MUST_NOT_BE_REQUESTER.broken())
                : Optional.empty();
    }

    private static PersonRegistered register(RegisterPerson c, String personId) {
        return new PersonRegistered(
                personId,
                c.accident(),
                c.provinceCode(),
                c.accidentOn(),
                c.name(),
                c.birthYear(),
                c.sex(),
                c.nationality(),
                c.address(),
                c.phone(),
                c.language());
    }

    private static PersonCorrected correct(Person person, CorrectPerson c) {
        Confidential reason = given(c.reason());
        if (!person.changedBy(c)) throw SOMETHING_MUST_CHANGE.broken();
        return new PersonCorrected(
                reason,
                c.name(),
                c.birthYear(),
                c.sex(),
                c.nationality(),
                c.address(),
                c.phone(),
                c.language());
    }

    private static Confidential given(Confidential reason) {
        if (isBlank(reason)) throw REASON_MUST_BE_GIVEN.broken("reason");
        return reason;
    }

    private static boolean isBlank(Confidential text) {
        return text instanceof Confidential.Open open && open.text().isBlank();
    }
}
