package vigil.alarms.post;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import vigil.alarms.AlarmEvent.AlarmMailed;
import vigil.alarms.AlarmEvent.MailOutcome;
import vigil.alarms.bell.AlarmFile;
import vigil.alarms.bell.AlarmProjection;
import vigil.alarms.people.Directory;
import vigil.alarms.post.Postbag.Item;
import vigil.eventlog.Attribution;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;

/**
 * Carries what is due to the mail server, everything for one account in one mail. What the mail server took is recorded in
 * the log and leaves the bag; what it did not take is tried again for a day. A server that dies between the two sends a mail
 * twice rather than never.
 */
@Component
public class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Postbag postbag;
    private final Directory directory;
    private final Letters letters;
    private final Ledger ledger;

    Postman(Postbag postbag, Directory directory, Letters letters, Ledger ledger) {
        this.postbag = postbag;
        this.directory = directory;
        this.letters = letters;
        this.ledger = ledger;
    }

    /** Makes one round. */
    public void deliver() {
        postbag.accounts().forEach(this::deliver);
    }

    private void deliver(String account) {
        List<Item> items = known(postbag.take(account));
        if (items.isEmpty()) return;
        Optional<String> address = directory.find(account).map(person -> person.preferences().email());
        List<AlarmFile> alarms = ledger.alarms(items);
        if (address.isEmpty() || alarms.isEmpty()) {
            postbag.remove(items);
            return;
        }
        try {
            letters.send(address.get(), alarms);
            done(items, MailOutcome.TAKEN);
        } catch (MailException e) {
            LOG.warn("The mail server did not take a mail for account {}: {}", account, e.getClass().getSimpleName());
            ledger.split(items).forEach((hopeless, some) -> {
                if (hopeless) done(some, MailOutcome.GIVEN_UP);
                else postbag.putBack(some);
            });
        }
    }

    /** Without those whose alarm the read model does not show yet: they are as new as that and wait for the next round. */
    private List<Item> known(List<Item> taken) {
        if (taken.isEmpty()) return taken;
        long completeTo = ledger.completeTo();
        List<Item> early = taken.stream().filter(item -> item.alarm().position() > completeTo).toList();
        if (!early.isEmpty()) postbag.release(early);
        return taken.stream().filter(item -> !early.contains(item)).toList();
    }

    private void done(List<Item> items, MailOutcome outcome) {
        items.forEach(item -> ledger.record(item, outcome));
        postbag.remove(items);
    }

    /** Reads alarms and records what became of them. */
    @Component
    static class Ledger {

        private final ReadModels models;
        private final AlarmProjection projection;
        private final EventStore log;
        private final Clock clock;

        Ledger(ReadModels models, AlarmProjection projection, EventStore log, Clock clock) {
            this.models = models;
            this.projection = projection;
            this.log = log;
            this.clock = clock;
        }

        /** Position up to which alarms are known. */
        long completeTo() {
            return models.of(projection).completeTo();
        }

        List<AlarmFile> alarms(List<Item> items) {
            ReadModel<AlarmFile> model = models.of(projection);
            return items.stream().flatMap(item -> model.find(item.alarm().id()).stream()).toList();
        }

        Map<Boolean, List<Item>> split(List<Item> items) {
            return items.stream()
                    .collect(java.util.stream.Collectors.partitioningBy(item -> item.isHopeless(clock.instant())));
        }

        void record(Item item, MailOutcome outcome) {
            log.publish(new GenericEventMessage<>(
                    new AlarmMailed(item.alarm().id(), item.account(), outcome), Map.of(Attribution.BY, "system")));
        }
    }
}
