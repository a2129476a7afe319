package vigil.people;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.people.PersonCommand.Sex;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.people.PersonEvent.PersonCorrected;
import vigil.people.PersonEvent.PersonRegistered;

/** What the office knows of a person after all corrections, still sealed. */
record PersonFile(
        String accident,
        Confidential name,
        @Nullable Integer birthYear,
        @Nullable Sex sex,
        @Nullable String nationality,
        @Nullable Confidential address,
        @Nullable Confidential phone,
        @Nullable Confidential language) {

    /** The file that a stream folds to; empty when it is no person's. */
    static Optional<PersonFile> of(List<Recorded<Event>> stream) {
        PersonFile file = null;
        for (Recorded<Event> recorded : stream) {
            if (recorded.event() instanceof PersonRegistered registered) file = registered(registered);
            if (recorded.event() instanceof PersonCorrected corrected && file != null) file = file.corrected(corrected);
        }
        return Optional.ofNullable(file);
    }

    private static PersonFile registered(PersonRegistered e) {
        return new PersonFile(
                e.accident(), e.name(), e.birthYear(), e.sex(), e.nationality(), e.address(), e.phone(), e.language());
    }

    private PersonFile corrected(PersonCorrected e) {
        return new PersonFile(
                accident,
                newer(e.name(), name),
                e.birthYear() == null ? birthYear : e.birthYear(),
                e.sex() == null ? sex : e.sex(),
                e.nationality() == null ? nationality : e.nationality(),
                e.address() == null ? address : e.address(),
                e.phone() == null ? phone : e.phone(),
                e.language() == null ? language : e.language());
    }

    private static Confidential newer(@Nullable Confidential given, Confidential known) {
        return given == null ? known : given;
    }
}
