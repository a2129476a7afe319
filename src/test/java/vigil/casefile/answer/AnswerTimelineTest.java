package vigil.casefile.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.testing.BoilerCase.NUMBER;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.accident.AccidentEvent;
import vigil.casefile.ShowTimeline;
import vigil.casefile.Timeline;
import vigil.casefile.Timeline.Item;
import vigil.casefile.Timeline.MarkKind;
import vigil.kernel.Family;
import vigil.kernel.Names;
import vigil.kernel.Role;
import vigil.testing.BoilerCase;
import vigil.testing.ToldCases;

/** The timeline as a reader gets it. */
class AnswerTimelineTest {

    private static final ToldCases LOG = BoilerCase.told();
    private static final CaseDesk DESK = new CaseDesk(LOG);

    @AfterAll
    static void close() {
        DESK.close();
    }

    private static List<Item> items(Role role) {
        return DESK.ask(ShowTimeline.now(NUMBER), role).items();
    }

    private static Item first(String kind) {
        return items(Role.OFFICER).stream()
                .filter(item -> item.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void has_one_item_per_event_in_the_order_of_recording() {
        Timeline timeline = DESK.ask(ShowTimeline.now(NUMBER), Role.OFFICER);
        assertThat(timeline.items()).extracting(Item::position)
                .containsExactlyElementsOf(
                        LOG.stream(NUMBER).stream().map(event -> event.position()).toList());
        assertThat(timeline.version()).isEqualTo(timeline.items().size());
    }

    @Test
    void says_titles_and_values_in_the_readers_language() {
        assertThat(first("severity-assessed").title()).startsWith("Xác định mức độ tai nạn: ").doesNotContain("{");
        assertThat(first("notice-received").title()).contains("ông an");
        assertThat(items(Role.OFFICER)).extracting(Item::title).noneMatch(title -> title.contains("{"));
    }

    @Test
    void an_approximate_time_stays_approximate() {
        var happened = first("accident-reported").happened();
        assertThat(happened).isNotNull();
        assertThat(Names.of(happened.precision())).isEqualTo("about");
        assertThat(first("note-added").happened()).isNull();
    }

    @Test
    void corrections_and_withdrawals_are_linked_from_what_they_concern() {
        Item corrected = first("victim-corrected");
        assertThat(first("victim-added").marks()).contains(new Timeline.Mark(MarkKind.CORRECTED, corrected.position()));
        assertThat(first("accident-reported").marks())
                .extracting(Timeline.Mark::position)
                .containsExactly(first("facts-corrected").position());
        List<Item> files = items(Role.OFFICER).stream()
                .filter(item -> item.kind().equals("file-attached"))
                .toList();
        assertThat(files.get(0).marks()).isEmpty();
        assertThat(files.get(1).marks()).extracting(Timeline.Mark::kind).containsExactly(MarkKind.WITHDRAWN);
    }

    @Test
    void text_is_only_for_those_who_may_read_it() {
        assertThat(first("note-added").text()).isEqualTo("Báo chí hỏi");
        assertThat(items(Role.DATA_PROTECTION)).extracting(Item::text).containsOnlyNulls();
    }

    @Test
    void tells_how_late_something_was_recorded() {
        assertThat(first("victim-condition-changed").lateBy()).isEqualTo(4);
        assertThat(first("accident-reported").lateBy()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_event_has_a_title(String language) {
        assertThat(Family.records(AccidentEvent.class)).allSatisfy(event -> assertThat(
                        CaseDesk.messages().getMessage("event." + Names.of(event), null, Locale.of(language)))
                .isNotBlank());
    }
}
