package vigil.kernel;

/** Something that happened and is kept for ever under a stable kebab-case name ({@link Names#of(Class)}). */
public interface Event {}
