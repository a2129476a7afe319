package vigil.kernel;

/** How exactly a time is known; what is finer than the precision is never shown and never made up. */
public enum Precision {
    MINUTE,
    ABOUT,
    HOUR,
    DATE,
    MONTH
}
