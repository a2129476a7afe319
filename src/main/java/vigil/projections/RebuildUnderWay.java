package vigil.projections;

/** Only one rebuild runs at a time, and one has not ended yet. */
public final class RebuildUnderWay extends RuntimeException {

    public RebuildUnderWay() {
        super("another rebuild has not ended yet", null, false, false);
    }
}
