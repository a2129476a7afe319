package vigil.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.law.AccidentFile.Ground;
import vigil.law.AccidentFile.Keeping;
import vigil.law.AccidentFile.Kept;

/** Until when the file of an accident is kept, and how that is explained. */
class KeepingTest {

    private static final LocalDate ACCIDENT = LocalDate.of(2024, 5, 1);
    private static final LocalDate CLOSED = LocalDate.of(2024, 9, 12);

    private final Law law = Law.load();

    @Test
    void the_file_of_a_fatal_accident_is_kept_for_fifteen_years_from_closing() {
        Kept kept = kept(Severity.FATAL, CLOSED, 1985);
        assertThat(kept.until()).isEqualTo(LocalDate.of(2039, 9, 12));
        assertThat(kept.ground()).isEqualTo(Ground.FATAL);
        assertThat(kept.basis().rule()).isEqualTo("KEEP_FATAL");
        assertThat(kept.why().vi())
                .isEqualTo("Tai nạn chết người: lưu 15 năm kể từ ngày 12/09/2024, Nghị định 39/2016/NĐ-CP, Điều 18 khoản 8; lưu đến 12/09/2039");
        assertThat(kept.why().en())
                .isEqualTo("Fatal accident: kept for 15 years, counted from 12 September 2024, Decree 39/2016/NĐ-CP, Art. 18(8); kept until 12 September 2039");
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29, 2039-02-28", "2024-12-31, 2039-12-31", "2025-03-01, 2040-03-01"})
    void fifteen_years_end_on_the_same_day_or_the_last_of_a_shorter_february(LocalDate closed, LocalDate until) {
        assertThat(kept(Severity.FATAL, closed).until()).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({"severe", "light", "none"})
    void any_other_file_is_kept_until_the_victim_retires(String severity) {
        Severity assessed = severity.equals("none") ? null : Severity.valueOf(severity.toUpperCase(java.util.Locale.ROOT));
        Kept kept = kept(assessed, CLOSED, 1985);
        assertThat(kept.until()).isEqualTo(LocalDate.of(2047, 12, 31));
        assertThat(kept.ground()).isEqualTo(Ground.RETIREMENT);
        assertThat(kept.confirmed()).as("the age of retirement was not read in the text").isFalse();
        assertThat(kept.why().en()).contains("born in 1985").contains("to the age of 62");
    }

    @Test
    void of_several_victims_the_last_to_retire_counts() {
        assertThat(kept(Severity.SEVERE, CLOSED, 1960, 2001, 1985).until()).isEqualTo(LocalDate.of(2063, 12, 31));
    }

    @Test
    void who_says_no_year_of_birth_is_taken_for_the_youngest() {
        Kept kept = law.keeping(new Keeping(ACCIDENT, Severity.SEVERE, CLOSED, List.of(Optional.of(1985), Optional.empty())));
        assertThat(kept.until()).isEqualTo(LocalDate.of(2071, 12, 31));
        assertThat(kept.why().vi()).contains("không rõ năm sinh").contains("2009");
        assertThat(law.keeping(new Keeping(ACCIDENT, Severity.SEVERE, CLOSED, List.of())).until()).isEqualTo(kept.until());
    }

    @Test
    void an_office_that_counts_from_the_accident_changes_a_row_and_not_a_class() {
        Law other = law.with(Map.of("id", "KEEP_FROM", "from", "2020-01-01", "choice", "accident"));
        Keeping facts = new Keeping(ACCIDENT, Severity.FATAL, CLOSED, List.of());
        assertThat(other.keeping(facts).until()).isEqualTo(LocalDate.of(2039, 5, 1));
        Law longer = law.with(Map.of("id", "KEEP_FATAL", "from", "2024-01-01", "value", 20));
        assertThat(longer.keeping(facts).until()).isEqualTo(LocalDate.of(2044, 9, 12));
        LocalDate before = LocalDate.of(2023, 12, 31);
        assertThat(longer.keeping(new Keeping(before, Severity.FATAL, CLOSED, List.of())).until())
                .as("an older accident keeps its rule")
                .isEqualTo(LocalDate.of(2039, 9, 12));
    }

    private Kept kept(@org.jspecify.annotations.Nullable Severity severity, LocalDate closed, Integer... born) {
        return law.keeping(new Keeping(ACCIDENT, severity, closed, Stream.of(born).map(Optional::of).toList()));
    }
}
