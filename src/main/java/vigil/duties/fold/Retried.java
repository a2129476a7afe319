package vigil.duties.fold;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.law.CaseFacts;
import vigil.law.Duty;
import vigil.law.Law;

/** The duties of a case reckoned again under two laws, to see which of them a change of the law would move. */
public final class Retried {

    private Retried() {}

    /** A duty that is still open, as it is and as it would be. */
    public record Moved(Duty before, Duty after) {}

    /** The open duties whose day or hour differs between the laws, in their steady order. */
    public static List<Moved> between(DutyFile file, Law now, Law then) {
        CaseFacts facts = file.account().facts();
        Map<String, Duty> before = duties(facts, now).stream()
                .collect(Collectors.toMap(Duty::id, Function.identity()));
        return duties(facts, then).stream()
                .flatMap(after -> Stream.ofNullable(before.get(after.id())).map(was -> new Moved(was, after)))
                .filter(Retried::isMoved)
                .toList();
    }

    private static List<Duty> duties(CaseFacts facts, Law law) {
        return law.duties(facts.withLimit(law.limits().restated(facts)));
    }

    private static boolean isMoved(Moved moved) {
        boolean open = moved.before().state() == Duty.State.OPEN || moved.after().state() == Duty.State.OPEN;
        return open && (moved.before().state() != moved.after().state()
                || !Objects.equals(moved.before().end(), moved.after().end()));
    }
}
