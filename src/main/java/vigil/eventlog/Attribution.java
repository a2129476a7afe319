package vigil.eventlog;

/** The keys of an event's metadata that say who caused it and how. */
public final class Attribution {

    /** The account that gave the command; {@code system} for the server itself. */
    public static final String BY = "by";

    /** The account's role, in outside code. */
    public static final String ROLE = "role";

    /** The outside name of the command that led to the event. */
    public static final String COMMAND = "command";

    /** Ties all events of one order together, whatever streams they went to. */
    public static final String CORRELATION = "correlation";

    private Attribution() {}
}
