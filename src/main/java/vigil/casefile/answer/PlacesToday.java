package vigil.casefile.answer;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vigil.kernel.VietNam;
import vigil.law.Law;
import vigil.law.Places;

/** The places of the law, and the day they are looked at. */
@Component
record PlacesToday(Law law, Clock clock) {

    Places all() {
        return law.places();
    }

    LocalDate today() {
        return VietNam.dateOf(clock.instant());
    }
}
