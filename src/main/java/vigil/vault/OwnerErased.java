package vigil.vault;

/** Something was to be sealed for an owner whose key was destroyed. */
public final class OwnerErased extends RuntimeException {

    public OwnerErased(String owner) {
        super("the key of " + owner + " was destroyed; nothing more is kept about them", null, false, false);
    }
}
