package vigil.kernel;

/** An enum constant whose outside code is not the kebab-case of its Java name (for example {@code đ} or {@code XIII}). */
public interface Coded {

    /** The code as other programs send and read it. */
    String code();
}
