package vigil.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigil.figures.Figures.Mark;

/** How final the figures of a period are, as their publications say; what is published, another room knows. */
public interface PublishedMarks {

    /**
     * The mark of the newest publication about the period, provisional when there is none. A half-year that is not published by
     * itself goes with its year.
     *
     * @param province code of one province; what is published of the country is published of each
     * @param asOf only what was published up to this instant, {@code null} for now
     */
    Mark of(int year, @Nullable Integer half, @Nullable String province, @Nullable Instant asOf);
}
