package vigil.law;

/** Who investigates (Law 84/2015/QH13, Art. 35), lowest first; {@code SECTOR} stands beside, under its own law. */
public enum Level {
    /** Cấp cơ sở. */
    EMPLOYER,
    /** Cấp tỉnh. */
    PROVINCE,
    /** Cấp trung ương. */
    CENTRE,
    /** Radiation, oil and gas, transport, armed forces (Art. 34(1)(c)). */
    SECTOR
}
