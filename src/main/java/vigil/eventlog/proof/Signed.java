package vigil.eventlog.proof;

import java.util.Collection;

/**
 * A checkpoint with its note.
 *
 * @param note as it is handed out and kept, signatures included
 */
public record Signed(Checkpoint checkpoint, String note) {

    /** Signs a checkpoint. */
    public static Signed by(NoteSigner signer, Checkpoint checkpoint) {
        return new Signed(checkpoint, signer.sign(checkpoint.text()));
    }

    /**
     * Reads a note without believing it.
     *
     * @throws IllegalArgumentException it is no checkpoint
     */
    public static Signed parse(String note) {
        return new Signed(Checkpoint.parse(Note.parse(note).text()), note);
    }

    /** Whether one of these keys signed it, in the name of the checkpoint's own origin. */
    public boolean isBy(Collection<NoteKey> known) {
        return Note.parse(note).signedBy(known, checkpoint.origin()).isPresent();
    }
}
