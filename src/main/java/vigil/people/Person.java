package vigil.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.people.PersonCommand.Sex;
import vigil.people.PersonEvent.*;

/**
 * One person as decisions need it; names and contacts are not in it.
 *
 * @param accident the case that made the person known
 * @param accidents all cases the person appears in, that one first
 * @param provinceCode the code of the day of that accident
 * @param birthYear with sex and nationality kept in clear for the statistics
 * @param erasureRequestedBy the account whose request for erasure is undecided
 * @param erased whether the person's key is gone
 */
public record Person(
        String accident,
        List<String> accidents,
        String provinceCode,
        LocalDate accidentOn,
        @Nullable Integer birthYear,
        @Nullable Sex sex,
        @Nullable String nationality,
        @Nullable String erasureRequestedBy,
        boolean erased) {

    static Person of(PersonRegistered e) {
        return new Person(
                e.accident(), List.of(e.accident()), e.provinceCode(), e.accidentOn(), e.birthYear(), e.sex(), e.nationality(), null, false);
    }

    Person evolve(PersonEvent event) {
        return switch (event) {
            case PersonRegistered e -> of(e);
            case PersonInvolved e -> new Person(
                    accident, Stream.concat(accidents.stream(), Stream.of(e.accident())).distinct().toList(),
                    provinceCode, accidentOn, birthYear, sex, nationality, erasureRequestedBy, erased);
            case PersonCorrected e -> new Person(
                    accident,
                    accidents,
                    provinceCode,
                    accidentOn,
                    e.birthYear() == null ? birthYear : e.birthYear(),
                    e.sex() == null ? sex : e.sex(),
                    e.nationality() == null ? nationality : e.nationality(),
                    erasureRequestedBy,
                    erased);
            case ErasureRequested e -> asked(e.by(), false);
            case ErasureApproved _ -> asked(null, true);
            case ErasureRefused _ -> asked(null, false);
        };
    }

    private Person asked(@Nullable String by, boolean gone) {
        return new Person(accident, accidents, provinceCode, accidentOn, birthYear, sex, nationality, by, gone);
    }

    /** Whether a correction tells something that was not known. */
    boolean changedBy(PersonCommand.CorrectPerson c) {
        return differs(c.birthYear(), birthYear)
                || differs(c.sex(), sex)
                || differs(c.nationality(), nationality)
                || c.name() != null
                || c.address() != null
                || c.phone() != null
                || c.language() != null;
    }

    private static boolean differs(@Nullable Object given, @Nullable Object known) {
        return given != null && !Objects.equals(given, known);
    }
}
