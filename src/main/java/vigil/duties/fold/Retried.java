package vigil.duties.fold;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.law.CaseFacts;
import vigil.law.Duty;
import vigil.law.Law;

/** The duties of a case reckoned again under two laws, to see which of them a change of the law would move. */
public final class Retried {

    private Retried() {}

    /**
     * A duty that is still open, as it is and as it would be.
     *
     * @param before {@code null} when there is no such duty now
     */
    public record Moved(@Nullable Duty before, Duty after) {}

    /** The open duties whose day or hour differs between the laws, in their steady order. */
    public static List<Moved> between(DutyFile file, Law now, Law then) {
        CaseFacts facts = file.account().facts();
        Map<String, Duty> before = duties(facts, now).stream()
                .collect(Collectors.toMap(Duty::id, Function.identity()));
        return duties(facts, then).stream()
                .map(after -> new Moved(before.get(after.id()), after))
                .filter(Retried::isMoved)
                .toList();
    }

    private static List<Duty> duties(CaseFacts facts, Law law) {
        return law.duties(facts.withLimit(law.limits().restated(facts)));
    }

    private static boolean isMoved(Moved moved) {
        Duty before = moved.before();
        Duty after = moved.after();
        if (before == null) return after.state() == Duty.State.OPEN;
        boolean open = before.state() == Duty.State.OPEN || after.state() == Duty.State.OPEN;
        return open && (before.state() != after.state() || !Objects.equals(before.end(), after.end()));
    }
}
