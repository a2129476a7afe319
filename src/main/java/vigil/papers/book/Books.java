package vigil.papers.book;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vigil.commands.Preparation.Placed;
import vigil.eventlog.EventHistory;
import vigil.papers.NumberTaken;

/** The books of outgoing documents as streams: {@code book-<office>-<year>}, whose n-th event is number n. */
@Component
public class Books {

    /** The kind of stream. */
    public static final String STREAM_TYPE = "book";

    private final EventHistory history;
    private final Map<String, Long> known = new ConcurrentHashMap<>();

    Books(EventHistory history) {
        this.history = history;
    }

    /** The stream of an office's book of a year. */
    public static String stream(String office, int year) {
        return STREAM_TYPE + "-" + office + "-" + year;
    }

    /** The number that the next document of an office and year gets, if nobody else is faster. */
    public int next(String office, int year) {
        String stream = stream(office, year);
        long length = known.merge(
                stream, history.length(stream, known.getOrDefault(stream, 0L)), (one, other) -> Math.max(one, other));
        return Math.toIntExact(length + 1);
    }

    /** The entry at its place in the book. */
    public static Placed placed(NumberTaken entry) {
        return new Placed(STREAM_TYPE, stream(entry.office(), entry.year()), entry.running() - 1L, entry);
    }
}
