package vigil.papers.print;

/**
 * The program's way of rendering: raised whenever a template, a font or a library changes the bytes of a document. The layouts of
 * editions from {@link #OLDEST_KEPT} on are kept, so that what was signed with them comes out again to the byte.
 */
public final class Edition {

    /** With which documents are signed now: the last words stay on one page with the signatures. */
    public static final int CURRENT = 3;

    private static final int OLDEST_KEPT = 2;

    private Edition() {}

    /** Whether a document signed with an edition still comes out to the byte. */
    public static boolean isKept(int edition) {
        return edition >= OLDEST_KEPT && edition <= CURRENT;
    }

    /** The name of an edition's layout below {@code papers/}; of one that is not kept, that of the next. */
    static String layout(int edition) {
        return edition < CURRENT ? "sheet-2" : "sheet";
    }
}
