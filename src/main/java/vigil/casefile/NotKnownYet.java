package vigil.casefile;

/** The case did not exist at the position or instant asked for. */
public final class NotKnownYet extends RuntimeException {

    /** Names the case only; its number says nothing about persons. */
    public NotKnownYet(String number) {
        super(number, null, false, false);
    }
}
