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

/** Lets the glass be broken by those who may, a few times an hour, whatever there is behind it. */
@Component
final class LoggedGlass implements Glass {

    private final Rights rights;
    private final Scope scope;
    private final BrokenGlass glass;
    private final Clock clock;
    private final Turns turns = new Turns(AT_MOST, Duration.ofHours(1));

    LoggedGlass(Rights rights, Scope scope, BrokenGlass glass, Clock clock) {
        this.rights = rights;
        this.scope = scope;
        this.glass = glass;
        this.clock = clock;
        rights.rolesFor(BreakGlass.class);
    }

    @Override
    public Instant breakFor(String stream, BreakGlass why, Actor by) {
        if (!rights.permits(by, BreakGlass.class)) throw new NotAllowed(Names.of(BreakGlass.class));
        if (why.reason() instanceof Confidential.Open(String text, _) && text.isBlank()) {
            throw GlassRule.GLASS_NEEDS_A_REASON.broken("reason");
        }
        // What is seen through broken glass is not in scope: the time may be prolonged with a new reason.
        if (scope.covers(stream, by)) throw GlassRule.GLASS_NEED_NOT_BE_BROKEN.broken();
        if (!by.limited()) throw new StreamUnknown(stream);
        Instant now = clock.instant();
        if (!turns.take(by.id(), now)) {
            scope.refused(stream, by, Names.of(BreakGlass.class));
            throw GlassRule.GLASS_BROKEN_TOO_OFTEN.brokenBecause(List.of(AT_MOST));
        }
        Instant until = now.plus(LASTS);
        glass.breakUntil(until, stream, why, by);
        return until;
    }

    @Override
    public Optional<Instant> until(String stream, Actor by) {
        return scope.throughGlass(stream, by);
    }
}
