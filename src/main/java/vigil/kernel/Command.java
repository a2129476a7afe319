package vigil.kernel;

/**
 * Something a person asks the office to record. Its records are the contract of the outside: components are fields, the
 * kebab-case of the record's name is the command's name ({@link Names#of(Class)}).
 */
public interface Command {}
