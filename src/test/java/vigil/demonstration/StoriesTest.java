package vigil.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stories as data: five real accidents and one invented, told in the order of time. */
class StoriesTest {

    private final List<Story> stories = Stories.all();

    @Test
    void five_real_accidents_and_one_invented_are_told() {
        assertThat(stories)
                .extracting(Story::key)
                .containsExactly(
                        "giang-dien-2020",
                        "yen-bai-2024",
                        "binh-minh-2024",
                        "dong-yen-b-2024",
                        "lao-cai-2025",
                        "minh-hoa-2025");
    }

    @Test
    void every_story_begins_with_the_report_and_goes_on_in_time() {
        assertThat(stories).allSatisfy(story -> {
            assertThat(story.steps().getFirst().command()).isEqualTo("report-accident");
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
    void a_repeated_step_is_written_out_with_its_number() {
        Story yenBai = stories.get(1);
        assertThat(yenBai.steps()).filteredOn(step -> step.command().equals("add-victim")).hasSize(10);
        assertThat(yenBai.steps().toString()).contains("Nhân vật giả định 7").doesNotContain("{n}");
    }
}
