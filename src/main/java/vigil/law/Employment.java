package vigil.law;

/** Whether the work was done under a labour contract; {@code MIXED} only for an accident with both kinds of victims. */
public enum Employment {
    CONTRACT,
    NONE,
    MIXED
}
