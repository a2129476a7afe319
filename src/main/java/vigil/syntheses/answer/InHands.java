package vigil.syntheses.answer;

import java.time.LocalDate;
import vigil.kernel.Actor;
import vigil.law.Law;
import vigil.syntheses.FiledSynthesis;

/** Who may open what a province has stated: the office, and the unit that has that province in its hands today. */
final class InHands {

    private InHands() {}

    static boolean of(Actor by, FiledSynthesis synthesis, LocalDate today) {
        String code = synthesis.provinceCode();
        String unit = Law.load().places().today(code, synthesis.period().last(), today).orElse(code);
        return by.limitedTo().map(unit::equals).orElse(true);
    }
}
