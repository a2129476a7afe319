package vigil.figures.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.BoilerCase.NUMBER;
import static vigil.testing.BoilerCase.people;
import static vigil.testing.BoilerCase.report;
import static vigil.testing.BoilerCase.victim;
import static vigil.testing.BoilerCase.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vigil.accident.NoticeCommand.ConfirmVictims;
import vigil.accident.NoticeCommand.MergeInto;
import vigil.figures.CountFigures;
import vigil.figures.Figures;
import vigil.figures.Figures.Counts;
import vigil.figures.Figures.Mark;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.law.Condition;
import vigil.questions.Asker;
import vigil.testing.BoilerCase;
import vigil.testing.ReadingRooms;
import vigil.testing.ToldCases;

/** The figures over the boiler case, its duplicate, and one accident in Bình Phước of old. */
class AnswerFiguresTest {

    private static final ToldCases LOG = log();
    private static final ReadingRooms ROOMS = new ReadingRooms(LOG, "2026-11-24T10:00");

    private static ToldCases log() {
        ToldCases cases = BoilerCase.told();
        cases.on("2024-05-11T10:00")
                .tell("75-2024-0002", report("75", "2024-05-01T08:20", "2024-05-01T09:00", people(1, 0)));
        cases.on("2024-05-12T10:00").tell("75-2024-0002", new MergeInto(NUMBER, words("Cùng một vụ")));
        cases.on("2024-09-02T15:00")
                .tell("70-2024-0001", report("70", "2024-09-02T13:30", "2024-09-02T14:00", people(0, 2)));
        cases.person("person-9", "70-2024-0001", "Phạm Thị Giả");
        cases.tell("70-2024-0001", victim("person-9", Condition.SEVERE, vigil.accident.NewPerson.Sex.FEMALE));
        return cases;
    }

    @AfterAll
    static void close() {
        ROOMS.close();
    }

    private static Figures count(@Nullable Integer half, @Nullable String province, @Nullable Instant asOf,
            CountFigures.Group group) {
        CountFigures question = new CountFigures(2024, half, province, asOf, group);
        return ROOMS.ask(question, Asker.of(Actor.of("leader", Role.LEADER)));
    }

    private static Counts asOf(String localTime) {
        return count(null, null, ToldCases.at(localTime).toInstant(), CountFigures.Group.TODAY).total();
    }

    @Test
    void counts_accidents_once_and_people_by_the_larger_of_stated_and_listed() {
        Figures figures = count(null, null, null, CountFigures.Group.TODAY);
        assertThat(figures.total()).isEqualTo(new Counts(2, 5, 1, 1, 0, 2, 2, 0, 3, 3, 0, 2));
        assertThat(figures.mark()).isEqualTo(Mark.PROVISIONAL);
        assertThat(figures.completeTo()).isEqualTo(LOG.head());
    }

    @Test
    void any_past_figure_is_reproduced() {
        assertThat(asOf("2024-05-01T08:00").accidents()).isZero();
        assertThat(asOf("2024-05-01T23:00")).extracting(Counts::deaths, Counts::severe).containsExactly(1L, 1L);
        assertThat(asOf("2024-05-02T23:00")).extracting(Counts::deaths, Counts::severe).containsExactly(2L, 1L);
        assertThat(asOf("2024-05-11T23:00").accidents()).as("before the duplicate was known").isEqualTo(2);
        assertThat(asOf("2024-05-12T23:00").accidents()).isEqualTo(1);
    }

    @Test
    void a_year_is_counted_as_far_as_a_day() {
        CountFigures year = new CountFigures(2024, null, null, null, CountFigures.Group.TODAY);
        CountFigures eve = new CountFigures(2024, null, null, null, CountFigures.Group.TODAY, LocalDate.of(2024, 9, 1));
        CountFigures day = new CountFigures(2024, null, null, null, CountFigures.Group.TODAY, LocalDate.of(2024, 9, 2));
        Asker leader = Asker.of(Actor.of("leader", Role.LEADER));
        assertThat(ROOMS.ask(day, leader).total()).isEqualTo(ROOMS.ask(year, leader).total());
        assertThat(ROOMS.ask(eve, leader).total().accidents()).isEqualTo(ROOMS.ask(year, leader).total().accidents() - 1);
    }

    @Test
    void a_period_is_that_of_the_occurrence() {
        assertThat(count(1, null, null, CountFigures.Group.TODAY).total().accidents()).isEqualTo(1);
        assertThat(count(2, null, null, CountFigures.Group.TODAY).total().accidents()).isEqualTo(1);
        CountFigures other = new CountFigures(2023, null, null, null, CountFigures.Group.TODAY);
        assertThat(ROOMS.ask(other, Asker.of(Actor.of("leader", Role.LEADER))).total().accidents()).isZero();
    }

    @Test
    void provinces_are_those_of_today_or_of_the_day() {
        assertThat(count(null, null, null, CountFigures.Group.TODAY).byProvince())
                .extracting(Figures.Group::title).containsExactly("Đồng Nai");
        assertThat(count(null, null, null, CountFigures.Group.HISTORICAL).byProvince())
                .extracting(Figures.Group::title).containsExactlyInAnyOrder("Đồng Nai", "Bình Phước");
        assertThat(count(null, null, null, CountFigures.Group.HISTORICAL).byProvince())
                .as("each says to which unit it belongs today")
                .allMatch(one -> "75".equals(one.codeToday()) && "Đồng Nai".equals(one.titleToday()));
        assertThat(count(null, null, null, CountFigures.Group.TODAY).bySector()).allMatch(one -> one.codeToday() == null);
        assertThat(count(null, "70", null, CountFigures.Group.HISTORICAL).total().accidents()).isEqualTo(1);
        assertThat(count(null, "75", null, CountFigures.Group.TODAY).total().accidents()).isEqualTo(2);
    }

    @Test
    void a_unit_of_today_shows_the_units_it_took_over() {
        Figures figures = count(null, null, null, CountFigures.Group.TODAY);
        assertThat(figures.byUnit()).singleElement().satisfies(unit -> {
            assertThat(unit.hasTakenOver()).isTrue();
            assertThat(unit.today().title()).isEqualTo("Đồng Nai");
            assertThat(unit.today().counts()).isEqualTo(figures.total());
            assertThat(unit.then()).extracting(Figures.Group::title).containsExactlyInAnyOrder("Đồng Nai", "Bình Phước");
            assertThat(unit.then()).allMatch(then -> then.counts().accidents() == 1);
        });
        assertThat(count(null, "70", null, CountFigures.Group.HISTORICAL).byUnit().getFirst().then())
                .extracting(Figures.Group::title)
                .containsExactly("Bình Phước");
    }

    @Test
    void groups_add_up_to_the_total_and_have_names() {
        Figures figures = count(null, null, null, CountFigures.Group.TODAY);
        for (List<Figures.Group> groups : List.of(figures.byProvince(), figures.byEstablishmentType(),
                figures.bySector(), figures.byInjuringFactor(), figures.byMainCause())) {
            assertThat(groups.stream().mapToLong(group -> group.counts().victims()).sum()).isEqualTo(5);
            assertThat(groups).extracting(Figures.Group::title).doesNotContain("");
        }
        assertThat(figures.byMainCause()).extracting(Figures.Group::code).containsExactly("", "1");
        assertThat(figures.byInjuringFactor()).extracting(Figures.Group::title).containsExactly("Thiết bị chịu áp lực");
    }

    @Test
    void a_province_counts_its_own_cases_only() {
        CountFigures question = new CountFigures(2024, null, null, null, CountFigures.Group.HISTORICAL);
        Asker hcm = Asker.of(new Actor("province-79", Role.PROVINCIAL, "79"));
        Asker dongNai = Asker.of(new Actor("province-75", Role.PROVINCIAL, "75"));
        assertThat(ROOMS.ask(question, hcm).total().accidents()).isZero();
        assertThat(ROOMS.ask(question, dongNai).total().accidents()).as("Bình Phước is its own today").isEqualTo(2);
    }

    @Test
    void a_confirmed_list_is_the_truth() {
        ToldCases cases = new ToldCases().on("2024-07-02T15:00");
        cases.tell(NUMBER, report("75", "2024-07-02T13:30", "2024-07-02T14:00", people(0, 1)));
        cases.person("person-1", NUMBER, "Nguyễn Văn Giả").tell(NUMBER, victim("person-1", Condition.SEVERE, null));
        cases.tell(NUMBER, new ConfirmVictims());
        try (ReadingRooms rooms = new ReadingRooms(cases, "2024-07-03T10:00")) {
            CountFigures question = new CountFigures(2024, 2, null, null, CountFigures.Group.TODAY);
            assertThat(rooms.ask(question, Asker.of(Actor.of("leader", Role.LEADER))).total().victims()).isEqualTo(1);
        }
    }
}
