package vigil.law;

/** On what ground a victim's condition is stated (Decree 39/2016/NĐ-CP, Art. 9: the four ways to die of an accident). */
public enum ConditionBasis {
    /** At the scene. */
    SCENE,
    /** On the way to or during emergency care. */
    EMERGENCY,
    /** During treatment. */
    TREATMENT,
    /** From relapse of the wound, per the forensic report. */
    RELAPSE,
    /** Declared dead by a court after going missing. */
    COURT,
    RECOVERED,
    /** An earlier statement was wrong. */
    CORRECTED
}
