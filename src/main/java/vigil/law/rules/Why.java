package vigil.law.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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

    private final Authorities authorities;
    private final LocalDate accidentOn;

    Why(Authorities authorities, LocalDate accidentOn) {
        this.authorities = authorities;
        this.accidentOn = accidentOn;
    }

    Words of(LegalRule rule, @Nullable Instant since, Map<String, ?> values) {
        LocalDate day = since == null ? accidentOn : VietNam.dateOf(since);
        Map<String, Object> all = new HashMap<>();
        for (Authorities.Part part : Authorities.Part.values()) {
            authorities.find(part, day).ifPresent(named -> all.put(Names.of(part), named.name()));
        }
        if (rule.value() != null) all.put("length", Dates.number(rule.value()));
        all.putAll(values);
        return rule.why().filled(all);
    }

    /** Where a rule stands, in the manner of each language. */
    static Words reference(LegalBasis basis) {
        return new Words(basis.in("vi"), basis.in("en"));
    }
}
