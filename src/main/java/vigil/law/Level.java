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
    SECTOR;

    /** Whether this level may investigate where the law demands at least another one; a sector's own law always may. */
    public boolean meets(Level demanded) {
        return this == SECTOR || rank() >= demanded.rank();
    }

    /** Whether a case goes upwards to this level; a sector takes over from the employer or a province. */
    public boolean isAbove(Level other) {
        return this == SECTOR ? other == EMPLOYER || other == PROVINCE : rank() > other.rank();
    }

    private int rank() {
        return switch (this) {
            case EMPLOYER -> 0;
            case PROVINCE, SECTOR -> 1;
            case CENTRE -> 2;
        };
    }
}
