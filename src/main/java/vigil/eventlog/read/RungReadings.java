package vigil.eventlog.read;

import vigil.eventlog.EventHistory;

/**
 * Readings that go on when the doorbell rings.
 *
 * @param stored what the database holds: for who begins with the log, as a build does that is to be compared, until its end
 * @param recent the same, with what this server appended last from memory
 */
public record RungReadings(LogHistory stored, LogHistory recent, Doorbell doorbell) implements EventHistory.Readings {

    @Override
    public EventHistory.Reading after(long position) {
        return new OpenReading(position < 0 ? stored : recent, recent, doorbell, position);
    }
}
