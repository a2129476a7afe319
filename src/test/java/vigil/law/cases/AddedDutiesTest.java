package vigil.law.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.accident.AccidentEvent;
import vigil.kernel.Family;
import vigil.kernel.Names;
import vigil.law.CaseFacts.Happening;
import vigil.law.Duty;
import vigil.law.Duty.State;
import vigil.law.Law;

/** A duty of a kind that nobody programmed: an office writes it down, and every case from its day on has it. */
class AddedDutiesTest {

    private static final String REPORTED = " reported in 75, occurred %s 08:10, noticed %s 09:10, ";
    private static final String DUTY = """
            duties:
              - id: TELL_FEDERATION
                topic: investigation
                from: 2027-01-01
                reference: "Nghị định 01/2027/NĐ-CP, Điều 21"
                confirmed: true
                by: province
                cases: grave
                value: 5
                clock: {unit: working-days, starts: prosecution-refused, stops: minutes-sent, restarted-by: [police-file-received]}
                what: {vi: "Báo Liên đoàn Lao động", en: "Tell the Federation of Labour"}
                why:
                  vi: "{provincial-department} báo trong {length} ngày làm việc kể từ {since}: chậm nhất {due}"
                  en: "The {provincial-department} tells within {length} working days of {since}: by {due}"
            """;

    @TempDir
    private Path folder;

    private OffsetDateTime now = Sentence.time("2027-01-04 10:00");

    private Told told(String rules) throws IOException {
        Files.writeString(folder.resolve("rules.yaml"), rules);
        return new Told(Law.withOffice(folder));
    }

    private void report(Told told, String day, String people) {
        told.tell(Sentence.of(day + " 09:30" + REPORTED.formatted(day, day) + people));
        now = Sentence.time(day + " 10:00");
    }

    private void tell(Told told, String... steps) {
        for (String step : steps) {
            now = now.plusHours(1);
            told.tell(new Sentence(now, step));
        }
    }

    private static Duty duty(Told told) {
        return told.duty("added:TELL_FEDERATION");
    }

    @Test
    void it_begins_with_its_event_counts_its_days_and_says_why_in_both_languages() throws IOException {
        Told told = told(DUTY);
        report(told, "2027-01-04", "1 dead");
        assertThat(duty(told).state()).isEqualTo(State.NOT_APPLICABLE);
        tell(told, "referred to the police", "prosecution refused");
        Duty owed = duty(told);
        assertThat(owed.state()).isEqualTo(State.OPEN);
        assertThat(owed.whose()).isEqualTo(Duty.Whose.PROVINCE);
        assertThat(owed.since()).isEqualTo(told.happened("prosecution-refused"));
        assertThat(owed.dueOn()).as("from Monday, over a weekend").isEqualTo("2027-01-11");
        assertThat(owed.at(Sentence.time("2027-01-12 00:00").toInstant())).isEqualTo(State.LATE);
        assertThat(owed.confirmed()).isTrue();
        assertThat(owed.title().vi()).isEqualTo("Báo Liên đoàn Lao động");
        assertThat(owed.why().vi()).startsWith("Sở Nội vụ báo trong 05 ngày làm việc kể từ 04/01/2027 12:00: chậm nhất 11/01/2027 (theo lịch nghỉ");
        assertThat(owed.why().en()).contains("within 5 working days of 4 January 2027 12:00: by 11 January 2027", "calendar ");
        assertThat(owed.basis().in("en")).isEqualTo("Decree 01/2027/NĐ-CP, Art. 21");
    }

    @Test
    void it_runs_anew_and_ends_by_the_events_it_names_and_nothing_else_moves_it() throws IOException {
        Told told = told(DUTY);
        report(told, "2027-01-04", "1 dead");
        tell(told, "team of the province set up", "victim listed dead", "referred to the police", "prosecution refused");
        Duty before = duty(told);
        tell(told, "notice received 2027-01-04 11:00", "people sent to the scene");
        assertThat(duty(told)).isEqualTo(before);
        now = now.plusDays(2);
        tell(told, "police file received");
        assertThat(duty(told).since()).isEqualTo(told.happened("police-file-received"));
        assertThat(duty(told).dueOn()).isEqualTo("2027-01-13");
        tell(told, "findings recorded", "file of v1 complete", "announcement held", "minutes published", "minutes sent");
        assertThat(duty(told).state()).isEqualTo(State.DONE);
        assertThat(duty(told).doneAt()).isEqualTo(told.happened("minutes-sent"));
    }

    @Test
    void only_the_cases_it_names_have_it_and_only_accidents_from_its_day_on() throws IOException {
        Told before = told(DUTY);
        report(before, "2026-12-31", "1 dead");
        tell(before, "referred to the police", "prosecution refused");
        assertThat(before.duties()).extracting(Duty::id).doesNotContain("added:TELL_FEDERATION");
        Told light = told(DUTY);
        report(light, "2027-01-04", "1 light");
        tell(light, "referred to the police", "prosecution refused");
        assertThat(duty(light).state()).isEqualTo(State.NOT_APPLICABLE);
        tell(light, "notice of 1 dead");
        assertThat(duty(light).since()).as("since it is grave").isEqualTo(now.toInstant());
    }

    @Test
    void a_running_case_has_it_when_the_row_says_so_from_what_happens_on_its_days() throws IOException {
        Told told = told(DUTY.replace("by: province", "by: province\n    reach: running-cases"));
        report(told, "2026-12-30", "1 dead");
        tell(told, "referred to the police");
        now = Sentence.time("2027-01-05 08:00");
        tell(told, "prosecution refused");
        assertThat(duty(told).dueOn()).isEqualTo("2027-01-12");
        Told earlier = told(DUTY.replace("by: province", "by: province\n    reach: running-cases"));
        report(earlier, "2026-12-30", "1 dead");
        tell(earlier, "referred to the police", "prosecution refused");
        now = Sentence.time("2027-01-05 08:00");
        tell(earlier, "people sent to the scene");
        assertThat(duty(earlier).state()).as("what happened before the rule begins nothing").isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void a_later_row_gives_it_other_days_and_its_last_day_ends_it() throws IOException {
        String later = "rules: [{id: TELL_FEDERATION, from: 2027-03-01, to: 2027-03-31, value: 24, unit: calendar-days, reference: Nghị định B}]\n";
        Told march = told(DUTY + later);
        report(march, "2027-03-01", "1 dead");
        tell(march, "referred to the police", "prosecution refused");
        assertThat(duty(march).dueOn()).isEqualTo("2027-03-25");
        assertThat(duty(march).basis().reference()).isEqualTo("Nghị định B");
        Told april = told(DUTY + later);
        report(april, "2027-04-01", "1 dead");
        assertThat(april.duties()).extracting(Duty::id).doesNotContain("added:TELL_FEDERATION");
    }

    @Test
    void in_hours_it_has_an_hour_and_what_the_first_event_of_a_day_decided_counts() throws IOException {
        Told told = told(DUTY.replace("value: 5", "value: 24")
                .replaceFirst("clock: .*", "clock: {unit: hours, starts: notice-received, stops: investigation-opened}"));
        report(told, "2027-01-04", "1 dead");
        assertThat(duty(told).dueAt()).isEqualTo(Sentence.time("2027-01-05 09:10").toInstant());
        tell(told, "team of the province set up");
        assertThat(duty(told).doneAt()).as("the decision names a day, the recording an hour").isEqualTo(now.toInstant());
    }

    @Test
    void every_event_that_may_be_named_happens_to_a_whole_case_and_is_written_down_for_the_office() throws IOException {
        String docs = Files.readString(Path.of("docs/law.md"));
        var events = Family.records(AccidentEvent.class).toList();
        for (Happening happening : Happening.values()) {
            Class<?> event = events.stream()
                    .filter(type -> Names.of(type).equals(Names.of(happening)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(happening + " is no event of the log"));
            Stream<String> parts = Arrays.stream(event.getRecordComponents()).map(part -> part.getName());
            assertThat(parts).as(Names.of(event)).noneMatch(part -> part.endsWith("Id"));
            assertThat(docs).contains("`" + Names.of(happening) + "`");
            assertThat(AccidentEvent.Consequence.class.isAssignableFrom(event)).as(Names.of(event)).isFalse();
        }
    }
}
