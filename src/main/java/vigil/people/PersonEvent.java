package vigil.people;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.people.PersonCommand.Sex;

/** What can happen to one person's record. */
@AllowedTo({AUDITOR, DATA_PROTECTION, LEADER, OFFICER, PROVINCIAL})
public sealed interface PersonEvent extends Event {

    /**
     * A person became known to the office in the course of an accident.
     *
     * @param provinceCode the code of the day of the accident
     */
    record PersonRegistered(
            String personId,
            String accident,
            String provinceCode,
            LocalDate accidentOn,
            Confidential name,
            @Nullable Integer birthYear,
            @Nullable Sex sex,
            @Nullable String nationality,
            @Nullable Confidential address,
            @Nullable Confidential phone,
            @Nullable Confidential language)
            implements PersonEvent {}

    /** A person already known is a victim, a relative or a witness in another accident too. */
    record PersonInvolved(String accident) implements PersonEvent {}

    /** Fields left {@code null} stay as they were. */
    record PersonCorrected(
            Confidential reason,
            @Nullable Confidential name,
            @Nullable Integer birthYear,
            @Nullable Sex sex,
            @Nullable String nationality,
            @Nullable Confidential address,
            @Nullable Confidential phone,
            @Nullable Confidential language)
            implements PersonEvent {}

    /**
     * @param spellings how else the person is called, sealed under the person's key; {@code null} for nothing known
     * @param texts positions of events whose texts shall fall too; {@code null} for none
     * @param files ids of files that shall fall too; {@code null} for none
     * @param filesStay ids of files that stay although they name the person or nobody could read them, and why
     */
    record ErasureRequested(
            String basis,
            Confidential reason,
            String by,
            @Nullable List<Confidential> spellings,
            @Nullable List<Long> texts,
            @Nullable List<String> files,
            @Nullable List<String> filesStay,
            @Nullable Confidential whyFilesStay)
            implements PersonEvent {
        public ErasureRequested(
                String basis,
                Confidential reason,
                String by,
                @Nullable List<Confidential> spellings,
                @Nullable List<Long> texts) {
            this(basis, reason, by, spellings, texts, null, null, null);
        }
    }

    /**
     * The person's key is destroyed, and with it the keys of single texts that named the person before there was a record.
     *
     * @param texts owners of those keys; {@code null} for none
     * @param files ids of the files that are destroyed with it; {@code null} for none
     */
    record ErasureApproved(
            Confidential reason, String by, @Nullable List<String> texts, @Nullable List<String> files)
            implements PersonEvent {
        public ErasureApproved(Confidential reason, String by, @Nullable List<String> texts) {
            this(reason, by, texts, null);
        }

        /** Everybody and everything whose key is destroyed. */
        public Stream<String> owners(String person) {
            return Stream.concat(Stream.of(person), texts == null ? Stream.empty() : texts.stream());
        }
    }

    record ErasureRefused(Confidential reason, String by) implements PersonEvent {}
}
