package vigil.questions.axon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vigil.commands.NotAllowed;
import vigil.commands.Scope;
import vigil.commands.StreamUnknown;
import vigil.kernel.Actor;
import vigil.kernel.Confidential;
import vigil.kernel.Names;
import vigil.questions.BreakGlass;
import vigil.questions.Glass;
import vigil.questions.GlassRule;
import vigil.security.Rights;
import vigil.security.Seats;

/** Lets the glass be broken by those who may, a few times an hour, whatever there is behind it. */
@Component
final class LoggedGlass implements Glass {

    private final Rights rights;
    private final Scope scope;
    private final BrokenGlass glass;
    private final Means means;

    LoggedGlass(Rights rights, Scope scope, BrokenGlass glass, Means means) {
        this.rights = rights;
        this.scope = scope;
        this.glass = glass;
        this.means = means;
        rights.rolesFor(BreakGlass.class);
    }

    /** What counts how often, and by which time. */
    @Component
    record Means(Seats seats, Clock clock) {}

    @Override
    public Instant breakFor(String stream, BreakGlass why, Actor by) {
        if (!rights.permits(by, BreakGlass.class)) throw new NotAllowed(Names.of(BreakGlass.class));
        if (why.reason() instanceof Confidential.Open(String text, _) && text.isBlank()) {
            throw GlassRule.GLASS_NEEDS_A_REASON.broken("reason");
        }
        // What is seen through broken glass is not in scope: the time may be prolonged with a new reason.
        if (scope.covers(stream, by)) throw GlassRule.GLASS_NEED_NOT_BE_BROKEN.broken();
        if (!by.limited()) throw new StreamUnknown(stream);
        Seats.Seat turn = means.seats().take("glass", by.id(), AT_MOST, Duration.ofHours(1)).orElse(null);
        if (turn == null) {
            scope.refused(stream, by, Names.of(BreakGlass.class));
            throw GlassRule.GLASS_BROKEN_TOO_OFTEN.brokenBecause(List.of(AT_MOST));
        }
        return broken(stream, why, by, turn);
    }

    /** What could not be written down was not broken, and is not counted. */
    private Instant broken(String stream, BreakGlass why, Actor by, Seats.Seat turn) {
        Instant until = means.clock().instant().plus(LASTS);
        try {
            glass.breakUntil(until, stream, why, by);
        } catch (RuntimeException notKept) {
            turn.leave();
            throw notKept;
        }
        return until;
    }

    @Override
    public Optional<Instant> until(String stream, Actor by) {
        return scope.throughGlass(stream, by);
    }
}
