package vigil.eventlog.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.testing.Entries.entry;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vigil.eventlog.CommitRejected;

/** What can be no commit is refused before it waits for anything. */
class PreparedTest {

    @Test
    void a_thousand_events_are_a_commit_and_one_more_is_none() {
        assertThat(Prepared.of(events(1_000)).entries()).hasSize(1_000);
        assertThatThrownBy(() -> Prepared.of(events(1_001)))
                .isInstanceOf(CommitRejected.class)
                .hasMessage("a commit has at most 1000 events, not 1001");
        assertThatThrownBy(() -> Prepared.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eight_megabytes_are_the_most_and_are_counted_over_all_its_events() {
        int half = (4 << 20) / 2 - 1_000;
        assertThat(Prepared.of(List.of(saying(0, "x".repeat(half)), saying(1, "x".repeat(half)))).size()).isLessThanOrEqualTo(8L << 20);
        assertThatThrownBy(() -> Prepared.of(List.of(saying(0, "x".repeat(half)), saying(1, "x".repeat(half + 2_000)))))
                .isInstanceOf(CommitRejected.class)
                .hasMessageStartingWith("a commit has at most 8 MB, not 8");
    }

    /** Its bytes in UTF-8 would be a question mark's, and what is read again another text than was hashed. */
    @Test
    void half_a_character_is_refused_wherever_it_stands() {
        Prepared.of(List.of(saying(0, "\uD83D\uDE00")));
        for (String half : List.of("\uD83D", "\uDE00", "a\uD83Db", "\uDE00\uD83D")) {
            assertThatThrownBy(() -> Prepared.of(List.of(saying(0, half)))).isInstanceOf(CommitRejected.class);
            Entry fine = entry("a", 0);
            Entry stream = new Entry(fine.id(), half, 0, "test", 0, "text", "1", "{}", "{}");
            assertThatThrownBy(() -> Prepared.of(List.of(stream))).isInstanceOf(CommitRejected.class);
            Entry metadata = new Entry(fine.id(), "a", 0, "test", 0, "text", "1", "{}", half);
            assertThatThrownBy(() -> Prepared.of(List.of(metadata))).isInstanceOf(CommitRejected.class);
        }
    }

    @Test
    void an_event_id_given_twice_is_found_like_a_place_given_twice() {
        Entry first = entry("a", 0);
        Entry sameId = new Entry(first.id(), "b", 0, "test", 0, "text", "1", "{}", "{}");
        assertThat(Prepared.of(List.of(first, sameId)).repeated()).contains(sameId);
        Entry samePlace = entry("a", 0);
        assertThat(Prepared.of(List.of(first, entry("a", 1), samePlace)).repeated()).contains(samePlace);
        assertThat(Prepared.of(List.of(first, entry("a", 1), entry("b", 0))).repeated()).isEmpty();
    }

    private static List<Entry> events(int count) {
        return LongStream.range(0, count).mapToObj(sequence -> entry("a", sequence)).toList();
    }

    private static Entry saying(long sequence, String payload) {
        return new Entry("event-" + sequence, "a", sequence, "test", 0, "text", "1", payload, "{}");
    }
}
