package vigil.vault;

/** For which log is sealed: a text sealed for one log does not open as part of another. */
@FunctionalInterface
public interface SealingDomain {

    /** The log's id. */
    String id();
}
