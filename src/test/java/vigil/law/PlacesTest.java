package vigil.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final LocalDate IN_2024 = LocalDate.of(2024, 5, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    private static final LocalDate MERGED = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Places places = Law.load().places();

    @Test
    void a_series_names_the_unit_of_its_period_and_its_successor() {
        LocalDate today = LocalDate.of(2026, 11, 30);
        assertThat(called("74", 2024, today)).isEqualTo("Bình Dương (nay thuộc Hồ Chí Minh, mã 79)");
        assertThat(called("15", 2024, today)).as("a code that another unit has today").isEqualTo("Yên Bái (nay thuộc Lào Cai)");
        assertThat(called("10", 2024, today)).isEqualTo("Lào Cai (nay gồm cả Yên Bái, mã 15)");
        assertThat(called("75", 2024, today)).isEqualTo("Đồng Nai (nay gồm cả Bình Phước)");
        assertThat(called("04", 2024, today)).as("nothing has become of it").isEqualTo("Cao Bằng");
        assertThat(called("15", 2024, LocalDate.of(2025, 6, 30))).as("nobody knew yet").isEqualTo("Yên Bái");
        assertThat(called("15", 2025, today)).as("the year of the merger")
                .isEqualTo("Lào Cai (đến 30/06/2025: Lào Cai, Yên Bái)");
        assertThat(called("75", 2026, today)).as("only a city since").isEqualTo("Đồng Nai");
        assertThat(places.called("15", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), today).en())
                .isEqualTo("Yên Bái (now in Lào Cai)");
        assertThat(called("98", 2024, today)).isEqualTo("98");
    }

    private String called(String code, int year, LocalDate today) {
        return places.called(code, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), today).vi();
    }

    @Test
    void there_are_63_units_before_the_merger_and_34_after() {
        assertThat(places.on(LAST_DAY)).hasSize(63);
        assertThat(places.on(MERGED)).hasSize(34);
        assertThat(places.on(MERGED).stream().filter(Places.Unit::city)).hasSize(6);
        assertThat(places.on(LocalDate.of(2026, 4, 30)).stream().filter(Places.Unit::city)).hasSize(7);
    }

    @Test
    void code_15_in_2024_is_yen_bai_and_lao_cai_from_july_2025() {
        assertThat(places.name("15", IN_2024)).isEqualTo("Yên Bái");
        assertThat(places.name("15", LAST_DAY)).isEqualTo("Yên Bái");
        assertThat(places.name("15", MERGED)).isEqualTo("Lào Cai");
    }

    @Test
    void a_code_that_names_nothing_on_a_day_is_unknown() {
        assertThat(places.known("10", IN_2024)).isTrue();
        assertThat(places.known("10", MERGED)).isFalse();
        assertThat(places.known("99", IN_2024)).isFalse();
        assertThat(places.today("99", IN_2024, TODAY)).isEmpty();
    }

    @Test
    void an_accident_of_the_last_day_belongs_to_todays_unit() {
        assertThat(places.today("10", LAST_DAY, MERGED)).contains("15");
        assertThat(places.today("74", LAST_DAY, LocalDate.of(2025, 7, 2))).contains("79");
        assertThat(places.today("74", LAST_DAY, LAST_DAY)).contains("74");
        assertThat(places.today("24", LAST_DAY, TODAY)).contains("24");
        assertThat(places.name("24", LAST_DAY)).isEqualTo("Bắc Giang");
        assertThat(places.name("24", TODAY)).isEqualTo("Bắc Ninh");
    }

    @Test
    void a_code_of_before_a_merger_belongs_to_the_successor_unless_it_names_a_unit_today() {
        assertThat(places.successorToday("74", TODAY)).contains("79");
        assertThat(places.successorToday("15", TODAY)).as("Lào Cai's today, whoever had it before").contains("15");
        assertThat(places.successorToday("74", LAST_DAY)).as("not merged yet").contains("74");
        assertThat(places.successorToday("00", TODAY)).isEmpty();
    }

    @Test
    void a_unit_that_only_changes_its_kind_keeps_its_code() {
        assertThat(places.today("75", MERGED, TODAY)).contains("75");
        assertThat(places.unit("75", TODAY)).get().extracting(Places.Unit::city).isEqualTo(true);
    }

    @Test
    void the_units_of_todays_city_are_its_predecessors_and_itself() {
        assertThat(places.belongingTo("79", TODAY))
                .extracting(Places.Unit::name)
                .containsExactlyInAnyOrder("Bình Dương", "Bà Rịa - Vũng Tàu", "Hồ Chí Minh", "Hồ Chí Minh");
        assertThat(places.belongingTo("79", IN_2024)).extracting(Places.Unit::name).containsExactly("Hồ Chí Minh");
    }

    @Test
    void every_old_unit_belongs_to_exactly_one_of_today() {
        assertThat(places.on(IN_2024))
                .allSatisfy(unit -> assertThat(places.today(unit.code(), IN_2024, TODAY))
                        .hasValueSatisfying(code -> assertThat(places.known(code, TODAY)).isTrue()));
    }
}
