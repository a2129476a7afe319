package vigil.alarms;

/** What an alarm is about; a person may choose how to be told of each. */
public enum AlarmKind {
    /** A duty of a case. */
    DUTY,
    /** A report that is due at a fixed day of the year. */
    REPORT,
    /** Somebody read a case outside their scope in an emergency. */
    BREAK_GLASS,
    /** An account was opened, reaches elsewhere, or is signed in to anew. */
    ACCOUNT,
    /** The log itself is broken, or does not fit what was signed. */
    LOG,
    /** Evidence no longer is what it was. */
    EVIDENCE
}
