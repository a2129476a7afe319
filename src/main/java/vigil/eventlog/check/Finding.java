package vigil.eventlog.check;

/**
 * Something that is wrong.
 *
 * @param area what was looked at
 * @param where in it: a position, a size, a name
 */
public record Finding(Area area, String where, String what) {

    /** Parts of what is kept. */
    public enum Area {
        INDEX,
        COLLECTION,
        LOG,
        TREE,
        CHECKPOINT,
        ANCHOR,
        STATEMENT,
        TOKEN
    }
}
