package vigil.alarms;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.Event;
import vigil.kernel.Moment;
import vigil.kernel.Role;
import vigil.law.Words;

/** What can happen to an alarm. Nothing in it names a person: accounts are the office's own. */
@AllowedTo({AUDITOR, DATA_PROTECTION})
public sealed interface AlarmEvent extends Event {

    /**
     * Something has to be told. Stands alone on a stream named after what it is about, so that the log itself decides which of
     * several nodes was the first.
     *
     * @param kind what it is about
     * @param number the accident, {@code null} when it concerns none
     * @param unit code of the unit of today whose officers are meant, {@code null} for the whole country
     * @param subject what of the case, for example the id of a duty
     * @param stage how urgent it has become
     * @param what has to be done or has gone wrong
     * @param due when it is or was due
     * @param reference where the law says so, {@code null} when no law does
     * @param statutory whether it is told at night too, because a legal limit runs out
     * @param tell the roles that are told; provincial officers only those of the unit
     * @param account the only account that is told, whatever its role; {@code null} for everybody of those roles
     */
    record AlarmRaised(
            AlarmKind kind,
            @Nullable String number,
            @Nullable String unit,
            String subject,
            Stage stage,
            Words what,
            @Nullable Moment due,
            @Nullable String reference,
            boolean statutory,
            List<Role> tell,
            @Nullable String account)
            implements AlarmEvent {

        public AlarmRaised {
            tell = List.copyOf(tell);
        }

        /** One for everybody of some roles. */
        public AlarmRaised(
                AlarmKind kind,
                @Nullable String number,
                @Nullable String unit,
                String subject,
                Stage stage,
                Words what,
                @Nullable Moment due,
                @Nullable String reference,
                boolean statutory,
                List<Role> tell) {
            this(kind, number, unit, subject, stage, what, due, reference, statutory, tell, null);
        }

        /** One about an account that its owner alone is told, at any hour. */
        public static AlarmRaised toOwner(String account, Words what) {
            return new AlarmRaised(
                    AlarmKind.ACCOUNT, null, null, "account", Stage.HAPPENED, what, null, null, true, List.of(), account);
        }
    }

    /**
     * An alarm was handed to the mail server for one account, or given up.
     *
     * @param alarm its stream
     * @param account who was to be told
     * @param outcome what became of it
     */
    record AlarmMailed(String alarm, String account, MailOutcome outcome) implements AlarmEvent {}

    /** Somebody has seen an alarm; who it was stands in the event's attribution. */
    record AlarmSeen(String alarm) implements AlarmEvent {}

    /** What became of a message. */
    enum MailOutcome {
        /** The mail server took it. */
        TAKEN,
        /** The mail server did not take it within a day. */
        GIVEN_UP
    }
}
