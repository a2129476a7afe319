package vigil.questions.axon;

import java.time.Clock;
import java.time.Instant;
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

/** Lets the glass be broken by those who may, where there is something behind it. */
@Component
final class LoggedGlass implements Glass {

    private final Rights rights;
    private final Scope scope;
    private final BrokenGlass glass;
    private final Clock clock;

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
        if (scope.newest(stream) < 0) throw new StreamUnknown(stream);
        if (why.reason() instanceof Confidential.Open(String text, _) && text.isBlank()) {
            throw GlassRule.GLASS_NEEDS_A_REASON.broken("reason");
        }
        // What is seen through broken glass is not in scope: the time may be prolonged with a new reason.
        if (scope.covers(stream, by)) throw GlassRule.GLASS_NEED_NOT_BE_BROKEN.broken();
        Instant until = clock.instant().plus(LASTS);
        glass.breakUntil(until, stream, why, by);
        return until;
    }

    @Override
    public Optional<Instant> until(String stream, Actor by) {
        return scope.throughGlass(stream, by);
    }
}
