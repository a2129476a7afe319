package vigil.publications.national;

import java.time.LocalDate;
import vigil.reports.Line;

/** One accident that was made up, before anybody has told the office. */
record Made(LocalDate day, boolean contract, int dead, int severe, int light, int women) {

    /** Whether the office follows it; of light ones only the employer's report knows. */
    boolean isFollowed() {
        return dead + severe > 0;
    }

    /** What it adds to its employer's report. */
    Line line() {
        int victims = dead + severe + light;
        return new Line(1, dead > 0 ? 1 : 0, victims > 1 ? 1 : 0, victims, 0, women, 0, dead, 0, severe, 0);
    }
}
