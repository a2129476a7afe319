package vigil.figures.fold;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.InvestigationEvent.FindingsRecorded;
import vigil.accident.NewPerson;
import vigil.accident.NoticeEvent.*;
import vigil.figures.fold.CountedCase.Facts;
import vigil.figures.fold.CountedCase.Person;

/** What counts of a case after an event. */
final class FactsFold {

    private FactsFold() {}

    static Facts opened(AccidentReported e) {
        return new Facts(
                e.occurred().date(),
                e.employment(),
                e.establishment().type(),
                e.establishment().taxCode(),
                e.sector(),
                e.injuringFactor(),
                null,
                null,
                false,
                e.casualties(),
                false,
                List.of());
    }

    static Facts evolve(Facts f, AccidentEvent event) {
        return switch (event) {
            case FactsCorrected e -> corrected(f, e);
            case FindingsRecorded e -> found(f, e);
            case AccidentMerged _ -> f.mergedIntoAnother();
            case NoticeReceived e when e.casualties() != null -> f.counting(e.casualties());
            case VictimsConfirmed _ -> f.listing(f.people(), true);
            case VictimAdded e -> f.listing(added(f.people(), e), f.confirmed());
            case VictimConditionChanged e ->
                f.listing(change(f.people(), e.victimId(), one -> with(one, e)), f.confirmed());
            case VictimCorrected e ->
                f.listing(change(f.people(), e.victimId(), one -> with(one, e)), f.confirmed());
            case VictimWithdrawn e -> f.listing(without(f.people(), e.victimId()), f.confirmed());
            default -> f;
        };
    }

    private static Facts corrected(Facts f, FactsCorrected e) {
        return new Facts(
                e.occurred() == null ? f.occurredOn() : e.occurred().date(),
                requireNonNullElse(e.employment(), f.employment()),
                e.establishment() == null ? f.establishmentType() : e.establishment().type(),
                e.establishment() == null ? f.taxCode() : e.establishment().taxCode(),
                either(e.sector(), f.sector()),
                either(e.injuringFactor(), f.injuringFactor()),
                f.mainCause(),
                f.occupational(),
                f.merged(),
                f.stated(),
                f.confirmed(),
                f.people());
    }

    /** The investigation knows better than the first report what hurt the people. */
    private static Facts found(Facts f, FindingsRecorded e) {
        return new Facts(
                f.occurredOn(), f.employment(), f.establishmentType(), f.taxCode(), f.sector(),
                e.injuringFactor(), e.mainCause(), e.occupational(), f.merged(), f.stated(), f.confirmed(),
                f.people());
    }

    private static List<Person> added(List<Person> people, VictimAdded e) {
        List<Person> more = new ArrayList<>(people);
        more.add(new Person(e.victimId(), e.condition(), e.employment(), e.sex() == NewPerson.Sex.FEMALE));
        return List.copyOf(more);
    }

    private static Person with(Person one, VictimConditionChanged e) {
        return new Person(one.victimId(), e.condition(), one.employment(), one.woman());
    }

    private static Person with(Person one, VictimCorrected e) {
        return new Person(
                one.victimId(),
                one.condition(),
                requireNonNullElse(e.employment(), one.employment()),
                one.woman());
    }

    private static List<Person> change(List<Person> people, String victimId, UnaryOperator<Person> change) {
        return people.stream()
                .map(one -> one.victimId().equals(victimId) ? change.apply(one) : one)
                .toList();
    }

    private static List<Person> without(List<Person> people, String victimId) {
        return people.stream().filter(one -> !one.victimId().equals(victimId)).toList();
    }

    private static <T> @Nullable T either(@Nullable T newer, @Nullable T older) {
        return newer == null ? older : newer;
    }
}
