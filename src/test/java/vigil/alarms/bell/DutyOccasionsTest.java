package vigil.alarms.bell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.alarms.bell.DutyOccasions.Seen;
import vigil.alarms.ladder.Ladder;
import vigil.duties.DutyBoard;
import vigil.kernel.Moment;
import vigil.law.Duty;
import vigil.law.Duty.State;
import vigil.law.Duty.Whose;
import vigil.law.LegalBasis;
import vigil.law.Words;
import vigil.testing.MovableClock;

/** What is owed at once in one case since one day is one alarm a step, and nothing is read in which nothing can have come to a step. */
class DutyOccasionsTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final String CASE = "75-2026-0001";

    private final DutyOccasions occasions = new DutyOccasions(Ladder.load());

    private static Duty letter(int victim, Instant since) {
        return duty("letter:v" + victim, "LETTER", since, null);
    }

    private static Duty duty(String id, String rule, Instant since, @Nullable Instant dueAt) {
        return new Duty(
                id, new Words("Gửi thư chia buồn đến gia đình", "Write to the family"), null, Whose.DEPARTMENT, State.OPEN, since, dueAt,
                null, null, false, new LegalBasis(rule, java.time.LocalDate.of(2016, 7, 1), "Điều 1"), true, new Words("vì", "because"));
    }

    private static DutyBoard.OpenCase open(String number, List<Duty> duties) {
        return new DutyBoard.OpenCase(
                number, duties.stream().map(duty -> new DutyBoard.Owed(number, "75", duty, (Moment) null)).toList());
    }

    private static List<Duty> letters(int count, Instant since) {
        List<Duty> letters = new ArrayList<>();
        for (int i = 1; i <= count; i++) letters.add(letter(i, since.plus(Duration.ofMinutes(i))));
        return letters;
    }

    @Test
    void twelve_families_of_one_day_are_one_alarm_a_step() {
        Seen seen = occasions.see(open(CASE, letters(12, MORNING)), MORNING.plus(Duration.ofHours(1)));
        assertThat(seen.reached()).singleElement().satisfies(one -> {
            assertThat(one.alarm().what().vi()).isEqualTo("Gửi thư chia buồn đến gia đình (12 việc)");
            assertThat(one.alarm().what().en()).isEqualTo("Write to the family (12 of them)");
        });
        assertThat(seen.next()).as("a day after the first of them began").isEqualTo(MORNING.plus(Duration.ofMinutes(1)).plus(Duration.ofDays(1)));
        Seen dayAfter = occasions.see(open(CASE, letters(12, MORNING)), MORNING.plus(Duration.ofHours(25)));
        assertThat(dayAfter.reached()).singleElement().satisfies(one -> assertThat(one.name()).isNotEqualTo(seen.reached().getFirst().name()));
    }

    @Test
    void one_more_of_the_same_day_is_the_same_occasion_and_one_of_another_day_another() {
        Instant later = MORNING.plus(Duration.ofHours(8));
        String first = occasions.see(open(CASE, letters(1, MORNING)), later).reached().getFirst().name();
        assertThat(occasions.see(open(CASE, letters(5, MORNING)), later).reached()).extracting(DutyOccasions.Occasion::name).containsExactly(first);
        Duty nextWeek = letter(9, MORNING.plus(Duration.ofDays(7)));
        List<Duty> both = List.of(letter(1, MORNING), nextWeek);
        assertThat(occasions.see(open(CASE, both), MORNING.plus(Duration.ofDays(7))).reached())
                .extracting(one -> one.alarm().stage().name()).containsExactly("DUE", "OWED");
    }

    @Test
    void what_an_alarm_is_about_is_found_again_by_its_day_and_in_older_logs_by_its_id() {
        Duty letter = letter(3, MORNING);
        String subject = occasions.see(open(CASE, List.of(letter)), MORNING).reached().getFirst().alarm().subject();
        assertThat(DutyOccasions.isAbout(subject, letter)).isTrue();
        assertThat(DutyOccasions.isAbout("letter:v3", letter)).isTrue();
        assertThat(DutyOccasions.isAbout(subject, letter(3, MORNING.plus(Duration.ofDays(1))))).isFalse();
        assertThat(DutyOccasions.isAbout("letter:v4", letter)).isFalse();
    }

    @Test
    void duties_with_an_end_are_told_of_one_by_one() {
        List<Duty> two = List.of(
                duty("scene:1", "SCENE_NOW", MORNING, MORNING.plus(Duration.ofHours(2))),
                duty("scene:2", "SCENE_NOW", MORNING, MORNING.plus(Duration.ofHours(2))));
        assertThat(occasions.see(open(CASE, two), MORNING).reached()).hasSize(2);
    }

    /** A board that counts what is read of it. */
    private static final class Board implements DutyBoard {

        private final Map<String, List<Duty>> cases = new LinkedHashMap<>();
        private final Map<String, Long> touched = new LinkedHashMap<>();
        private long head;
        private int read;

        void happened(String number, List<Duty> open) {
            cases.put(number, open);
            touched.put(number, ++head);
        }

        @Override
        public long openAfter(long position, Consumer<OpenCase> reader) {
            touched.entrySet().stream().filter(one -> one.getValue() > position).forEach(one -> reader.accept(open(one.getKey())));
            return head;
        }

        @Override
        public OpenCase open(String number) {
            read++;
            return DutyOccasionsTest.open(number, cases.getOrDefault(number, List.of()));
        }
    }

    @Test
    void only_what_was_touched_or_comes_to_a_step_is_read_again() {
        MovableClock clock = new MovableClock();
        clock.set("2026-03-02T08:00:00+07:00");
        Board board = new Board();
        List<String> told = new ArrayList<>();
        AlarmWhenADutyNearsItsEnd watch = watch(board, told, clock);
        for (int i = 1; i <= 50; i++) board.happened("75-2026-%04d".formatted(i), letters(3, MORNING.minus(Duration.ofHours(1))));
        watch.look();
        assertThat(told).hasSize(50);
        assertThat(board.read).isEqualTo(50);

        clock.pass(Duration.ofMinutes(1));
        watch.look();
        assertThat(board.read).as("nothing happened, no step is due").isEqualTo(50);
        board.happened(CASE, List.of(letter(1, MORNING)));
        clock.pass(Duration.ofMinutes(1));
        watch.look();
        assertThat(board.read).as("one case was touched").isEqualTo(51);
        clock.pass(Duration.ofMinutes(57));
        watch.look();
        assertThat(board.read).isEqualTo(51);
        clock.pass(Duration.ofMinutes(1));
        watch.look();
        assertThat(board.read).as("everything once an hour").isEqualTo(101);
        assertThat(told).as("and nobody is told twice").hasSize(50);
    }

    @Test
    void a_step_is_told_in_the_minute_in_which_it_is_reached_though_nothing_happens() {
        MovableClock clock = new MovableClock();
        clock.set("2026-03-02T08:00:00+07:00");
        Board board = new Board();
        List<String> told = new ArrayList<>();
        AlarmWhenADutyNearsItsEnd watch = watch(board, told, clock);
        board.happened(CASE, List.of(duty("scene:1", "SCENE_NOW", MORNING, MORNING.plus(Duration.ofMinutes(90)))));
        watch.look();
        clock.pass(Duration.ofMinutes(29));
        watch.look();
        assertThat(told).containsExactly("OWED");
        clock.pass(Duration.ofMinutes(2));
        watch.look();
        assertThat(told).as("an hour before its end").containsExactly("OWED", "DUE");
        board.happened(CASE, List.of());
        clock.pass(Duration.ofMinutes(90));
        watch.look();
        assertThat(told).as("done in time").containsExactly("OWED", "DUE");
    }

    private static AlarmWhenADutyNearsItsEnd watch(Board board, List<String> told, Clock clock) {
        Map<String, AlarmRaised> log = new LinkedHashMap<>();
        return new AlarmWhenADutyNearsItsEnd(board, Ladder.load(), (occasion, alarm) -> {
            boolean first = log.putIfAbsent(alarm.number() + occasion, alarm) == null;
            if (first) told.add(alarm.stage().name());
            return first;
        }, clock);
    }
}
