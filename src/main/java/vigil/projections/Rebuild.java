package vigil.projections;

/** Builds a read model again beside the live one, compares the two, and puts the new one in its place. */
public interface Rebuild {

    /**
     * Rebuilds and switches; readers see the old documents until then.
     *
     * @param projection its name
     * @throws IllegalArgumentException no such projection
     */
    Report of(String projection);

    /**
     * What a rebuild found.
     *
     * @param collection where the documents are now
     * @param completeTo the position it had reached when it was compared
     * @param documents how many were compared
     * @param differences how many differed from the live ones, or stood on one side only; 0 unless the fold was changed
     *     without a new version, or documents were changed by hand
     */
    record Report(String projection, String collection, long completeTo, long documents, long differences) {}
}
