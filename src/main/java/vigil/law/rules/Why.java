package vigil.law.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Names;
import vigil.kernel.VietNam;
import vigil.law.Authorities;
import vigil.law.LegalBasis;
import vigil.law.LegalRule;
import vigil.law.Words;

/**
 * Fills the sentence of a rule for one case: with its own number as {@code {length}}, and with the names that the
 * authorities bear on the day from which the duty is owed, as {@code {provincial-department}}.
 */
final class Why {

    private static final Map<String, Authorities.Part> PARTS =
            Stream.of(Authorities.Part.values()).collect(Collectors.toUnmodifiableMap(Names::of, part -> part));

    private final Authorities authorities;
    private final LocalDate accidentOn;

    Why(Authorities authorities, LocalDate accidentOn) {
        this.authorities = authorities;
        this.accidentOn = accidentOn;
    }

    Words of(LegalRule rule, @Nullable Instant since, Map<String, ?> values) {
        LocalDate day = since == null ? accidentOn : VietNam.dateOf(since);
        return rule.why().filled(place -> {
            Object told = values.get(place);
            if (told != null) return told;
            if (place.equals("length") && rule.value() != null) return Dates.number(rule.value());
            Authorities.Part part = PARTS.get(place);
            return part == null ? null : authorities.find(part, day).map(Authorities.Named::name).orElse(null);
        });
    }

    /** Where a rule stands, in the manner of each language. */
    static Words reference(LegalBasis basis) {
        return new Words(basis.in("vi"), basis.in("en"));
    }
}
