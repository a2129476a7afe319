package vigil.desk;

import vigil.kernel.Command;

/**
 * A command that another room takes in over HTTP itself; a bean of it puts the command into the OpenAPI document.
 *
 * @param path without a place in braces when the command opens a stream
 */
public record CommandPath(String path, Class<? extends Command> command) {}
