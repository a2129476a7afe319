package vigil.people.watch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Confidential;

/**
 * Something the data-protection officer should know of.
 *
 * @param about the case's number or the person's id
 * @param by the account
 * @param words purpose or reason, sealed in the store
 * @param text the same in an answer; {@code null} when it was forgotten with the person
 * @param until for broken glass, until when it can be looked through
 * @param basis for an erasure, the legal basis
 * @param texts for an erasure that waits, positions of events whose texts shall fall too
 * @param files for an erasure that waits, what shall become of files; {@code null} when nothing was said
 */
public record Watched(
        String id,
        Kind kind,
        String about,
        String by,
        Instant at,
        long position,
        @Nullable Confidential words,
        @Nullable String text,
        @Nullable Instant until,
        @Nullable String basis,
        @Nullable List<Long> texts,
        @Nullable Files files) {

    /**
     * What was said to become of files.
     *
     * @param stay ids of those that stay, with the reason as {@code words} sealed in the store and {@code text} in an answer
     */
    public record Files(List<String> fall, List<String> stay, @Nullable Confidential words, @Nullable String text) {}

    /** What it is; an erasure that waits for its decision comes first. */
    public enum Kind {
        ERASURE_REQUESTED,
        GLASS_BROKEN,
        REVEALED,
        /** The provable file of a case was taken out; it names nobody in clear. */
        PROOF_TAKEN,
        ERASURE_APPROVED,
        ERASURE_REFUSED
    }

    Watched reading(@Nullable String clear, @Nullable String whyFilesStay) {
        Files told = files == null ? null : new Files(files.fall(), files.stay(), null, whyFilesStay);
        return new Watched(id, kind, about, by, at, position, null, clear, until, basis, texts, told);
    }
}
