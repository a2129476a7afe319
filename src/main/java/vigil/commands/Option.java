package vigil.commands;

import org.jspecify.annotations.Nullable;
import vigil.kernel.Command;
import vigil.kernel.Refused;

/**
 * A command that may be offered.
 *
 * @param hindrance why it cannot be given now, {@code null} when it can
 */
public record Option(Class<? extends Command> command, @Nullable Refused hindrance) {}
