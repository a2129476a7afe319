package vigil.people;

import static vigil.kernel.Role.DATA_PROTECTION;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.kernel.AllowedTo;
import vigil.kernel.Command.FilledByServer;
import vigil.kernel.Command.GivenBeside;
import vigil.kernel.Command.OneLine;
import vigil.kernel.Command;
import vigil.kernel.Confidential;

/** What may be asked of one person's record. */
public sealed interface PersonCommand extends Command {

    /**
     * Registers a person; given by the office itself when a case brings a new person with it.
     *
     * @param provinceCode with the day of the accident, says in which province's hands the person's record is
     */
    @AllowedTo({OFFICER, PROVINCIAL})
    record RegisterPerson(
            String accident,
            String provinceCode,
            LocalDate accidentOn,
            @OneLine Confidential name,
            @Nullable Integer birthYear,
            @Nullable Sex sex,
            @Nullable String nationality,
            @OneLine @Nullable Confidential address,
            @OneLine @Nullable Confidential phone,
            @OneLine @Nullable Confidential language)
            implements PersonCommand, GivenBeside {}

    /** A known person appears in another accident; given by the office itself, in the commit of that case. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record InvolvePerson(String accident) implements PersonCommand, GivenBeside {}

    /** Corrects what is known of a person; fields left out stay as they are. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record CorrectPerson(
            Confidential reason,
            @OneLine @Nullable Confidential name,
            @Nullable Integer birthYear,
            @Nullable Sex sex,
            @Nullable String nationality,
            @OneLine @Nullable Confidential address,
            @OneLine @Nullable Confidential phone,
            @OneLine @Nullable Confidential language)
            implements PersonCommand {

        private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

        public CorrectPerson {
            if (birthYear != null && (birthYear < 1900 || birthYear > 2100)) {
                throw new IllegalArgumentException("a year of birth has four digits");
            }
            if (nationality != null && !COUNTRY.matcher(nationality).matches()) {
                throw new IllegalArgumentException("a nationality is two capital letters (ISO 3166-1)");
            }
        }
    }

    /** As the forms of Decree 39/2016/NĐ-CP ask. */
    enum Sex {
        FEMALE,
        MALE
    }

    /**
     * Somebody asks that a person be forgotten.
     *
     * @param basis the article of law it rests on (Law 91/2025/QH15 on the protection of personal data); stays in clear
     * @param spellings how else the person is called in what was typed, at least two words each; {@code null} for nothing known
     * @param texts positions of events whose texts speak of the person in other words than the whole name, as {@link FindNaming}
     *     finds them; their keys are destroyed with the person's. {@code null} for none
     * @param files ids of files of the person's cases that name the person or cannot be read by a program, and fall too; {@code
     *     null} for none
     * @param filesStay ids of those that stay, with {@code whyFilesStay}; each file that says the whole name or cannot be read is
     *     in one of both lists
     */
    @AllowedTo({OFFICER, PROVINCIAL})
    record RequestErasure(
            String basis,
            Confidential reason,
            @OneLine @Nullable List<Confidential> spellings,
            @Nullable List<Long> texts,
            @Nullable List<String> files,
            @Nullable List<String> filesStay,
            @Nullable Confidential whyFilesStay)
            implements PersonCommand {
        public RequestErasure(
                String basis, Confidential reason, @Nullable List<Confidential> spellings, @Nullable List<Long> texts) {
            this(basis, reason, spellings, texts, null, null, null);
        }
    }

    /**
     * The data-protection officer agrees; the person's key is destroyed.
     *
     * @param texts owners of the texts that name the person and of those the request named; {@code null} for none
     * @param files ids of the files that the request named; {@code null} for none
     */
    @AllowedTo(DATA_PROTECTION)
    record ApproveErasure(
            Confidential reason, @FilledByServer @Nullable List<String> texts, @FilledByServer @Nullable List<String> files)
            implements PersonCommand {
        public ApproveErasure(Confidential reason, @Nullable List<String> texts) {
            this(reason, texts, null);
        }
    }

    @AllowedTo(DATA_PROTECTION)
    record RefuseErasure(Confidential reason) implements PersonCommand {}
}
