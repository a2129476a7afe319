package vigil.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.figures.Figures.Counts;
import vigil.law.Employment;

/**
 * What one followed case adds to the statistics.
 *
 * @param provinceCode the code of the day of the accident
 * @param taxCode of the establishment, {@code null} while the case does not say
 * @param mainCause 1–10, {@code null} before findings
 * @param several whether it has two or more victims
 */
public record FollowedCase(
        String number,
        String provinceCode,
        LocalDate occurredOn,
        Employment employment,
        @Nullable Integer establishmentType,
        @Nullable String taxCode,
        @Nullable String sector,
        @Nullable String injuringFactor,
        @Nullable Integer mainCause,
        boolean several,
        Counts counts) {}
