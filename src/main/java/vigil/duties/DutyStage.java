package vigil.duties;

/** Where a duty stands in the eyes of who is reminded of it: {@code Duty.State}, and how near an open one has come. */
public enum DutyStage {
    OPEN,
    /** Its time is near. */
    DUE_SOON,
    /** Its last hour or day has begun; or it is owed at once and was not done on the first day. */
    DUE,
    LATE,
    DONE,
    NOT_APPLICABLE
}
