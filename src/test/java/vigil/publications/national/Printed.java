package vigil.publications.national;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the ministry printed: the counts of the notices, and the changes it said they were. */
final class Printed {

    private Printed() {}

    /**
     * One row of the counts; {@code null} where nothing was printed.
     *
     * @param half 1 or {@code null}
     */
    record Row(
            int year,
            @Nullable Integer half,
            long accidents,
            long victims,
            long fatal,
            long fatalWith,
            long fatalWithout,
            long deaths,
            @Nullable Long deathsWith,
            @Nullable Long deathsWithout,
            long severe,
            @Nullable Long severeWith,
            @Nullable Long severeWithout,
            @Nullable Integer provincesReporting) {

        String name() {
            return half == null ? String.valueOf(year) : "H1 " + year;
        }
    }

    /** A change against the year before, without its sign, as printed. */
    record Change(int year, String measure, String percent, String note) {}

    static List<Row> counts() {
        return lines("/national/national-figures.csv").stream().map(Printed::row).toList();
    }

    static List<Change> changes() {
        return lines("/national/printed-changes.csv").stream()
                .map(f -> new Change(Integer.parseInt(f[0]), f[1], f[2], f[3]))
                .toList();
    }

    private static Row row(String[] f) {
        Long reporting = number(f[13].split("/")[0]);
        return new Row(
                Integer.parseInt(f[0]),
                f[1].isEmpty() ? null : 1,
                given(f[2]),
                given(f[3]),
                given(f[4]),
                given(f[5]),
                given(f[6]),
                given(f[7]),
                number(f[8]),
                number(f[9]),
                given(f[10]),
                number(f[11]),
                number(f[12]),
                reporting == null ? null : reporting.intValue());
    }

    private static long given(String text) {
        return Objects.requireNonNull(number(text));
    }

    private static @Nullable Long number(String text) {
        return text.isEmpty() ? null : Long.valueOf(text);
    }

    private static List<String[]> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Printed.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
