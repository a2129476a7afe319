package vigil.alarms.post;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vigil.alarms.bell.AlarmWhenADutyNearsItsEnd;
import vigil.alarms.bell.AlarmWhenAReportIsDue;

/** Looks over the duties and carries the mail, again and again, once the server is ready. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class Rounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("alarms").daemon().factory());
    private final AlarmWhenADutyNearsItsEnd watch;
    private final AlarmWhenAReportIsDue reports;
    private final Postman postman;
    private final Duration every;

    Rounds(
            AlarmWhenADutyNearsItsEnd watch,
            AlarmWhenAReportIsDue reports,
            Postman postman,
            @Value("${vigil.alarms.every}") Duration every) {
        this.watch = watch;
        this.reports = reports;
        this.postman = postman;
        this.every = every;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (every.isZero()) return;
        long pause = every.toMillis();
        thread.scheduleWithFixedDelay(() -> go("look over the duties", watch::look), 1_000, pause, TimeUnit.MILLISECONDS);
        thread.scheduleWithFixedDelay(() -> go("look over the reports", reports::look), 1_500, pause, TimeUnit.MILLISECONDS);
        thread.scheduleWithFixedDelay(() -> go("carry the mail", postman::deliver), 2_000, pause, TimeUnit.MILLISECONDS);
    }

    /** A round that fails is made again; a scheduled task that throws would never run again. */
    private static void go(String what, Runnable round) {
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.warn("Could not {}; trying again next round", what, e);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
