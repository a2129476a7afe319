package vigil.publications.answer;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.figures.Figures.Mark;
import vigil.figures.PublishedMarks;
import vigil.publications.Publication;
import vigil.reports.ReportingPeriod;

/** Marks figures as their newest publication did. */
@Component
class MarksOfPublications implements PublishedMarks {

    private final Published published;

    MarksOfPublications(Published published) {
        this.published = published;
    }

    @Override
    public Mark of(int year, @Nullable Integer half, @Nullable String province, @Nullable Instant asOf) {
        boolean firstHalf = Integer.valueOf(1).equals(half);
        ReportingPeriod period = firstHalf ? ReportingPeriod.ofHalf(year) : ReportingPeriod.ofYear(year);
        return published.all().stream()
                .filter(one -> one.period().equals(period))
                .filter(one -> one.province() == null || Objects.equals(one.province(), province))
                .filter(one -> asOf == null || !one.publishedAt().isAfter(asOf))
                .map(Publication::mark)
                .findFirst()
                .orElse(Mark.PROVISIONAL);
    }
}
