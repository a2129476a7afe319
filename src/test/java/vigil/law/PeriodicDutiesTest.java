package vigil.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.law.Duty.Periodic;
import vigil.law.Duty.Whose;

/** The reports of half-years and years (Decree 39/2016/NĐ-CP, Art. 24(1) and (4)). */
class PeriodicDutiesTest {

    private final Law law = Law.load();

    @Test
    void four_reports_are_due_in_a_year() {
        var year = law.periodicDuties(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        assertThat(year).extracting(Periodic::rule).containsExactly(
                "RPT_EMPLOYER_YEAR", "RPT_DEPARTMENT_YEAR", "RPT_EMPLOYER_HALF", "RPT_DEPARTMENT_HALF");
        assertThat(year).extracting(one -> one.dueOn().toString())
                .containsExactly("2024-01-10", "2024-01-25", "2024-07-05", "2024-07-15");
        assertThat(year).extracting(Periodic::year).containsExactly(2023, 2023, 2024, 2024);
        assertThat(year).extracting(Periodic::whose)
                .containsExactly(Whose.ENTERPRISE, Whose.PROVINCE, Whose.ENTERPRISE, Whose.PROVINCE);
        assertThat(year.getLast().why().vi()).isEqualTo("Tổng hợp 6 tháng đầu năm 2024 gửi Bộ Lao động - Thương binh"
                + " và Xã hội (Cục An toàn lao động) và cơ quan thống kê cấp tỉnh trước ngày 15/07/2024: ngày cuối cùng"
                + " 15/07/2024");
    }

    @Test
    void the_receiver_is_whoever_it_is_on_the_day() {
        var next = law.nextPeriodicDuties(LocalDate.of(2025, 7, 6));
        assertThat(next).extracting(one -> one.rule() + " " + one.dueOn()).containsExactly(
                "RPT_DEPARTMENT_HALF 2025-07-15",
                "RPT_EMPLOYER_YEAR 2026-01-10",
                "RPT_DEPARTMENT_YEAR 2026-01-25",
                "RPT_EMPLOYER_HALF 2026-07-05");
        assertThat(next.getFirst().why().en()).contains("Ministry of Home Affairs (Department of Employment)");
    }

    @Test
    void before_a_day_may_be_read_literally() {
        Law literal = law.with(Map.of("id", "BEFORE_A_DAY", "from", "2024-07-01", "choice", "day-before"));
        assertThat(literal.nextPeriodicDuties(LocalDate.of(2024, 1, 1)))
                .extracting(one -> one.dueOn().toString())
                .containsExactly("2024-01-10", "2024-01-25", "2024-07-04", "2024-07-14");
    }

    @Test
    void a_last_day_on_a_weekend_stays_or_moves_as_the_law_s_data_say() {
        Periodic stays = law.nextPeriodicDuties(LocalDate.of(2026, 7, 1)).getFirst();
        assertThat(stays.dueOn()).as("a Sunday").isEqualTo("2026-07-05");
        assertThat(stays.why().vi()).contains("ngày 05/07/2026 là ngày nghỉ (Chủ nhật), cơ quan không lùi");
        Law moving = law.with(Map.of("id", "LAST_DAY_OFF", "from", "2026-01-01", "choice", "moves"));
        Periodic moved = moving.nextPeriodicDuties(LocalDate.of(2026, 7, 1)).getFirst();
        assertThat(moved.dueOn()).isEqualTo("2026-07-06");
        assertThat(moved.why().en()).contains("moved from the day off 5 July 2026");
    }

    @Test
    void an_unreached_day_is_still_due_on_the_day_itself() {
        assertThat(law.nextPeriodicDuties(LocalDate.of(2024, 7, 5)).getFirst().rule()).isEqualTo("RPT_EMPLOYER_HALF");
        assertThat(law.nextPeriodicDuties(LocalDate.of(2024, 7, 6)).getFirst().rule()).isEqualTo("RPT_DEPARTMENT_HALF");
    }
}
