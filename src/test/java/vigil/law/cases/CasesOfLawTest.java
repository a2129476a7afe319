package vigil.law.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JacksonException;
import vigil.alarms.ladder.Ladder;
import vigil.kernel.Names;
import vigil.kernel.Refused;
import vigil.law.Duty;
import vigil.law.Law;

/** The hand-written cases of law: what is told, and what the law then demands, each with its article. */
class CasesOfLawTest {

    private static final List<String> FILES = List.of(
            "severity-and-level", "first-hours", "limits", "extension", "police", "later-deaths", "after-the-minutes",
            "places-and-names", "days-off", "new-law");

    @TestFactory
    Stream<DynamicNode> the_law_demands() {
        return FILES.stream().map(file -> dynamicContainer(
                file,
                LawCase.read(file).stream()
                        .map(one -> dynamicTest(one.english() + " [" + one.article() + "]", () -> judge(one)))));
    }

    @Test
    void there_are_forty_of_them_and_none_twice() {
        List<LawCase> all = FILES.stream().flatMap(file -> LawCase.read(file).stream()).toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(40);
        assertThat(all).extracting(LawCase::title).doesNotHaveDuplicates();
        assertThat(all).extracting(LawCase::english).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(one -> assertThat(one.article()).matches(".*(Điều|Chương|Quyết định|Nghị quyết).*"));
    }

    @Test
    void a_case_with_a_misspelt_key_or_without_an_expectation_is_none() {
        String told = "{case: a, english: b, article: c, when: [], then: {severity: light%s}}";
        assertThat(LawCase.strictly().readValue(told.formatted(""), LawCase.class).then().severity()).isEqualTo("light");
        for (String more : List.of(", dutys: {scene: open}", ", severity: light", ", duties: {}")) {
            assertThatThrownBy(() -> LawCase.strictly().readValue(told.formatted(more), LawCase.class)).isInstanceOf(JacksonException.class);
        }
        for (String then : List.of("{case: a, then: {}}", "{case: a, then: {on: '2024-05-01 10:00'}}", "{case: a}")) {
            assertThatThrownBy(() -> LawCase.strictly().readValue(then, LawCase.class)).isInstanceOf(JacksonException.class);
        }
    }

    /** What has no end would otherwise be forgotten: nobody is ever late with it. */
    @Test
    void whatever_is_open_without_an_end_is_reminded_of_unless_it_waits_for_something_else() {
        Ladder ladder = Ladder.load();
        List<Duty> endless = FILES.stream()
                .flatMap(file -> LawCase.read(file).stream())
                .flatMap(one -> told(one).duties().stream())
                .filter(duty -> duty.state() == Duty.State.OPEN && duty.end() == null)
                .filter(duty -> !duty.id().equals("publish-minutes") && !duty.id().equals("closure"))
                .toList();
        assertThat(endless).extracting(Duty::id).contains("declaration", "quick-report", "open-investigation", "letter:v1");
        assertThat(endless).allSatisfy(duty -> {
            assertThat(duty.since()).as(duty.id()).isNotNull();
            assertThat(ladder.reachedAtOnce(duty.basis().rule(), duty.since(), duty.since())).as(duty.id()).isPresent();
        });
    }

    /** As {@link #judge} tells it, without the last step if that one is refused. */
    private static Told told(LawCase one) {
        Told told = new Told(one.law() == null ? Law.load() : Law.load().with(one.law()));
        List<Sentence> steps = one.steps();
        steps.subList(0, one.then().refused() == null ? steps.size() : steps.size() - 1).forEach(told::tell);
        return told;
    }

    private static void judge(LawCase one) {
        Law law = one.law() == null ? Law.load() : Law.load().with(one.law());
        Told told = new Told(law);
        List<Sentence> steps = one.steps();
        Sentence last = steps.getLast();
        steps.subList(0, steps.size() - 1).forEach(told::tell);
        String refused = one.then().refused();
        if (refused == null) told.tell(last);
        else assertThat(refusal(told, last)).isEqualTo(refused);
        String on = one.then().on();
        new Judged(told, law, (on == null ? last.at() : Sentence.time(on)).toInstant()).by(one.then());
    }

    private static String refusal(Told told, Sentence sentence) {
        Refused refused = catchThrowableOfType(Refused.class, () -> told.tell(sentence));
        assertThat(refused).as("refusal of " + sentence.words()).isNotNull();
        return Names.of((Enum<?>) refused.rule());
    }
}
