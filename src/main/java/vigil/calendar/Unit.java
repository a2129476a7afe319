package vigil.calendar;

/** What a span of time is counted in. */
public enum Unit {
    HOURS,
    CALENDAR_DAYS,
    /** Days on which offices work. */
    WORKING_DAYS
}
