package vigil.documents.keeping;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentRule;
import vigil.accident.NoticeCommand.RecheckFile;
import vigil.accident.NoticeEvent.Wholeness;
import vigil.commands.CommandDesk;
import vigil.commands.Order;
import vigil.documents.Evidence;
import vigil.documents.EvidenceSettings;
import vigil.documents.keeping.CheckBook.Entry;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Refused;

/**
 * Reads the stored files again, those first that were looked at longest ago, slowly enough to leave the database to people.
 * What has become of a file is told in its case once, and once more when it is whole again.
 */
@Component
public class Rechecks {

    private static final Logger LOG = LoggerFactory.getLogger(Rechecks.class);

    private final CheckBook book;
    private final Look look;
    private final CommandDesk desk;
    private final EvidenceSettings.Recheck settings;

    /** What is looked at and where it is known from. */
    @Component
    record Look(Evidence evidence, Inspection inspection, EventHistory history) {}

    Rechecks(CheckBook book, Look look, CommandDesk desk, EvidenceSettings settings) {
        this.book = book;
        this.look = look;
        this.desk = desk;
        this.settings = settings.recheck();
    }

    /** Looks at one batch; says how many files were looked at. */
    public int round() {
        for (int done = 0; done < settings.batch(); done++) {
            Optional<Entry> due = book.take(settings.after());
            if (due.isEmpty()) return done;
            check(due.get());
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1) * due.get().size() / settings.bytesPerSecond());
        }
        return settings.batch();
    }

    private void check(Entry file) {
        Optional<Attached> attached = Attached.in(look.history().stream(file.number()), file.fileId());
        String destroyedBy = attached.map(Attached::destroyedBy).orElse(null);
        if (destroyedBy != null) { // it came back from a copy of the store
            look.evidence().destroy(file.fileId(), destroyedBy);
            return;
        }
        if (look.evidence().isForgotten(file.fileId())) {
            book.found(file.fileId(), Wholeness.WHOLE); // what was forgotten by law has nothing to be held against
            return;
        }
        String sha256 = attached.map(Attached::sha256).orElse(file.sha256());
        Wholeness found = look.inspection().of(file.fileId(), sha256);
        boolean broken = found != Wholeness.WHOLE;
        if (attached.isPresent() && attached.get().broken() != broken) tell(file);
        book.found(file.fileId(), found);
    }

    /** The command reads the file once more: nothing is told of a case because of a slip in between. */
    private void tell(Entry file) {
        try {
            desk.give(Order.of(new RecheckFile(file.fileId(), null), file.number(), Actor.SERVER));
        } catch (Refused refused) {
            boolean settled = refused.rule() == AccidentRule.FILE_IS_AS_IT_WAS
                    || refused.rule() == AccidentRule.FILE_IS_DESTROYED; // decided while it was being read
            if (!settled) throw refused;
            LOG.info("evidence {} of {} is what its case knows already", file.fileId(), file.number());
        }
    }
}
