package vigil.alarms;

/** How urgent something has become. */
public enum Stage {
    /** It has begun to be owed. */
    OWED,
    /** Its time is near. */
    DUE_SOON,
    /** Its last hour or day has begun. */
    DUE,
    /** Its time is over. */
    LATE,
    /** It has happened; there is nothing to wait for. */
    HAPPENED
}
