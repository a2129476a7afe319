package vigil.law.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.law.Authorities.Part;
import vigil.law.Casualties;
import vigil.law.CodeLists.Kind;
import vigil.law.Law;
import vigil.law.LegalRule;
import vigil.law.Law.OfficeRow;

/** Rows that an office writes into its folder are law from their day on; everything that is shipped stays as it is. */
class OfficeFolderTest {

    private static final Casualties ONE_DEAD = new Casualties(1, 0, 0, 0, null);
    private static final LocalDate BEFORE = LocalDate.of(2026, 12, 31);
    private static final LocalDate AFTER = LocalDate.of(2027, 1, 1);
    private static final OffsetDateTime NOTICE = OffsetDateTime.parse("2027-01-04T09:00:00+07:00");

    @TempDir
    private Path folder;

    @Test
    void a_new_decree_governs_new_accidents_only() {
        write("rules.yaml", """
                rules:
                  - id: INV_FATAL
                    from: 2027-01-01
                    value: 45
                    extension: 15
                    reference: "Nghị định 01/2027/NĐ-CP, Điều 12"
                    confirmed: true
                """);
        Law law = Law.withOffice(folder);
        assertThat(law.limits().limit(NOTICE, ONE_DEAD, false, BEFORE).days()).isEqualTo(30);
        assertThat(law.limits().extension(ONE_DEAD, false, BEFORE)).isEqualTo(30);
        assertThat(law.limits().limit(NOTICE, ONE_DEAD, false, AFTER).days()).isEqualTo(45);
        assertThat(law.limits().extension(ONE_DEAD, false, AFTER)).isEqualTo(15);
        assertThat(law.limits().limit(NOTICE, ONE_DEAD, false, AFTER).basis().reference())
                .isEqualTo("Nghị định 01/2027/NĐ-CP, Điều 12");
        assertThat(law.reckonedOn(AFTER).limits().limit(NOTICE, ONE_DEAD, false, BEFORE).days()).isEqualTo(30);
        assertThat(law.rule("INV_FATAL", BEFORE).validTo()).isEqualTo(BEFORE);
        assertThat(law.rule("INV_FATAL", AFTER).what()).isEqualTo(law.rule("INV_FATAL", BEFORE).what());
    }

    @Test
    void what_the_program_does_not_reckon_by_is_written_down_under_a_new_name_and_shown() {
        write("rules.yaml", """
                shown:
                  - id: SITE_LOG
                    topic: steps
                    from: 2027-01-01
                    reference: "Nghị định 01/2027/NĐ-CP, Điều 20"
                    what: {vi: "Sổ nhật ký hiện trường", en: "Log of the scene"}
                    why: {vi: "Đoàn điều tra lập sổ", en: "Kept by the team"}
                rules:
                  - {id: SITE_LOG, from: 2028-01-01, reference: Nghị định B, why: {vi: "Cơ sở lập sổ", en: "Kept by the establishment"}}
                """);
        Law law = Law.withOffice(folder);
        assertThat(law.rules()).filteredOn(rule -> rule.id().equals("SITE_LOG")).hasSize(2)
                .allMatch(LegalRule::onlyShown)
                .extracting(rule -> rule.why().vi()).containsExactly("Đoàn điều tra lập sổ", "Cơ sở lập sổ");
        assertThat(law.rule("SITE_LOG", AFTER).validTo()).isEqualTo("2027-12-31");
        assertThat(law.edition().isOffices("rules.yaml", "SITE_LOG 2027-01-01")).isTrue();
    }

    @Test
    void a_draft_is_tried_on_top_of_the_offices_own_rows() {
        write("rules.yaml", "rules: [{id: INV_FATAL, from: 2027-01-01, value: 45, reference: Nghị định A}]");
        Law tried = Law.withOffice(folder).with(Map.of("id", "INV_FATAL", "from", "2028-01-01", "value", "60"));
        assertThat(tried.limits().limit(NOTICE, ONE_DEAD, false, AFTER).days()).isEqualTo(45);
        assertThat(tried.limits().limit(NOTICE, ONE_DEAD, false, LocalDate.of(2028, 1, 1)).days()).isEqualTo(60);
        assertThat(tried.edition()).isEqualTo(Law.withOffice(folder).edition());
    }

    @Test
    void a_setting_is_chosen_anew_from_a_day_on() {
        write("rules.yaml",
                "settings: [{id: LAST_DAY_OFF, from: 2027-01-01, choice: moves, reference: Quyết định 12/QĐ-CVL}]");
        Law law = Law.withOffice(folder);
        var saturday = OffsetDateTime.parse("2027-01-07T09:00:00+07:00");
        assertThat(law.limits().limit(saturday, ONE_DEAD, false, BEFORE).due()).isEqualTo("2027-02-06");
        assertThat(law.limits().limit(saturday, ONE_DEAD, false, AFTER).due()).isEqualTo("2027-02-12");
    }

    @Test
    void a_year_of_holidays_moves_a_limit_in_working_days() {
        LocalDate tuesday = LocalDate.of(2028, 1, 25);
        assertThat(Law.shipped().limits().minutesSentBy(tuesday, tuesday)).isEqualTo("2028-01-28");
        write("calendar.yaml", """
                version: SNV-1
                names:
                  flood: {vi: "Nghỉ do bão lũ", en: "Closed for floods"}
                years:
                  - year: 2028
                    announced: true
                    reference: "Thông báo 5000/TB-BNV"
                    holidays:
                      - {day: 2028-01-26, to: 2028-02-01, name: tet}
                      - {day: 2028-04-04, name: hung-kings}
                    worked: [2028-02-05]
                holidays:
                  - {day: 2028-02-03, name: flood, reference: "Quyết định 9/QĐ-TTg"}
                """);
        Law law = Law.withOffice(folder);
        assertThat(law.limits().minutesSentBy(tuesday, tuesday)).isEqualTo("2028-02-05");
        assertThat(law.calendar().version()).isEqualTo(Law.shipped().calendar().version() + "+SNV-1");
        assertThat(law.calendar().holiday(LocalDate.of(2028, 5, 1))).as("fixed days are in it").isPresent();
        assertThat(law.calendar().holiday(LocalDate.of(2028, 2, 3)).orElseThrow().vi()).isEqualTo("Nghỉ do bão lũ");
    }

    @Test
    void an_expected_year_gives_way_to_the_announced_one_and_a_new_holiday_to_no_doubt() {
        write("calendar.yaml", """
                version: "2"
                years:
                  - year: 2027
                    announced: true
                    in-place-of-expected: true
                    reference: "Thông báo 4900/TB-BNV"
                    holidays: [{day: 2027-02-04, to: 2027-02-10, name: tet}]
                every-year:
                  - {day: 11-24, since: 2027, name: culture, reference: "Luật 1/2026/QH16"}
                """);
        Law law = Law.withOffice(folder);
        assertThat(law.calendar().year(2027).orElseThrow().announced()).isTrue();
        assertThat(law.isWorkingDay(LocalDate.of(2027, 2, 4))).isFalse();
        assertThat(law.isWorkingDay(LocalDate.of(2027, 2, 11))).isTrue();
        assertThat(law.isWorkingDay(LocalDate.of(2027, 11, 24))).isFalse();
        assertThat(law.calendar().proposed(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31)))
                .as("2026 is still in doubt, 2027 is not")
                .singleElement()
                .satisfies(day -> assertThat(day.day()).isEqualTo("2026-11-24"));
    }

    @Test
    void names_codes_and_provinces_follow_one_another() {
        write("authorities.yaml",
                "central-department: [{vi: Cục An toàn, en: Safety Department, from: 2027-03-01, reference: NĐ 5/2027}]");
        write("codes/cause.yaml", """
                codes:
                  - {code: "7", vi: Vi phạm quy trình, en: Violated procedures, from: 2027-01-01, reference: Thông tư 3}
                  - {code: "11", vi: Nắng nóng, en: Heat, from: 2027-01-01, reference: Thông tư 3, aliases: [say nắng]}
                  - {code: "10", to: 2026-12-31, reference: Thông tư 3}
                """);
        write("provinces.csv", """
                code,name,kind,valid_from,valid_to,successor_code
                04,Cao Bằng,province,,2027-06-30,19
                19,Việt Bắc,province,2027-07-01,,
                """);
        Law law = Law.withOffice(folder);
        assertThat(law.authorities().on(Part.CENTRAL_DEPARTMENT, LocalDate.of(2027, 2, 28)).name().vi())
                .isEqualTo("Cục Việc làm");
        assertThat(law.authorities().on(Part.CENTRAL_DEPARTMENT, LocalDate.of(2027, 3, 1)).name().vi())
                .isEqualTo("Cục An toàn");
        assertThat(law.codes().name(Kind.CAUSE, "7", BEFORE).vi()).startsWith("Vi phạm nội quy");
        assertThat(law.codes().name(Kind.CAUSE, "7", AFTER).vi()).isEqualTo("Vi phạm quy trình");
        assertThat(law.codes().resolve(Kind.CAUSE, "Say nắng", AFTER)).contains("11");
        assertThat(law.codes().knows(Kind.CAUSE, "10", BEFORE)).isTrue();
        assertThat(law.codes().knows(Kind.CAUSE, "10", AFTER)).isFalse();
        LocalDate july = LocalDate.of(2027, 7, 1);
        assertThat(law.places().today("04", BEFORE, july)).contains("19");
        assertThat(law.places().today("19", BEFORE, july)).contains("19");
        assertThat(law.places().name("19", july)).isEqualTo("Việt Bắc");
        assertThat(law.places().on(july)).hasSize(33);
    }

    @Test
    void it_says_what_it_is_and_what_the_office_added() {
        assertThat(Law.withOffice(folder).edition()).isEqualTo(Law.shipped().edition());
        write("README.md", "Ghi chú");
        write(".swp/rules.yaml", "nonsense");
        assertThat(Law.withOffice(folder).edition()).isEqualTo(Law.shipped().edition());
        write("rules.yaml", "rules: [{id: INV_FATAL, from: 2027-01-01, value: 45, reference: Nghị định A}]");
        Law.Edition edition = Law.withOffice(folder).edition();
        assertThat(edition.fingerprint()).hasSize(64).isNotEqualTo(Law.shipped().edition().fingerprint());
        assertThat(edition.office()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("rules.yaml");
            assertThat(file.sha256()).isEqualTo(Texts.sha256(bytes("rules.yaml")));
            assertThat(file.rows()).containsExactly(new OfficeRow("INV_FATAL 2027-01-01", "Nghị định A"));
        });
        assertThat(edition.isOffices("rules.yaml", "INV_FATAL 2027-01-01")).isTrue();
        assertThat(edition.isOffices("rules.yaml", "INV_FATAL 2016-07-01")).isFalse();
    }

    private byte[] bytes(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
