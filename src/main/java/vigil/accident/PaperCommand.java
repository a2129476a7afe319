package vigil.accident;

import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.accident.DirectiveCommand.Urgency;
import vigil.accident.PaperEvent.Registration;
import vigil.kernel.AllowedTo;
import vigil.kernel.Command.FilledByServer;
import vigil.kernel.Command.OneLine;
import vigil.kernel.Confidential;
import vigil.kernel.Coded;

/** The official papers of a case (Decree 30/2020/NĐ-CP): drafted, checked, signed; after that only another amends them. */
public sealed interface PaperCommand extends AccidentCommand {

    /**
     * Drafts an official paper. What is left out is proposed from the facts of the case; a person of the case is named by
     * id in braces, as {@code {v1}} or {@code {r1}}, so that the text itself holds no name.
     *
     * @param to whom it addresses (Kính gửi)
     * @param copies who else gets it (Nơi nhận)
     * @param amends the signed paper, letter or directive that it corrects, replaces or withdraws
     */
    @AllowedTo({OFFICER, PROVINCIAL})
    record DraftPaper(
            PaperKind kind,
            @Nullable String subject,
            @Nullable Urgency urgency,
            @Nullable List<String> to,
            @Nullable List<String> copies,
            @Nullable Confidential text,
            @Nullable String amends,
            @Nullable Amending amending)
            implements PaperCommand, Adding {}

    /** The kinds of paper; the Roman number is the form in the appendices of Decree 39/2016/NĐ-CP. */
    enum PaperKind implements Coded {
        /** Công văn. */
        OFFICIAL_LETTER("official-letter"),
        /** Công điện. */
        TELEGRAM("telegram"),
        /** Thư công to a family; drafted by {@code draft-letter}. */
        CONDOLENCE_LETTER("condolence-letter"),
        EMPLOYER_TEAM("V"),
        PROVINCIAL_TEAM("VI"),
        CENTRAL_TEAM("VII"),
        EMPLOYER_MINUTES("IX"),
        MINUTES("X"),
        ANNOUNCEMENT("XI"),
        QUICK_REPORT("XIII");

        private final String code;

        PaperKind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Whether the employer signs it; the office only prepares it. */
        public boolean employers() {
            return this == EMPLOYER_TEAM || this == EMPLOYER_MINUTES;
        }
    }

    /** What a paper does to a signed one (Decree 30/2020/NĐ-CP: errors are put right by another document). */
    enum Amending {
        /** Đính chính: layout or wording was wrong; by an official letter. */
        CORRECTS,
        /** Thay thế: the content was wrong; by a paper of the same kind. */
        REPLACES,
        /** Thu hồi: it should not have been issued; by an official letter. */
        WITHDRAWS
    }

    /** Writes a draft anew; fields left out stay as they are. A check made before no longer counts. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record RevisePaper(
            String paperId,
            @Nullable String subject,
            @Nullable Urgency urgency,
            @Nullable List<String> to,
            @Nullable List<String> copies,
            @Nullable Confidential text)
            implements PaperCommand {}

    /** Somebody who did not write the draft has read it and found it right. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record CheckPaper(String paperId, @Nullable Confidential remarks) implements PaperCommand {}

    /** A leader of the issuing office signs; the paper gets the next number of the office's book in the same commit. */
    @AllowedTo(LEADER)
    record SignPaper(
            String paperId,
            Capacity capacity,
            @OneLine Confidential signer,
            @FilledByServer @Nullable Registration registration)
            implements PaperCommand, Registering {
        @Override
        public SignPaper registered(Registration as) {
            return new SignPaper(paperId, capacity, signer, as);
        }
    }

    /** In which capacity somebody signs (Decree 30/2020/NĐ-CP, Art. 13). */
    enum Capacity {
        /** The head of the office. */
        HEAD,
        /** KT.: a deputy for the head. */
        DEPUTY,
        /** TL.: the head of the department by order of the minister, of a division by order of the director. */
        BY_ORDER,
        MINISTER,
        /** KT. BỘ TRƯỞNG. */
        VICE_MINISTER
    }

    /** A signature, which takes the next number of the book of outgoing documents in the same commit. */
    interface Registering {

        /** {@code null} stands for the head of the office. */
        @Nullable Capacity capacity();

        /** The name printed below the signature. */
        @Nullable Confidential signer();

        /** The same signature with its place in the book. */
        AccidentCommand registered(Registration as);
    }

    /** A draft that will not be signed. */
    @AllowedTo({OFFICER, PROVINCIAL})
    record DiscardPaper(String paperId, Confidential reason) implements PaperCommand {}
}
