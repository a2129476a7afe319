package vigil.casefile.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vigil.casefile.Timeline;
import vigil.casefile.Timeline.Item;
import vigil.casefile.Timeline.MarkKind;
import vigil.kernel.Moment;
import vigil.kernel.Names;
import vigil.web.Times;
import vigil.web.Wording;

/**
 * A timeline as it stands on the page: newest first along the chosen axis, with the number of what is hidden.
 *
 * @param total events of the case in this look
 * @param corrected events that a later one corrected or withdrew
 * @param hidden events the choice leaves out
 * @param computedCount events that followed from others by law
 * @param showAll query that shows everything
 */
public record TimelineRows(
        List<Row> rows,
        List<Chapter> groups,
        int total,
        long corrected,
        int hidden,
        boolean computed,
        long computedCount,
        boolean byHappening,
        String showAll) {

    private static final int AT_ONCE = 15;

    /** The rows that are in sight at once. */
    public List<Row> recent() {
        return rows.subList(0, Math.min(AT_ONCE, rows.size()));
    }

    /** The rows behind "earlier". */
    public List<Row> earlier() {
        return rows.subList(recent().size(), rows.size());
    }

    /** A chapter in the filter. */
    public record Chapter(String code, String title, long count, boolean shown) {}

    /**
     * One event as a row.
     *
     * @param machine the axis time for machines
     * @param day the axis day in words
     * @param clock the axis time of day; empty when it is not known
     * @param other the other of the two times, in words
     * @param lag how late it was recorded, in words; empty when within a day
     * @param sameDay whether the row above has the same day
     */
    public record Row(
            Item item,
            String machine,
            String day,
            String clock,
            String other,
            String lag,
            boolean corrected,
            boolean withdrawn,
            boolean sameDay) {

        Row below(@Nullable Row above) {
            boolean same = above != null && above.day.equals(day);
            return new Row(item, machine, day, clock, other, lag, corrected, withdrawn, same);
        }
    }

    static TimelineRows of(Timeline timeline, TimelineChoice choice, Times times, Wording words, String showAll) {
        List<Item> all = timeline.items();
        List<Row> rows = all.stream()
                .filter(choice::shows)
                .sorted(order(choice.byHappening()))
                .map(item -> row(item, choice.byHappening(), times, words))
                .toList();
        List<Row> joined = IntStream.range(0, rows.size())
                .mapToObj(i -> rows.get(i).below(i == 0 ? null : rows.get(i - 1)))
                .toList();
        return new TimelineRows(
                joined,
                chapters(all, choice, words),
                all.size(),
                all.stream().filter(item -> !item.marks().isEmpty()).count(),
                all.size() - rows.size(),
                choice.showsComputed(),
                all.stream().filter(Item::computed).count(),
                choice.byHappening(),
                showAll);
    }

    private static List<Chapter> chapters(List<Item> all, TimelineChoice choice, Wording words) {
        Set<Timeline.Group> shown = choice.groups();
        return Arrays.stream(Timeline.Group.values())
                .map(group -> new Chapter(
                        Names.of(group),
                        words.of(group),
                        all.stream().filter(item -> item.group() == group && !item.computed()).count(),
                        shown.contains(group)))
                .toList();
    }

    private static Comparator<Item> order(boolean byHappening) {
        Comparator<Item> recorded = Comparator.comparingLong(Item::position);
        return (byHappening ? Comparator.comparing(TimelineRows::happened).thenComparing(recorded) : recorded).reversed();
    }

    private static Instant happened(Item item) {
        return item.happened() == null ? item.recordedAt() : item.happened().at().toInstant();
    }

    private static Row row(Item item, boolean byHappening, Times times, Wording words) {
        Moment happened = item.happened();
        Moment axis = byHappening ? happened : null;
        String recorded = words.say("casefile.timeline.recorded", times.at(item.recordedAt()));
        String otherwise = happened == null
                ? recorded
                : words.say("casefile.timeline.happened", times.moment(happened));
        return new Row(
                item,
                axis == null ? item.recordedAt().toString() : times.machine(axis),
                axis == null ? times.dayOf(item.recordedAt()) : times.dayOf(axis),
                axis == null ? times.clockOf(item.recordedAt()) : times.clockOf(axis),
                axis == null ? otherwise : recorded,
                happened == null ? "" : times.lag(happened.at().toInstant(), item.recordedAt()),
                has(item, MarkKind.CORRECTED),
                has(item, MarkKind.WITHDRAWN),
                false);
    }

    private static boolean has(Item item, MarkKind kind) {
        return item.marks().stream().anyMatch(mark -> mark.kind() == kind);
    }
}
