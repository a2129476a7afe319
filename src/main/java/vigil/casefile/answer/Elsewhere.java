package vigil.casefile.answer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.commands.Scope;
import vigil.kernel.Actor;

/** Whether a reader may be told under which number a merged case goes on: another province's number is not theirs to know. */
@Component
record Elsewhere(Scope scope) {

    /** Whether there is such a case and it is to be shown as hidden. */
    boolean hides(@Nullable String number, Actor reader) {
        return number != null && !scope.covers(number, reader) && scope.throughGlass(number, reader).isEmpty();
    }
}
