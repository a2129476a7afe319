package vigil.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The stories as data: five real accidents, one invented, and invented statutory reports, told in the order of time. */
class StoriesTest {

    private final List<Story> stories = Stories.all();

    @Test
    void five_real_accidents_one_invented_and_statutory_reports_are_told() {
        assertThat(stories)
                .extracting(Story::key)
                .containsExactly(
                        "giang-dien-2020",
                        "yen-bai-2024",
                        "binh-minh-2024",
                        "dong-yen-b-2024",
                        "lao-cai-2025",
                        "minh-hoa-2025",
                        "bao-cao-dinh-ky");
    }

    @Test
    void every_story_of_an_accident_begins_with_the_report_and_all_go_on_in_time() {
        assertThat(stories).allSatisfy(story -> {
            assertThat(story.accident()).isNotEqualTo(story.key().equals("bao-cao-dinh-ky"));
            assertThat(story.steps()).extracting(Story.Step::at).isSortedAccordingTo(Instant::compareTo);
            assertThat(story.steps()).extracting(Story.Step::place).doesNotHaveDuplicates();
        });
    }

    @Test
    void every_person_says_that_it_is_invented() {
        assertThat(stories).allSatisfy(story -> assertThat(story.steps())
                .filteredOn(step -> step.body().has("person"))
                .allSatisfy(step -> assertThat(step.body().at("/person/name").stringValue())
                        .containsIgnoringCase("giả định")));
    }

    @Test
    void every_report_synthesis_and_publication_says_that_it_is_invented() {
        assertThat(stories.getLast().steps()).allSatisfy(step -> assertThat(step.body().toString()).contains("giả định"));
        assertThat(stories.getLast().steps())
                .filteredOn(step -> step.body().has("report"))
                .allSatisfy(step -> assertThat(step.body().at("/report/reporter/taxCode").stringValue()).startsWith("00"));
    }

    @Test
    void a_report_told_in_short_is_written_out_as_the_form_has_it() {
        JsonNode told = stories.getLast().steps().getFirst().body().path("report");
        assertThat(told.at("/reporter/name").stringValue()).isEqualTo("Công ty TNHH May Minh Họa 1 (giả định)");
        assertThat(told.at("/accidents/cases").intValue()).isEqualTo(5);
        assertThat(told.at("/byCause/0/line/women").intValue()).isEqualTo(3);
        assertThat(told.at("/allowance/dead").intValue()).isZero();
    }

    @Test
    void a_repeated_step_is_written_out_with_its_number() {
        Story yenBai = stories.get(1);
        assertThat(yenBai.steps()).filteredOn(step -> step.command().equals("add-victim")).hasSize(10);
        assertThat(yenBai.steps().toString()).contains("Nhân vật giả định 7").doesNotContain("{n}");
    }
}
