package vigil.audit.whole;

import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vigil.audit.ShowVerification;
import vigil.audit.VerificationOrdered;
import vigil.eventlog.Attribution;
import vigil.eventlog.EventFamily;
import vigil.eventlog.Verification;
import vigil.kernel.Actor;
import vigil.kernel.Names;
import vigil.questions.Asker;
import vigil.questions.Questions;

/** Starts the verification of the whole log for an auditor, one at a time, and records who wanted it before it begins. */
@Component
public class WholeLog {

    private final Questions questions;
    private final Verification verification;
    private final EventStore log;

    WholeLog(Questions questions, Verification verification, EventStore log) {
        this.questions = questions;
        this.verification = verification;
        this.log = log;
    }

    @Bean
    static EventFamily verificationEvents() {
        return new EventFamily(VerificationOrdered.class);
    }

    /** How it stands once it was started; empty when one is under way, and nothing is recorded then. */
    public Optional<Verification.Report> start(Actor by) {
        Verification.Report before = questions.ask(new ShowVerification(), Asker.of(by));
        if (before.underWay()) return Optional.empty();
        log.publish(new GenericEventMessage<>(
                new VerificationOrdered(before.head()),
                Map.of(Attribution.BY, by.id(), Attribution.ROLE, Names.of(by.role()))));
        verification.again();
        return Optional.of(verification.report());
    }
}
