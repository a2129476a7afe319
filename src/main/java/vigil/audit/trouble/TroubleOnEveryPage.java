package vigil.audit.trouble;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vigil.audit.ShowVerification;
import vigil.eventlog.Line;
import vigil.eventlog.Verification;
import vigil.ground.NotNow;
import vigil.ground.Rounds;
import vigil.ground.Trouble;
import vigil.kernel.AllowedTo;
import vigil.kernel.Role;
import vigil.projections.Freshness;
import vigil.projections.Freshness.Mark;
import vigil.projections.Freshness.Overview;
import vigil.web.PageNotice;

/**
 * Compares once a second what the log holds with what each read model shows, and with what is known of its proofs. A broken
 * line everybody is told at once, as commands are not taken; what does not fit behind the readers, those who answer for it.
 */
@Component
final class TroubleOnEveryPage implements PageNotice, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TroubleOnEveryPage.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    /** So many events behind, a page shows a state that nobody expects. */
    private static final long TOO_FAR_BEHIND = 1_000;

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final String DESK = "/audit";

    private final Line line;
    private final Verification verification;
    private final Freshness freshness;
    private final Set<Role> answering = Set.of(ShowVerification.class.getAnnotation(AllowedTo.class).value());
    private final Rounds rounds = new Rounds("page-notices", EVERY);
    private volatile List<Said> seen = List.of();

    TroubleOnEveryPage(Line line, Verification verification, Freshness freshness) {
        this.line = line;
        this.verification = verification;
        this.freshness = freshness;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        rounds.begin(EVERY, "compare the read models with the log", this::lookIfThere);
    }

    /** While the database is away, what was seen last stays. */
    private void lookIfThere() {
        try {
            look();
        } catch (NotNow away) {
            LOG.debug("the read models are not running", away);
        } catch (RuntimeException e) {
            if (!Trouble.passes(e)) throw e;
        }
    }

    /** Looks at what asks the database. */
    void look() {
        List<Said> found = new ArrayList<>();
        verification.report().wrong().stream()
                .findFirst()
                .ifPresent(wrong -> found.add(said("notice.log.wrong", List.of(wrong.position()), answering)));
        Overview overview = freshness.overview();
        List<String> behind = overview.marks().stream()
                .filter(mark -> isBehind(mark, overview.head()))
                .map(Mark::projection)
                .toList();
        if (!behind.isEmpty()) {
            long events = overview.head() - overview.completeTo();
            found.add(said("notice.behind", List.of(String.join(", ", behind), events), ALL));
        }
        seen = List.copyOf(found);
    }

    private static boolean isBehind(Mark mark, long head) {
        return mark.stopped() || head - mark.completeTo() > TOO_FAR_BEHIND;
    }

    @Override
    public List<Said> now() {
        List<Said> all = new ArrayList<>();
        line.broken().ifPresent(broken -> all.add(said("notice.log.broken", List.of(broken.position()), ALL)));
        all.addAll(seen);
        return all;
    }

    private Said said(String code, List<Object> details, Set<Role> shownTo) {
        return new Said(code, details, shownTo, DESK, answering);
    }

    @Override
    public void destroy() {
        rounds.close();
    }
}
