package vigil.syntheses.answer;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vigil.kernel.Actor;
import vigil.kernel.VietNam;
import vigil.law.Law;
import vigil.syntheses.FiledSynthesis;

/** The law and the day it is looked at. */
@Component
record LawToday(Law law, Clock clock) {

    LocalDate today() {
        return VietNam.dateOf(clock.instant());
    }

    /** Whether somebody may open what a province has stated: the office, and the unit that has that province in its hands today. */
    boolean isInHandsOf(Actor by, FiledSynthesis synthesis) {
        String code = synthesis.provinceCode();
        String unit = law.places().today(code, synthesis.period().last(), today()).orElse(code);
        return by.limitedTo().map(unit::equals).orElse(true);
    }
}
