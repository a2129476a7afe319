package vigil.eventlog.read;

import vigil.eventlog.EventHistory;

/**
 * Readings that go on when the doorbell rings.
 *
 * @param history turns commits into events
 */
public record RungReadings(LogHistory history, Doorbell doorbell) implements EventHistory.Readings {

    @Override
    public EventHistory.Reading after(long position) {
        return new OpenReading(history, doorbell, position);
    }
}
