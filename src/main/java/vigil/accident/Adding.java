package vigil.accident;

/** A command that only adds to a case, and may therefore be given without having seen its newest version. */
public interface Adding {}
