package vigil.eventlog;

/**
 * An event's place in its stream is already taken: somebody else was faster. It is the cause of the exception Axon throws
 * (creation of a stream or concurrency), so that the giver of a command learns which of several streams it was.
 */
public final class StreamCollision extends RuntimeException {

    private final String stream;
    private final long sequence;

    public StreamCollision(String stream, long sequence) {
        super("sequence " + sequence + " of stream " + stream + " is taken", null, false, false);
        this.stream = stream;
        this.sequence = sequence;
    }

    /** The stream. */
    public String stream() {
        return stream;
    }

    /** The place, from 0; 0 means that the stream was to be new. */
    public long sequence() {
        return sequence;
    }
}
