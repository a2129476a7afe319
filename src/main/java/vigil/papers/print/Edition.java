package vigil.papers.print;

/** The program's way of rendering: raised whenever a template, a font or a library changes the bytes of a document. */
public final class Edition {

    /** With which documents are signed now. */
    public static final int CURRENT = 2;

    private Edition() {}
}
