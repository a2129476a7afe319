package vigil.law;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.law.CodeLists.Kind.CAUSE;
import static vigil.law.CodeLists.Kind.ESTABLISHMENT_TYPE;
import static vigil.law.CodeLists.Kind.INJURING_FACTOR;
import static vigil.law.CodeLists.Kind.INJURY;
import static vigil.law.CodeLists.Kind.OCCUPATION;
import static vigil.law.CodeLists.Kind.SECTOR;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CodeListsTest {

    private static final LocalDate IN_2024 = LocalDate.of(2024, 5, 1);
    private static final LocalDate IN_2026 = LocalDate.of(2026, 1, 1);

    private final CodeLists codes = Law.load().codes();

    @Test
    void the_lists_of_the_forms_have_their_lengths() {
        assertThat(codes.on(CAUSE, IN_2024)).hasSize(10);
        assertThat(codes.on(ESTABLISHMENT_TYPE, IN_2024)).hasSize(9);
        assertThat(codes.on(OCCUPATION, IN_2024)).hasSize(10);
        assertThat(codes.on(INJURY, IN_2024).stream().filter(entry -> entry.code().startsWith("01")))
                .hasSize(10);
        assertThat(codes.on(INJURY, IN_2024).stream().filter(entry -> entry.code().startsWith("02")))
                .hasSize(12);
    }

    @Test
    void injury_codes_are_text() {
        assertThat(codes.knows(INJURY, "0110", IN_2024)).isTrue();
        assertThat(codes.knows(INJURY, "110", IN_2024)).isFalse();
        assertThat(codes.knows(INJURY, "11", IN_2024)).isFalse();
        assertThat(codes.knows(INJURY, "0213", IN_2024)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "sản xuất vật liệu xây dựng|C.building-materials",
        "chế biến gỗ|C.wood",
        "xây dựng|F",
        "hóa chất|C.chemicals",
        "hoá chất|C.chemicals",
        "KHAI THAC MO, KHOANG SAN|B",
        "f|F"
    })
    void sectors_are_found_by_the_words_of_the_notices(String words, String code) {
        assertThat(codes.resolve(SECTOR, words, IN_2024)).contains(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "máy, thiết bị (cán, kẹp, cuốn)|machine",
        "thiết bị chịu áp lực|pressure",
        "sập công trình|collapse",
        "thiết bị nâng|lifting",
        "cháy, nổ|fire-explosion",
        "Dien giat|electricity"
    })
    void injuring_factors_are_found_by_the_words_of_the_notices(String words, String code) {
        assertThat(codes.resolve(INJURING_FACTOR, words, IN_2024)).contains(code);
    }

    @Test
    void nothing_is_guessed() {
        assertThat(codes.resolve(SECTOR, "", IN_2024)).isEmpty();
        assertThat(codes.resolve(SECTOR, "xây", IN_2024)).isEmpty();
        assertThat(codes.resolve(INJURING_FACTOR, "quỷ", IN_2024)).isEmpty();
    }

    @Test
    void a_section_of_the_sectors_means_what_it_meant_on_its_day() {
        assertThat(codes.name(SECTOR, "K", IN_2024).en()).contains("Finance");
        assertThat(codes.name(SECTOR, "K", IN_2026).en()).contains("Telecommunication");
        assertThat(codes.knows(SECTOR, "V", IN_2024)).isFalse();
        assertThat(codes.knows(SECTOR, "V", IN_2026)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(CodeLists.Kind.class)
    void no_code_is_there_twice_on_a_day_and_every_wording_finds_its_own_code(CodeLists.Kind kind) {
        for (LocalDate day : new LocalDate[] {IN_2024, IN_2026}) {
            Set<String> seen = new HashSet<>();
            assertThat(codes.on(kind, day)).allSatisfy(entry -> {
                assertThat(seen.add(entry.code())).as(entry.code()).isTrue();
                assertThat(codes.resolve(kind, entry.name().vi(), day)).contains(entry.code());
                assertThat(codes.resolve(kind, entry.name().en(), day)).contains(entry.code());
                entry.aliases().forEach(alias ->
                        assertThat(codes.resolve(kind, alias, day)).as(alias).contains(entry.code()));
            });
        }
    }
}
