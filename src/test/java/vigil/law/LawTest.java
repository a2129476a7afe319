package vigil.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.calendar.CalendarYear;
import vigil.law.rules.Rulebook;
import vigil.law.office.LawFiles;

class LawTest {

    private static final LocalDate IN_2024 = LocalDate.of(2024, 5, 1);

    private final Law law = Law.load();

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 0, FATAL, PROVINCE",
        "1, 4, 2, 1, FATAL, PROVINCE",
        "0, 2, 0, 0, SEVERE, PROVINCE",
        "0, 1, 9, 0, SEVERE, EMPLOYER",
        "0, 0, 9, 0, LIGHT, EMPLOYER",
        "0, 0, 0, 1, SEVERE, PROVINCE",
        "0, 0, 0, 0, LIGHT, EMPLOYER"
    })
    void class_and_level_follow_the_casualties(
            int dead, int severe, int light, int missing, Severity severity, Level level) {
        var casualties = new Casualties(dead, severe, light, missing, null);
        assertThat(law.severity(casualties, IN_2024).value()).isEqualTo(severity);
        assertThat(law.level(casualties, IN_2024).value()).isEqualTo(level);
        assertThat(law.grave(casualties)).isEqualTo(level == Level.PROVINCE);
    }

    @Test
    void every_rule_says_where_it_stands_in_both_languages() {
        Rulebook book = LawFiles.shipped().rulebook();
        assertThat(book.ids()).hasSizeGreaterThan(20).allSatisfy(id -> {
            LegalRule rule = law.rule(id, IN_2024);
            assertThat(rule.reference()).isNotBlank();
            assertThat(List.of(rule.what().vi(), rule.what().en(), rule.why().vi(), rule.why().en()))
                    .allSatisfy(words -> assertThat(words).isNotBlank());
        });
    }

    @Test
    void what_is_only_shown_counts_no_time_and_says_what_is_not_followed() {
        List<LegalRule> shown = law.rules().stream().filter(LegalRule::onlyShown).toList();
        assertThat(shown).hasSizeGreaterThan(40).allSatisfy(rule -> {
            assertThat(rule.clock()).as(rule.id()).isNull();
            assertThat(rule.period()).as(rule.id()).isNull();
            assertThat(rule.choice()).as(rule.id()).isNull();
            assertThat(rule.why().vi() + rule.why().en()).as(rule.id() + " names nobody who must be filled in").doesNotContain("{");
        });
        assertThat(shown).extracting(LegalRule::id).contains(
                "TELL_EMPLOYER", "DECLARE_POLICE", "DECLARE_SECTOR", "DECLARE_ELSEWHERE", "LEVEL_CENTRE", "PROCURACY_TOLD",
                "PROSECUTION_24H", "FINE_NOT_DECLARED", "RPT_SECTOR_HALF", "RPT_COMMUNE", "FORM_XVI", "FORM_XVII");
    }

    @Test
    void in_english_nothing_but_the_symbols_of_texts_is_vietnamese() {
        Rulebook book = LawFiles.shipped().rulebook();
        assertThat(book.ids()).allSatisfy(id -> {
            String english = law.rule(id, IN_2024).basis().in("en");
            assertThat(english.replaceAll("\\S+/\\S+", "")).matches("[\\x20-\\x7E“”…]+");
        });
        assertThat(LegalBasis.in("en", "Nghị định 39/2016/NĐ-CP, Điều 24 khoản 1 và khoản 4")).isEqualTo("Decree 39/2016/NĐ-CP, Art. 24(1) and (4)");
        assertThat(LegalBasis.in("vi", "Nghị định 39/2016/NĐ-CP, Điều 24")).isEqualTo("Nghị định 39/2016/NĐ-CP, Điều 24");
    }

    @Test
    void a_rule_of_its_day_is_chosen_and_before_all_known_days_the_oldest() {
        assertThat(law.rule("INV_FATAL", LocalDate.of(2015, 1, 1)).number()).isEqualTo(30);
        assertThat(law.rule("INV_FATAL", IN_2024).basis())
                .isEqualTo(new LegalBasis(
                        "INV_FATAL", LocalDate.of(2016, 7, 1), "Luật 84/2015/QH13, Điều 35 khoản 6 điểm d"));
        assertThatThrownBy(() -> law.rule("NO_SUCH", IN_2024)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2024-01-01", "2024-02-08", "2024-02-14", "2024-04-18", "2024-04-30", "2024-05-01", "2024-09-02",
        "2024-09-03", "2025-01-27", "2025-04-07", "2026-02-17", "2026-04-27", "2027-02-08", "2024-05-05"
    })
    void offices_are_closed(String day) {
        assertThat(law.isWorkingDay(LocalDate.parse(day))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-07", "2024-02-15", "2024-05-02", "2024-05-04", "2024-09-04", "2025-02-03"})
    void offices_are_open(String day) {
        assertThat(law.isWorkingDay(LocalDate.parse(day))).isTrue();
    }

    @Test
    void the_moving_holidays_are_known_from_2019_to_2027() {
        assertThat(law.calendar().years()).extracting(CalendarYear::year).containsExactly(
                2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027);
        assertThat(law.calendar().years()).allSatisfy(year -> {
            LocalDate first = LocalDate.of(year.year(), 1, 1);
            long off = first.datesUntil(first.plusYears(1))
                    .filter(day -> day.getDayOfWeek().getValue() <= 5)
                    .filter(day -> !law.isWorkingDay(day))
                    .count();
            assertThat(off).as("holidays on weekdays of " + year.year()).isBetween(8L, 14L);
            assertThat(year.announced()).isEqualTo(year.year() < 2027);
        });
        assertThat(law.calendar().covers(LocalDate.of(2028, 1, 1))).isFalse();
    }

    @Test
    void what_is_worked_instead_is_a_weekend() {
        assertThat(law.calendar().years().stream().flatMap(year -> year.worked().stream()))
                .isNotEmpty()
                .allMatch(day -> day.getDayOfWeek().getValue() > 5)
                .allMatch(law::isWorkingDay);
    }

    @Test
    void authorities_have_the_names_of_their_day() {
        var before = LocalDate.of(2025, 2, 28);
        var after = LocalDate.of(2025, 3, 1);
        assertThat(name(Authorities.Part.CENTRAL_DEPARTMENT, before)).isEqualTo("Cục An toàn lao động");
        assertThat(name(Authorities.Part.CENTRAL_DEPARTMENT, after)).isEqualTo("Cục Việc làm");
        assertThat(name(Authorities.Part.MINISTRY, after)).isEqualTo("Bộ Nội vụ");
        assertThat(name(Authorities.Part.PROVINCIAL_DEPARTMENT, before)).startsWith("Sở Lao động");
        assertThat(name(Authorities.Part.PROVINCIAL_DEPARTMENT, after)).isEqualTo("Sở Nội vụ");
        assertThat(name(Authorities.Part.LOCAL_POLICE, LocalDate.of(2025, 6, 30))).isEqualTo("Công an cấp huyện");
        assertThat(name(Authorities.Part.LOCAL_POLICE, LocalDate.of(2025, 7, 1))).isEqualTo("Công an cấp xã");
        assertThat(name(Authorities.Part.INSPECTION, after)).isEqualTo("kiểm tra");
    }

    @Test
    void an_investigation_goes_upwards_only() {
        assertThat(Level.PROVINCE.isAbove(Level.EMPLOYER)).isTrue();
        assertThat(Level.SECTOR.isAbove(Level.PROVINCE)).isTrue();
        assertThat(Level.SECTOR.isAbove(Level.CENTRE)).isFalse();
        assertThat(Level.CENTRE.isAbove(Level.SECTOR)).isTrue();
        assertThat(Level.EMPLOYER.isAbove(Level.EMPLOYER)).isFalse();
        assertThat(Level.SECTOR.meets(Level.PROVINCE)).isTrue();
        assertThat(Level.EMPLOYER.meets(Level.PROVINCE)).isFalse();
    }

    @Test
    void the_file_has_the_letters_of_the_decree() {
        assertThat(law.file().papers().stream().map(paper -> paper.letter().code()))
                .containsExactly("a", "b", "c", "d", "đ", "e", "g", "h", "i", "k");
        assertThat(law.file().papers().stream()
                        .filter(AccidentFile.Paper::mandatory)
                        .map(paper -> paper.letter().code()))
                .containsExactly("b", "c", "d", "e", "g", "h");
    }

    @Test
    void words_refuse_to_leave_a_place_unfilled() {
        var words = new Words("Hạn {due}", "By {due}");
        assertThat(words.filled(Map.of("due", "31/05/2024"))).isEqualTo(new Words("Hạn 31/05/2024", "By 31/05/2024"));
        assertThatThrownBy(() -> words.filled(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private String name(Authorities.Part part, LocalDate day) {
        return law.authorities().on(part, day).name().vi();
    }
}
