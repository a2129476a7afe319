package vigil.casefile.awaited;

import java.time.LocalDate;
import java.util.List;
import vigil.casefile.FindAwaited.Awaited;
import vigil.kernel.Confidential;

/**
 * A case with what waits for a leader.
 *
 * @param occurredOn day of the accident, which with the code names the province
 * @param awaited what waits, and drafts that will
 */
public record AwaitedCase(
        String number, Confidential establishment, String provinceCode, LocalDate occurredOn, List<Awaited> awaited) {}
