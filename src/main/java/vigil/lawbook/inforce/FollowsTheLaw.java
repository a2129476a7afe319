package vigil.lawbook.inforce;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vigil.projections.OrderRebuild;
import vigil.projections.RebuildReport;
import vigil.projections.RebuildUnderWay;
import vigil.projections.Rebuilds;

/**
 * Builds the read models anew that were reckoned by another law: what is due is kept as it was reckoned, so a new holiday or a
 * rule that reaches running cases would otherwise show only with a case's next event. Every such rebuild has its report.
 */
@Component
class FollowsTheLaw {

    static final String BY = "law";

    private static final Logger LOG = LoggerFactory.getLogger(FollowsTheLaw.class);

    private final Rebuilds rebuilds;

    FollowsTheLaw(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        if (!rebuilds.outdated().isEmpty()) Thread.ofVirtual().name("new-law").start(this::follow);
    }

    /** One after the other; whatever cannot be built now still says so on the page of rebuilds. */
    void follow() {
        for (String projection : rebuilds.outdated()) {
            try {
                RebuildReport report = rebuilds.run(new OrderRebuild(projection, false), BY);
                LOG.info("Read model {} was reckoned by another law; its rebuild {} ended as {}", projection, report.id(), report.state());
            } catch (RebuildUnderWay busy) {
                LOG.warn("Read model {} was reckoned by another law, and another rebuild is under way; order its rebuild", projection);
            } catch (RuntimeException e) {
                LOG.warn("Read model {} was reckoned by another law and could not be built anew; order its rebuild", projection, e);
            }
        }
    }
}
