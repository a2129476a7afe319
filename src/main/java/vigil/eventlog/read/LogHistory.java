package vigil.eventlog.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import vigil.eventlog.Attribution;
import vigil.eventlog.EventHistory;
import vigil.eventlog.Receipt;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;
import vigil.eventlog.format.Micros;
import vigil.eventlog.json.EventJson;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/** The log as events of the language. */
public final class LogHistory implements EventHistory {

    private static final int PAGE = 1000;

    private final CommitLog log;
    private final String origin;
    private final EventJson json;

    public LogHistory(CommitLog log, String origin, EventJson json) {
        this.log = log;
        this.origin = origin;
        this.json = json;
    }

    /** The same, read through another view of the log. */
    public LogHistory over(CommitLog other) {
        return new LogHistory(other, origin, json);
    }

    @Override
    public long head() {
        return log.newest().map(Commit::last).orElse(-1L);
    }

    @Override
    public List<Recorded<Event>> stream(String stream) {
        return log.of(stream, 0, Integer.MAX_VALUE).stream()
                .flatMap(this::recorded)
                .filter(recorded -> recorded.stream().equals(stream))
                .toList();
    }

    @Override
    public long length(String stream, long atLeast) {
        return new Tips(log).lastSequence(stream, atLeast).orElse(atLeast - 1) + 1;
    }

    @Override
    public List<Recorded<Event>> after(long position, int limit) {
        Follower follower = follower(position);
        List<Recorded<Event>> events = new ArrayList<>();
        for (List<Commit> page = follower.more(page(limit));
                !page.isEmpty() && events.size() < limit;
                page = follower.more(page(limit))) {
            page.stream()
                    .flatMap(this::recorded)
                    .filter(recorded -> recorded.position() > position)
                    .forEach(events::add);
        }
        return List.copyOf(events.subList(0, Math.min(limit, events.size())));
    }

    @Override
    public List<Recorded<Event>> commitAt(long position) {
        return recorded(holding(position)).toList();
    }

    @Override
    public Receipt receipt(long position) {
        return receipt(holding(position));
    }

    /** The receipt of a commit. */
    public static Receipt receipt(Commit commit) {
        long time = commit.body().entries().getLast().time();
        return new Receipt(commit.last(), commit.link().hex(), Micros.instant(time));
    }

    private Commit holding(long position) {
        return log.holding(position)
                .filter(commit -> commit.last() >= position)
                .orElseThrow(() -> new IllegalArgumentException("the log has no position " + position));
    }

    Follower follower(long after) {
        return Follower.after(log, origin, after);
    }

    /** The events of a commit. */
    Stream<Recorded<Event>> recorded(Commit commit) {
        List<Entry> entries = commit.body().entries();
        return IntStream.range(0, entries.size())
                .mapToObj(i -> recorded(commit.position() + i, entries.get(i)));
    }

    private Recorded<Event> recorded(long position, Entry entry) {
        Said said = said(entry.metadata());
        return new Recorded<>(
                position,
                entry.stream(),
                entry.sequence(),
                entry.id(),
                Micros.instant(entry.time()),
                said.by(),
                said.role(),
                json.read(entry));
    }

    private record Said(String by, @Nullable String role) {}

    /** The two members of the metadata that are asked for; the others are passed over without being kept. */
    private Said said(String metadata) {
        String by = "system";
        String role = null;
        try (JsonParser in = json.mapper().createParser(metadata)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                in.nextToken();
                if (name.equals(Attribution.BY)) by = in.getValueAsString("system");
                else if (name.equals(Attribution.ROLE)) role = in.getValueAsString();
                else in.skipChildren();
            }
        }
        return new Said(by, role);
    }

    private static int page(int limit) {
        return Math.min(limit, PAGE);
    }
}
