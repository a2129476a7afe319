package vigil.duties.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vigil.testing.BoilerCase.NUMBER;
import static vigil.testing.BoilerCase.people;
import static vigil.testing.BoilerCase.report;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.duties.PreviewRule;
import vigil.duties.RulePreview;
import vigil.fields.BadFields;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.questions.Asker;
import vigil.testing.ReadingRooms;
import vigil.testing.ToldCases;

/** A drafted rule is tried on the open cases, and nothing is stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewTest {

    private static final Asker LEADER = Asker.of(Actor.of("leader", Role.LEADER));
    private static final String LIGHT = "75-2024-0007";

    private ReadingRooms rooms;

    @BeforeAll
    void two_open_cases() {
        ToldCases log = new ToldCases()
                .on("2024-05-01T08:45")
                .tell(NUMBER, report("75", "2024-05-01T08:10", "2024-05-01T08:30", people(1, 1)))
                .tell(LIGHT, report("75", "2024-05-01T08:10", "2024-05-01T08:30", people(0, 1)));
        rooms = new ReadingRooms(log, "2024-05-03T09:00");
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void a_longer_limit_moves_the_cases_it_governs_and_tells_why() {
        RulePreview preview = ask("{id: INV_FATAL, from: 2016-07-01, value: 45}");
        assertThat(preview.openCases()).isEqualTo(2);
        assertThat(preview.touchedCases()).isEqualTo(1);
        assertThat(preview.touched()).extracting(RulePreview.Touched::number).containsOnly(NUMBER);
        assertThat(preview.touched()).extracting(RulePreview.Touched::duty)
                .containsExactly("publish-minutes", "extension-request");
        RulePreview.Touched minutes = preview.touched().getFirst();
        assertThat(minutes.before().date()).isEqualTo("2024-05-31");
        assertThat(minutes.after().date()).isEqualTo("2024-06-15");
        assertThat(minutes.why()).contains("45 ngày kể từ khi nhận tin báo 01/05/2024 08:30");
    }

    @Test
    void a_rule_for_later_accidents_touches_nobody_unless_it_reaches_running_cases() {
        assertThat(ask("{id: INV_FATAL, from: 2025-01-01, value: 45}").touched()).isEmpty();
        RulePreview reaching = ask("{id: INV_FATAL, from: 2025-01-01, value: 45, reach: running-cases}");
        assertThat(reaching.reckonedOn()).isEqualTo("2025-01-01");
        assertThat(reaching.touchedCases()).isEqualTo(1);
    }

    @Test
    void a_setting_may_be_drafted_as_json() {
        RulePreview preview = ask("{\"id\":\"FIRST_DAY\",\"from\":\"2016-07-01\",\"choice\":\"counted\"}");
        assertThat(preview.touchedCases()).isEqualTo(2);
        assertThat(preview.touched().getFirst().after().date()).isEqualTo("2024-05-30");
    }

    private static final String NEW_DUTY = """
            id: TELL_FEDERATION
            topic: first-hours
            from: 2024-01-01
            by: province
            cases: grave
            value: 3
            clock: {unit: calendar-days, starts: notice-received, stops: minutes-sent, restarted-by: [police-file-received]}
            what: {vi: Báo Liên đoàn Lao động, en: Tell the Federation of Labour}
            why: {vi: "Trong {length} ngày kể từ {since}: chậm nhất {due}", en: "Within {length} days of {since}: by {due}"}
            """;

    @Test
    void a_duty_of_a_new_kind_is_tried_too_and_names_the_cases_that_would_have_it() {
        RulePreview preview = ask(NEW_DUTY);
        assertThat(preview.touched()).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(NUMBER);
            assertThat(line.duty()).isEqualTo("added:TELL_FEDERATION");
            assertThat(line.before()).isNull();
            assertThat(line.after().date()).isEqualTo("2024-05-04");
            assertThat(line.why()).isEqualTo(
                    "Trong 03 ngày kể từ 01/05/2024 08:30: chậm nhất 04/05/2024");
        });
        BadFields there = catchThrowableOfType(BadFields.class, () -> ask(NEW_DUTY.replace("TELL_FEDERATION", "INV_FATAL")));
        assertThat(there.errors()).singleElement().satisfies(error -> assertThat(error.details().getFirst()).isEqualTo("law-there"));
        BadFields bad = catchThrowableOfType(BadFields.class, () -> ask(NEW_DUTY.replace("minutes-sent", "letter-sent")));
        assertThat(bad.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("clock.stops");
            assertThat(error.details().getLast().toString()).contains("notice-received, ", "minutes-sent");
        });
    }

    @Test
    void a_draft_stands_on_no_other_ground_than_its_own() {
        RulePreview without = ask("{id: INV_FATAL, from: 2016-07-01, value: 45}");
        assertThat(without.reference()).isNull();
        assertThat(without.touched().getFirst().why()).contains("(dự thảo chưa nêu căn cứ pháp lý)").doesNotContain("84/2015");
        RulePreview with = ask("{id: INV_FATAL, from: 2016-07-01, value: 45, reference: 'Nghị định 01/2027/NĐ-CP, Điều 12'}");
        assertThat(with.reference()).isEqualTo("Nghị định 01/2027/NĐ-CP, Điều 12");
        assertThat(with.touched().getFirst().why()).contains("Nghị định 01/2027/NĐ-CP, Điều 12").doesNotContain("84/2015", "chưa nêu");
    }

    @Test
    void who_sees_no_case_sees_no_establishment_and_a_province_only_its_own() {
        String draft = "{id: INV_FATAL, from: 2016-07-01, value: 45}";
        var administrator = Asker.of(Actor.of("admin", Role.ADMINISTRATOR));
        assertThat(rooms.ask(new PreviewRule(draft), administrator).touched())
                .allMatch(line -> line.establishment() == null);
        var elsewhere = Asker.of(new Actor("leader", Role.LEADER, "01"));
        assertThat(rooms.ask(new PreviewRule(draft), elsewhere).openCases()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "id: INV_FATAL | from",
        "{id: NO_SUCH, from: 2025-01-01} | id",
        "{id: INV_FATAL, from: soon} | from",
        "{id: INV_FATAL, from: 2025-01-01, value: many} | value",
        "{id: INV_FATAL, from: 2025-01-01, value: [1]} | value",
        "{id: INV_FATAL, from: 2025-01-01, colour: red} | colour",
        "{id: FIRST_DAY, from: 2025-01-01, choice: maybe} | choice",
        "{id: INV_FATAL, from: 2025-01-01, reference: {a: b}} | reference",
        "{id: INV_FATAL, from: 2025-01-01, why: {vi: '{moon}', en: A}} | why",
        "{id: NEW_ONE, from: 2025-01-01, topic: steps, clock: soon} | clock",
        "just words | draft",
        "{id: [ | draft"
    })
    void a_wrong_field_is_named(String draft, String field) {
        BadFields bad = catchThrowableOfType(BadFields.class, () -> ask(draft));
        assertThat(bad.errors()).extracting(error -> error.field()).isEqualTo(List.of(field));
    }

    @Test
    void a_rule_that_the_program_does_not_know_is_named() {
        BadFields bad = catchThrowableOfType(BadFields.class, () -> ask("{id: INV_MOON, from: 2027-01-01}"));
        assertThat(bad.errors()).singleElement().satisfies(error -> assertThat(error.details()).isEqualTo(List.of("INV_MOON")));
    }

    @Test
    void what_no_honest_draft_reaches_is_refused() {
        assertThat(catchThrowableOfType(BadFields.class, () -> ask("x".repeat(20_001)))).isNotNull();
        String bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\nid: INV_FATAL\nfrom: 2025-01-01";
        assertThat(catchThrowableOfType(BadFields.class, () -> ask(bomb))).isNotNull();
    }

    private RulePreview ask(String draft) {
        return rooms.ask(new PreviewRule(draft), LEADER);
    }
}
