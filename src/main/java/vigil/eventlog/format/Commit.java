package vigil.eventlog.format;

/**
 * A commit with its place in the log.
 *
 * @param position global position of its first event
 * @param time when it was committed, milliseconds since 1970; never before that of an earlier commit
 * @param latest newest event time of the log so far, microseconds
 * @param writer which server wrote it; for diagnosis only
 * @param previous link of the commit before
 * @param link of this commit
 */
public record Commit(
        long position, long time, long latest, String writer, Prepared body, Hash previous, Hash link) {

    /** What the next commit is put behind. */
    public record Head(long next, long time, long latest, Hash link) {

        /** The head of an empty log. */
        public static Head ofEmpty(String origin) {
            return new Head(0, Long.MIN_VALUE, Long.MIN_VALUE, Hashing.ofText(origin));
        }
    }

    /** Puts events behind a head. */
    public static Commit after(Head head, Prepared body, long now, String writer) {
        long time = Math.max(now, head.time());
        Hash link = Hashing.link(
                head.link(), head.next(), body.entries().size(), body.id(), time, body.root());
        return new Commit(
                head.next(), time, Math.max(head.latest(), body.latest()), writer, body, head.link(), link);
    }

    /** What comes behind this commit. */
    public Head head() {
        return new Head(next(), time, latest, link);
    }

    /** Position behind the last event. */
    public long next() {
        return position + body.entries().size();
    }

    /** Position of the last event. */
    public long last() {
        return next() - 1;
    }

    /** Whether the link says what stands in the commit; its leaves are not looked at. */
    public boolean linked() {
        return link.equals(Hashing.link(
                previous, position, body.entries().size(), body.id(), time, body.root()));
    }

    /** Whether another commit is this very one. */
    public boolean same(Commit other) {
        return body.id().equals(other.body.id()) && link.equals(other.link);
    }
}
