package vigil.law.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.law.Law;
import vigil.law.LegalRule.BadRow;
import vigil.law.LegalRule.BadRow.Fault;

/** Whatever in the office's folder cannot be used is refused with the file, the entry, the field and the reason. */
class BadOfficeRowsTest {

    private static final String HEADING = "code,name,kind,valid_from,valid_to,successor_code\n";

    @TempDir
    private Path folder;

    @Test
    void all_rows_that_are_wrong_are_named_at_once() throws IOException {
        Files.writeString(folder.resolve("rules.yaml"), """
                rules:
                  - {id: INV_FATAL, from: 2027-01-01, reference: A, value: a month}
                  - {id: INV_LIGHT, from: 2027-01-01, reference: A, value: 5}
                  - {id: INV_MOON, from: 2027-01-01, reference: A}
                """);
        Files.writeString(folder.resolve("calendar.yaml"), """
                version: a
                years:
                  - {year: 2028, reference: A, holidays: [{day: 2028-05-01, name: tet}]}
                  - {year: 2029, reference: A, holidays: [{day: 2029-02-12, name: tet}]}
                  - {year: 2030, holidays: [{day: 2030-02-02, name: tet}]}
                """);
        Files.writeString(folder.resolve("provinces.csv"), HEADING
                + "04,Cao Bằng,province,,2027-06-30,77\nA,Việt Bắc,province,2027-07-01,,\n");
        Files.writeString(folder.resolve("causes.yaml"), "codes: []\n");
        BadRow names = catchThrowableOfType(BadRow.class, () -> Law.withOffice(folder));
        assertThat(names.all()).extracting(BadRow::place).containsExactly("causes.yaml, the whole file");
        Files.delete(folder.resolve("causes.yaml"));

        BadRow bad = catchThrowableOfType(BadRow.class, () -> Law.withOffice(folder));

        assertThat(bad.all()).extracting(BadRow::place, BadRow::field).containsExactly(
                tuple("calendar.yaml, years 1 (2028)", "holidays"),
                tuple("calendar.yaml, years 3 (2030)", "reference"),
                tuple("provinces.csv, line 3", "code"),
                tuple("rules.yaml, rules 1 (INV_FATAL)", "value"),
                tuple("rules.yaml, rules 3 (INV_MOON)", "id"));
        assertThat(bad.getMessage()).startsWith("5 rows are wrong:\n- calendar.yaml, years 1 (2028), field 'holidays': ").hasLineCount(6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "id: INV_MOON, from: 2027-01-01, reference: A                    | id        | UNKNOWN_RULE",
        "id: INV_FATAL, reference: A                                     | from      | MISSING",
        "id: INV_FATAL, from: soon, reference: A                         | from      | NOT_A_DATE",
        "id: INV_FATAL, from: 2027-01-01                                 | reference | MISSING",
        "id: INV_FATAL, from: 2016-07-01, reference: A                   | from      | ALREADY_THERE",
        "id: INV_FATAL, from: 2027-01-01, reference: A, value: a month   | value     | NOT_A_NUMBER",
        "id: INV_FATAL, from: 2027-01-01, reference: A, to: 2027-12-31   | to        | LEAVES_A_GAP",
        "id: INV_FATAL, from: 2027-01-01, reference: A, reach: everybody | reach     | NOT_AN_OPTION",
        "id: INV_FATAL, from: 2027-01-01, reference: A, colour: red      | colour    | UNKNOWN_FIELD"
    })
    void a_wrong_rule(String row, String field, Fault fault) {
        assertRefused("rules.yaml", "rules:\n  - {" + row + "}\n", "rules 1", field, fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "id: INV_FATAL, topic: steps, from: 2027-01-01, reference: A            | id        | ALREADY_THERE",
        "id: new rule, topic: steps, from: 2027-01-01, reference: A             | id        | NOT_AN_OPTION",
        "id: NEW_RULE, topic: moons, from: 2027-01-01, reference: A             | topic     | UNKNOWN_NAME",
        "id: NEW_RULE, topic: steps, reference: A                               | from      | MISSING",
        "id: NEW_RULE, topic: steps, from: 2027-01-01                           | reference | MISSING",
        "id: NEW_RULE, topic: steps, from: 2027-01-01, reference: A             | what      | MISSING",
        "id: NEW_RULE, topic: steps, from: 2027-01-01, reference: A, what: words | what     | UNREADABLE",
        "id: NEW_RULE, topic: steps, from: 2027-01-01, reference: A, value: 4   | value     | UNKNOWN_FIELD"
    })
    void a_wrong_rule_that_is_only_shown(String row, String field, Fault fault) {
        assertRefused("rules.yaml", "shown:\n  - {" + row + "}\n", "shown 1", field, fault);
    }

    /** A good row, of which one part is made wrong. */
    private static final String DUTY = "id: NEW_DUTY, topic: steps, from: 2027-01-01, reference: A, by: province, value: 5, "
            + "clock: {unit: working-days, starts: prosecution-refused, stops: minutes-sent}, "
            + "what: {vi: A, en: A}, why: {vi: 'A {due}', en: 'A {due}'}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "id: NEW_DUTY            | id: INV_FATAL        | id                 | ALREADY_THERE",
        "id: NEW_DUTY            | id: new duty         | id                 | NOT_AN_OPTION",
        "topic: steps            | topic: moons         | topic              | UNKNOWN_NAME",
        "from: 2027-01-01,       |                      | from               | MISSING",
        "reference: A,           |                      | reference          | MISSING",
        "by: province,           |                      | by                 | MISSING",
        "by: province            | by: king             | by                 | NOT_AN_OPTION",
        "by: province            | by: province, cases: red | cases          | NOT_AN_OPTION",
        "by: province            | by: province, reach: all | reach          | NOT_AN_OPTION",
        "by: province            | by: province, confirmed: yes | confirmed  | NOT_AN_OPTION",
        "by: province            | by: province, extension: 5 | extension    | UNKNOWN_FIELD",
        "value: 5,               |                      | value              | MISSING",
        "value: 5                | value: some          | value              | NOT_A_NUMBER",
        "unit: working-days,     |                      | clock.unit         | MISSING",
        "unit: working-days      | unit: moons          | clock.unit         | NOT_AN_OPTION",
        "starts: prosecution-refused | starts: letter-sent | clock.starts    | UNKNOWN_EVENT",
        "stops: minutes-sent     | stops: moon-landed   | clock.stops        | UNKNOWN_EVENT",
        "stops: minutes-sent     | stops: prosecution-refused | clock.stops | NOT_AN_OPTION",
        "stops: minutes-sent     | stops: minutes-sent, restarted-by: [moon] | clock.restarted-by | UNKNOWN_EVENT",
        "stops: minutes-sent     | stops: minutes-sent, restarted-by: [minutes-sent] | clock.restarted-by | NOT_AN_OPTION",
        "stops: minutes-sent     | stops: minutes-sent, suspended-by: [moon] | clock.suspended-by | UNKNOWN_FIELD",
        "what: {vi: A, en: A},   |                      | what               | MISSING",
        "vi: 'A {due}'           | vi: 'A {moon}'       | why                | NOT_FILLED",
        "en: 'A {due}'           | en: 'A {due'         | why                | NOT_FILLED",
        "en: 'A {due}'           | en: 'A {district-committee}' | why        | NOT_FILLED"
    })
    void a_wrong_duty(String good, String bad, String field, Fault fault) {
        assertThat(DUTY).contains(good);
        String row = DUTY.replace(good, bad == null ? "" : bad);
        assertRefused("rules.yaml", "duties:\n  - {" + row + "}\n", "duties 1", field, fault);
    }

    @Test
    void an_event_that_is_not_followed_is_refused_with_those_that_are() throws IOException {
        Files.writeString(folder.resolve("rules.yaml"), "duties:\n  - {" + DUTY + "}\n");
        assertThat(Law.withOffice(folder).rules()).extracting(rule -> rule.id()).contains("NEW_DUTY");
        Files.writeString(folder.resolve("rules.yaml"), "duties:\n  - {" + DUTY.replace("minutes-sent", "letter-sent") + "}\n");
        assertThat(catchThrowableOfType(BadRow.class, () -> Law.withOffice(folder)))
                .hasMessage("rules.yaml, duties 1 (NEW_DUTY), field 'clock.stops': no event of this name is followed for a whole "
                        + "case; those that are: " + vigil.law.rules.NewDuty.events())
                .hasMessageContaining("notice-received, victims-confirmed, sent-to-scene");
    }

    @Test
    void a_sentence_that_could_not_be_filled_in_is_refused_before_any_case_is_reckoned() {
        assertRefused("rules.yaml",
                "rules:\n  - {id: SCENE_2H, from: 2027-01-01, reference: A, why: {vi: 'Trước {moon}', en: 'By {due}'}}\n",
                "rules 1", "why", Fault.NOT_FILLED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "years: [{year: 2028, reference: A}]                                                    | version | MISSING",
        "version: a, years: [{reference: A}]                                                    | year    | MISSING",
        "version: a, years: [{year: next, reference: A}]                                        | year    | NOT_A_NUMBER",
        "version: a, years: [{year: 2028}]                                                      | reference | MISSING",
        "version: a, years: [{year: 2026, reference: A}]                                        | year    | ALREADY_THERE",
        "version: a, years: [{year: 2027, reference: A}]                                        | year    | ALREADY_THERE",
        "version: a, years: [{year: 2026, reference: A, in-place-of-expected: true}]            | in-place-of-expected | NOT_OPEN",
        "version: a, years: [{year: 2028, reference: A, announced: perhaps}]                    | announced | NOT_AN_OPTION",
        "version: a, years: [{year: 2028, reference: A, worked: [soon]}]                        | worked  | NOT_A_DATE",
        "version: a, years: [{year: 2028, reference: A, holidays: [{day: 2027-02-01, name: tet}]}] | day  | NOT_IN_THE_YEAR",
        "version: a, years: [{year: 2028, reference: A, holidays: [{day: 2028-02-01, to: 2028-01-01, name: tet}]}] | to | NOT_A_DATE",
        "version: a, years: [{year: 2028, reference: A, holidays: [{day: 2028-02-01, name: moon}]}] | name | UNKNOWN_NAME",
        "version: a, years: [{year: 2028, reference: A, holidays: [{day: 2028-05-01, name: tet}]}]  | holidays | ALREADY_THERE",
        "version: a, names: {tet: {vi: Tết, en: New Year}}                                      | tet     | ALREADY_THERE",
        "version: a, every-year: [{day: 13-01, since: 2027, name: tet, reference: A}]           | day     | NOT_A_DATE",
        "version: a, every-year: [{day: 01-01, since: 2027, name: tet, reference: A}]           | day     | ALREADY_THERE",
        "version: a, every-year: [{day: 11-24, name: culture, reference: A}]                    | since   | MISSING",
        "version: a, holidays: [{day: 2026-09-02, name: tet, reference: A}]                     | day     | ALREADY_THERE",
        "version: a, holidays: [{day: 2040-09-05, name: tet, reference: A}]                     | day     | UNKNOWN_NAME",
        "version: a, holidays: [{day: 2026-09-05, name: tet}]                                   | reference | MISSING",
        "version: a, worked: [{day: 2026-09-07, reference: A}]                                  | day     | ALREADY_THERE",
        "version: a, moons: []                                                                  | moons   | UNKNOWN_FIELD"
    })
    void a_wrong_calendar(String file, String field, Fault fault) {
        assertRefused("calendar.yaml", "{" + file + "}", "", field, fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "king: [{vi: A, en: A, from: 2027-01-01, reference: A}]                  | king      | UNKNOWN_NAME",
        "ministry: [{en: A, from: 2027-01-01, reference: A}]                     | vi        | MISSING",
        "ministry: [{vi: A, en: A, reference: A}]                                | from      | MISSING",
        "ministry: [{vi: A, en: A, from: 2027-01-01}]                            | reference | MISSING",
        "ministry: [{vi: A, en: A, from: 2025-03-01, reference: A}]              | from      | ALREADY_THERE",
        "ministry: [{vi: A, en: A, from: 2020-01-01, reference: A}]              | from      | ALREADY_THERE",
        "ministry: [{vi: A, en: A, from: 2027-01-01, to: 2028-01-01, reference: A}] | to     | UNKNOWN_FIELD"
    })
    void a_wrong_authority(String file, String field, Fault fault) {
        assertRefused("authorities.yaml", file, "", field, fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "vi: A, en: A, from: 2027-01-01, reference: A                          | code      | MISSING",
        "code: 11, vi: A, en: A, from: 2027-01-01                              | reference | MISSING",
        "code: 11, vi: A, from: 2027-01-01, reference: A                       | en        | MISSING",
        "code: 11, vi: A, en: A, reference: A                                  | from      | MISSING",
        "code: 11, to: 2027-01-01, reference: A                                | to        | NOT_OPEN",
        "code: 11, vi: A, en: A, from: 2027-01-01, parent: 77, reference: A    | parent    | UNKNOWN_NAME",
        "code: 11, vi: A, en: A, from: 2027-01-01, aliases: B, reference: A    | aliases   | UNREADABLE",
        "code: 11, vi: A, en: A, from: 2027-01-01, to: 2028-01-01, reference: A | to       | UNKNOWN_FIELD"
    })
    void a_wrong_code(String row, String field, Fault fault) {
        assertRefused("codes/cause.yaml", "codes: [{" + row + "}]", "codes 1", field, fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "4,Một,province,2027-01-01,,              | code           | NOT_AN_OPTION",
        "97,,province,2027-01-01,,                | name           | MISSING",
        "97,Một,kingdom,2027-01-01,,              | kind           | NOT_AN_OPTION",
        "97,Một,province,,,                       | valid_from     | MISSING",
        "97,Một,province,2027-01-01,2028-01-01,   | valid_to       | UNKNOWN_FIELD",
        "04,Một,province,2025-07-01,,             | valid_from     | ALREADY_THERE",
        "04,Một,province,,2027-06-30,19           | name           | UNKNOWN_NAME",
        "04,Cao Bằng,province,,2027-06-30,        | successor_code | MISSING",
        "04,Cao Bằng,province,,2027-06-30,97      | successor_code | UNKNOWN_NAME",
        "04,Cao Bằng,province,,2025-06-30,19      | valid_to       | NOT_OPEN",
        "97,Một,province,,2027-06-30,19           | code           | NOT_OPEN",
        "97,Một,province                          | row            | UNREADABLE"
    })
    void a_wrong_province(String row, String field, Fault fault) {
        assertRefused("provinces.csv", HEADING + row.strip() + "\n", "line 2", field, fault);
    }

    @ParameterizedTest
    @CsvSource({
        "rule.yaml, 'rules: []', UNKNOWN_FILE",
        "codes/colour.yaml, 'codes: []', UNKNOWN_FILE",
        "checklist.yaml, 'items: []', CANNOT_BE_ADDED_TO",
        "file.yaml, 'papers: []', CANNOT_BE_ADDED_TO",
        "rules.yaml, 'rules: [', UNREADABLE",
        "rules.yaml, 'rules: [] \nrules: []', UNREADABLE"
    })
    void a_file_that_is_no_law(String name, String text, Fault fault) {
        assertRefused(name, text, "the whole file", "file", fault);
    }

    @Test
    void a_file_in_old_letters() throws IOException {
        Files.write(folder.resolve("rules.yaml"), "rules: [] # Điều".getBytes(java.nio.charset.Charset.forName("windows-1258")));
        BadRow bad = catchThrowableOfType(BadRow.class, () -> Law.withOffice(folder));
        assertThat(bad.fault()).isEqualTo(Fault.UNREADABLE);
    }

    private void assertRefused(String name, String text, String entry, String field, Fault fault) {
        try {
            Files.createDirectories(folder.resolve("codes"));
            Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        BadRow bad = catchThrowableOfType(BadRow.class, () -> Law.withOffice(folder));
        assertThat(bad).as(text).isNotNull();
        assertThat(bad.fault()).as(bad.getMessage()).isEqualTo(fault);
        assertThat(bad.field()).isEqualTo(field);
        assertThat(bad.place()).startsWith(name + ", ").contains(entry);
        assertThat(bad).hasMessageContaining(name).hasMessageContaining("field '" + field + "'");
    }
}
