package vigil.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.law.LegalRule.BadRow;
import vigil.law.LegalRule.BadRow.Fault;

/** A new law is a new row: it governs from its day, and old cases keep theirs unless it says otherwise. */
class AmendmentTest {

    private static final Casualties ONE_DEAD = new Casualties(1, 0, 0, 0, null);
    private static final OffsetDateTime NOTICE = OffsetDateTime.parse("2026-12-20T09:00:00+07:00");
    private static final LocalDate BEFORE = LocalDate.of(2026, 12, 20);
    private static final LocalDate AFTER = LocalDate.of(2027, 1, 2);

    private final Law law = Law.load();

    @Test
    void accidents_from_its_day_on_have_the_new_limit_and_older_ones_keep_theirs() {
        Law amended = law.with(Map.of("id", "INV_FATAL", "from", "2027-01-01", "value", "45"));
        assertThat(days(amended, BEFORE)).isEqualTo(30);
        assertThat(days(amended, AFTER)).isEqualTo(45);
        assertThat(days(amended.reckonedOn(AFTER), BEFORE)).isEqualTo(30);
        assertThat(days(law, AFTER)).as("the law itself is as it was").isEqualTo(30);
        assertThat(amended.rule("INV_FATAL", BEFORE).validTo()).isEqualTo("2026-12-31");
    }

    @Test
    void a_row_that_reaches_running_cases_governs_older_ones_from_its_day_on() {
        Law amended = law.with(
                Map.of("id", "INV_FATAL", "from", "2027-01-01", "value", "45", "reach", "running-cases"));
        assertThat(days(amended.reckonedOn(BEFORE), BEFORE)).isEqualTo(30);
        assertThat(days(amended.reckonedOn(AFTER), BEFORE)).isEqualTo(45);
    }

    @Test
    void a_setting_is_a_row_too() {
        Law moving = law.with(Map.of("id", "LAST_DAY_OFF", "from", "2020-01-01", "choice", "moves"));
        var notice = OffsetDateTime.parse("2024-01-10T08:00:00+07:00");
        var day = LocalDate.of(2024, 1, 10);
        assertThat(law.limits().limit(notice, ONE_DEAD, false, day).due()).isEqualTo("2024-02-09");
        assertThat(moving.limits().limit(notice, ONE_DEAD, false, day).due()).isEqualTo("2024-02-15");
        Law counting = law.with(Map.of("id", "FIRST_DAY", "from", "2020-01-01", "choice", "counted"));
        assertThat(counting.limits().limit(notice, ONE_DEAD, false, day).due()).isEqualTo("2024-02-08");
    }

    @Test
    void a_limit_may_change_its_days_and_a_report_its_day() {
        Law amended = law.with(Map.of("id", "SEND_MINUTES", "from", "2027-01-01", "unit", "calendar-days"));
        LocalDate friday = LocalDate.of(2027, 1, 8);
        assertThat(law.limits().minutesSentBy(friday, AFTER)).isEqualTo("2027-01-13");
        assertThat(amended.limits().minutesSentBy(friday, AFTER)).isEqualTo("2027-01-11");
        Law later = law.with(Map.of("id", "RPT_DEPARTMENT_HALF", "from", "2027-01-01", "before", "07-20"));
        LocalDate summer = LocalDate.of(2027, 7, 1);
        assertThat(law.periodicDuties(summer, summer.plusDays(30)).getLast().dueOn()).isEqualTo("2027-07-15");
        assertThat(later.periodicDuties(summer, summer.plusDays(30)).getLast().dueOn()).isEqualTo("2027-07-20");
        BadRow bad = catchThrowableOfType(
                BadRow.class, () -> law.with(Map.of("id", "SCENE_2H", "from", "2027-01-01", "unit", "working-days")));
        assertThat(bad.field()).isEqualTo("unit");
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2027-01-01, id, MISSING",
        "id, INV_FATAL, from, MISSING",
        "value, 30 days, value, NOT_A_NUMBER",
        "value, 99999999, value, NOT_A_NUMBER",
        "to, 2026-01-01, to, NOT_A_DATE",
        "to, soon, to, NOT_A_DATE",
        "choice, moves, choice, UNKNOWN_FIELD",
        "reach, everything, reach, NOT_AN_OPTION",
        "why, because, why, MISSING",
        "unit, hours, unit, NOT_AN_OPTION",
        "before, 07-10, before, UNKNOWN_FIELD",
        "colour, red, colour, UNKNOWN_FIELD"
    })
    void a_wrong_field_is_named(String field, String value, String wrong, Fault fault) {
        var row = new java.util.HashMap<String, String>(Map.of(field, value));
        if (!wrong.equals("id")) row.putIfAbsent("id", "INV_FATAL");
        if (!wrong.equals("from")) row.putIfAbsent("from", "2027-01-01");
        BadRow bad = catchThrowableOfType(BadRow.class, () -> law.with(row));
        assertThat(bad.field()).isEqualTo(wrong);
        assertThat(bad.fault()).isEqualTo(fault);
    }

    @Test
    void a_rule_that_nobody_reckons_with_is_refused() {
        BadRow bad = catchThrowableOfType(
                BadRow.class, () -> law.with(Map.of("id", "INV_MOON", "from", "2027-01-01")));
        assertThat(bad.fault()).isEqualTo(Fault.UNKNOWN_RULE);
    }

    private static int days(Law law, LocalDate accidentOn) {
        return law.limits().limit(NOTICE, ONE_DEAD, false, accidentOn).days();
    }
}
