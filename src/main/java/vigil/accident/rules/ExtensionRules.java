package vigil.accident.rules;

import static vigil.accident.AccidentRule.EXTENSION_ALREADY_REQUESTED;
import static vigil.accident.AccidentRule.EXTENSION_MUST_BE_REQUESTED_FIRST;
import static vigil.accident.AccidentRule.LIGHT_ACCIDENT_IS_NOT_EXTENDED;
import static vigil.accident.AccidentRule.LIMIT_ALREADY_EXTENDED;
import static vigil.accident.AccidentRule.LIMIT_IS_ALREADY_OVER;
import static vigil.accident.AccidentRule.LIMIT_MUST_BE_RUNNING;

import java.time.Instant;
import java.util.Map;
import vigil.accident.InvestigationCommand;
import vigil.accident.InvestigationCommand.*;
import vigil.accident.InvestigationEvent.*;
import vigil.accident.chapters.Accident;
import vigil.accident.chapters.TimeLimit.Stated;
import vigil.kernel.Occasion;
import vigil.kernel.VietNam;
import vigil.law.Law;

/**
 * Decides about the one extension the law allows: not for a light accident, not twice, not when the limit is over. The
 * working days by which it should be asked for earlier are a duty, not a refusal: no text in force forbids it.
 */
final class ExtensionRules {

    private final Law law;

    ExtensionRules(Law law) {
        this.law = law;
    }

    Map<Class<? extends InvestigationCommand>, Hindrance> hindrances() {
        return Map.of(
                RequestExtension.class,
                        (accident, occasion) -> Hindrance.from(() -> mayBeRequested(accident, occasion.now())),
                GrantExtension.class, (accident, occasion) -> Hindrance.from(() -> {
                    isRequested(accident);
                    isPossible(accident, occasion.now());
                }),
                RefuseExtension.class, (accident, _) -> Hindrance.from(() -> isRequested(accident)));
    }

    ExtensionRequested request(Accident accident, RequestExtension c, Occasion occasion) {
        Require.reason(c.reason());
        mayBeRequested(accident, occasion.now());
        return new ExtensionRequested(c.reason(), occasion.by().id());
    }

    private void mayBeRequested(Accident accident, Instant now) {
        Stated limit = isPossible(accident, now);
        Require.that(!accident.limit().requested(), EXTENSION_ALREADY_REQUESTED);
        isNotOver(limit, now);
    }

    /** Granted in time counts, even when it is told later. */
    ExtensionGranted grant(Accident accident, GrantExtension c, Occasion occasion) {
        isRequested(accident);
        isNotOver(isPossible(accident, occasion.now()), c.at().toInstant());
        return new ExtensionGranted(c.at());
    }

    ExtensionRefused refuse(Accident accident, RefuseExtension c) {
        Require.reason(c.reason());
        isRequested(accident);
        return new ExtensionRefused(c.at(), c.reason());
    }

    private Stated isPossible(Accident accident, Instant now) {
        Law then = law.reckonedOn(VietNam.dateOf(now));
        Stated limit = accident.limit().running();
        if (limit == null || PoliceRules.suspendsTheLimit(accident, then)) throw LIMIT_MUST_BE_RUNNING.broken();
        int days = then.limits()
                .extension(accident.casualties(), accident.limit().expertise(), accident.facts().date());
        Require.that(days > 0, LIGHT_ACCIDENT_IS_NOT_EXTENDED);
        Require.that(accident.limit().extendedBy() == 0, LIMIT_ALREADY_EXTENDED);
        return limit;
    }

    private static void isNotOver(Stated limit, Instant at) {
        Require.that(!VietNam.dateOf(at).isAfter(limit.due()), LIMIT_IS_ALREADY_OVER);
    }

    private static void isRequested(Accident accident) {
        Require.that(accident.limit().requested(), EXTENSION_MUST_BE_REQUESTED_FIRST);
    }
}
