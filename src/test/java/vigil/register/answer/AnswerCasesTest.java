package vigil.register.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.BoilerCase.people;
import static vigil.testing.BoilerCase.report;
import static vigil.testing.BoilerCase.words;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vigil.accident.NoticeCommand.CorrectFacts;
import vigil.accident.NoticeCommand.MergeInto;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Role;
import vigil.law.Severity;
import vigil.questions.Asker;
import vigil.register.CaseList;
import vigil.register.CaseListEntry;
import vigil.register.CaseListEntry.Status;
import vigil.register.FindCases;
import vigil.register.FindCases.Sort;
import vigil.testing.BoilerCase;
import vigil.testing.ReadingRooms;
import vigil.testing.ToldCases;

/** The register over the boiler case, one in Yên Bái of old, one in Lào Cai of today, and a duplicate. */
class AnswerCasesTest {

    private static final ReadingRooms ROOMS = new ReadingRooms(log(), "2026-11-24T10:00");

    private static ToldCases log() {
        ToldCases cases = BoilerCase.told();
        cases.on("2024-04-22T15:00")
                .tell("15-2024-0001", report("15", "2024-04-22T13:30", "2024-04-22T14:00", people(7, 3)));
        cases.on("2025-08-02T15:00")
                .tell("15-2025-0001", report("15", "2025-08-02T13:30", "2025-08-02T14:00", people(0, 1)));
        cases.on("2024-05-01T10:00")
                .tell("75-2024-0002", report("75", "2024-05-01T08:20", "2024-05-01T09:00", people(1, 0)));
        cases.tell("75-2024-0002", new MergeInto("75-2024-0001", words("Cùng một vụ")));
        return cases.on("2025-08-03T09:00").tell("15-2025-0001",
                new CorrectFacts(words("Nhầm"), null, Confidential.of("Mỏ Cốc San"), null, null, null, null, null));
    }

    @AfterAll
    static void close() {
        ROOMS.close();
    }

    private static List<String> find(FindCases question) {
        return numbers(ask(question, Actor.of("auditor", Role.AUDITOR)));
    }

    private static CaseList ask(FindCases question, Actor by) {
        return ROOMS.ask(question, Asker.of(by));
    }

    private static List<String> numbers(CaseList list) {
        return list.entries().stream().map(CaseListEntry::number).toList();
    }

    private static FindCases searching(@Nullable String q) {
        return new FindCases(q, null, null, null, null, null, false, Sort.NUMBER, 1);
    }

    private static FindCases inProvince(String code) {
        return new FindCases(null, code, null, null, null, null, false, Sort.NUMBER, 1);
    }

    @Test
    void shows_the_newest_accident_first() {
        assertThat(find(FindCases.all()))
                .containsExactly("15-2025-0001", "75-2024-0002", "75-2024-0001", "15-2024-0001");
    }

    @Test
    void finds_beginnings_of_words_without_tone_marks_and_case() {
        assertThat(find(searching("dong NAI"))).containsExactly("75-2024-0001", "75-2024-0002");
        assertThat(find(searching("ỒNG"))).as("not in the middle of a word").isEmpty();
        assertThat(find(searching("coc sa"))).containsExactly("15-2025-0001");
        assertThat(find(searching("15-2025"))).containsExactly("15-2025-0001");
    }

    @Test
    void what_was_corrected_is_found_by_the_correction_alone() {
        assertThat(find(searching("thien tan"))).doesNotContain("15-2025-0001");
    }

    @Test
    void never_finds_a_person() {
        assertThat(find(searching("nguyen"))).isEmpty();
        assertThat(find(searching("truc ban"))).isEmpty();
    }

    @Test
    void a_search_is_no_pattern() {
        assertThat(find(searching(".*"))).as("no word at all").hasSize(4);
        assertThat(find(searching("^(đồng$ [nai"))).isEqualTo(find(searching("đồng nai")));
    }

    @Test
    void a_code_means_the_unit_of_its_day() {
        assertThat(find(inProvince("15"))).as("Lào Cai today, Yên Bái included")
                .containsExactly("15-2024-0001", "15-2025-0001");
        CaseListEntry old = ask(inProvince("15"), Actor.of("auditor", Role.AUDITOR)).entries().getFirst();
        assertThat(old.provinceName()).isEqualTo("Yên Bái");
        assertThat(old.unitName()).isEqualTo("Lào Cai");
        assertThat(find(inProvince("99"))).isEmpty();
    }

    @Test
    void a_province_sees_its_own_cases_only_whatever_it_asks_for() {
        Actor laoCai = new Actor("province-15", Role.PROVINCIAL, "15");
        assertThat(numbers(ask(FindCases.all(), laoCai))).containsExactly("15-2025-0001", "15-2024-0001");
        assertThat(ask(FindCases.all(), laoCai).total()).isEqualTo(2);
        assertThat(numbers(ask(inProvince("75"), laoCai))).isEmpty();
        assertThat(numbers(ask(searching("dong nai"), laoCai))).isEmpty();
    }

    @Test
    void filters_by_severity_status_and_day() {
        assertThat(find(new FindCases(null, null, Severity.SEVERE, null, null, null, false, Sort.NUMBER, 1)))
                .containsExactly("15-2025-0001");
        assertThat(find(new FindCases(null, null, null, Status.MERGED, null, null, false, Sort.NUMBER, 1)))
                .containsExactly("75-2024-0002");
        LocalDate day = LocalDate.of(2024, 5, 1);
        assertThat(find(new FindCases(null, null, null, null, day, day, false, Sort.NUMBER, 1)))
                .containsExactly("75-2024-0001", "75-2024-0002");
    }

    @Test
    void says_what_is_due_next_and_finds_what_is_late() {
        CaseListEntry boiler = ask(searching("75-2024-0001"), Actor.of("auditor", Role.AUDITOR)).entries().getFirst();
        assertThat(boiler.nextDue()).isNotNull();
        assertThat(boiler.nextDue().late()).isTrue();
        assertThat(boiler.casualties().dead()).isEqualTo(2);
        FindCases late = new FindCases(null, null, null, null, null, null, true, Sort.NUMBER, 1);
        assertThat(find(late)).contains("75-2024-0001").doesNotContain("75-2024-0002");
    }

    @Test
    void pages_hold_what_they_say() {
        CaseList second = ask(new FindCases(null, null, null, null, null, null, false, Sort.NUMBER, 2),
                Actor.of("auditor", Role.AUDITOR));
        assertThat(second.entries()).isEmpty();
        assertThat(second.total()).isEqualTo(4);
        assertThat(second.pages()).isEqualTo(1);
        assertThat(second.completeTo()).isEqualTo(log().head());
    }
}
