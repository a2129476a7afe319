package vigil.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Names;

/** Finds the constant that an outside code stands for. */
public final class Codes {

    private Codes() {}

    /** The constant; empty when the code is blank. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, @Nullable String code) {
        if (code == null || code.isBlank()) return Optional.empty();
        return Optional.of(Arrays.stream(type.getEnumConstants())
                .filter(constant -> Names.of(constant).equals(code))
                .findFirst()
                .orElseThrow(() -> new RequestProblem(ProblemKind.MALFORMED)));
    }
}
