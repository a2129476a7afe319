package vigil.alarms.post;

import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vigil.alarms.bell.AlarmWhenADutyNearsItsEnd;
import vigil.alarms.bell.AlarmWhenAReportIsDue;
import vigil.ground.Rounds;

/** Looks over the duties and carries the mail, again and again, once the server is ready. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class AlarmRounds implements DisposableBean {

    private final Watches watches;
    private final Postman postman;
    private final Duration every;
    private final Rounds rounds;

    AlarmRounds(Watches watches, Postman postman, @Value("${vigil.alarms.every}") Duration every) {
        this.watches = watches;
        this.postman = postman;
        this.every = every;
        this.rounds = new Rounds("alarms", every);
    }

    /** What is looked over. */
    @Component
    record Watches(AlarmWhenADutyNearsItsEnd duties, AlarmWhenAReportIsDue reports, AlarmWhenTheLogIsWrong log) {}

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (every.isZero()) return;
        rounds.begin(Duration.ofMillis(500), "look whether the log is as it must be", watches.log()::look);
        rounds.begin(Duration.ofMillis(1_000), "look over the duties", watches.duties()::look);
        rounds.begin(Duration.ofMillis(1_500), "look over the reports", watches.reports()::look);
        rounds.begin(Duration.ofMillis(2_000), "carry the mail", postman::deliver);
    }

    @Override
    public void destroy() {
        rounds.close();
    }
}
