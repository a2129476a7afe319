package vigil.law;

/** Class of an accident or of one victim's injury (Decree 39/2016/NĐ-CP, Art. 9), mildest first. */
public enum Severity {
    /** Tai nạn lao động nhẹ. */
    LIGHT,
    /** Tai nạn lao động nặng: at least one injury of Appendix II. */
    SEVERE,
    /** Tai nạn lao động chết người. */
    FATAL
}
