package vigil.documents;

import org.jspecify.annotations.Nullable;

/** What is said inside of stored files, as far as a program can read it; asked before somebody is forgotten. */
public interface FileWords {

    /**
     * What a file says.
     *
     * @param text what could be read of it, empty for nothing
     * @param unread why not all of it could be read, {@code null} when all was
     */
    record Reading(String text, @Nullable Unread unread) {

        @Override
        public String toString() {
            return "Reading[" + text.length() + " characters, unread=" + unread + "]";
        }
    }

    /** Why a person has to look into a file. */
    enum Unread {
        /** A photo, a film, a recording: nothing in it is written. */
        NOT_WRITTEN,
        /** Pages of it are pictures of paper. */
        SCANNED,
        /** Written, with pictures or other documents inside. */
        HOLDS_PICTURES,
        /** Written in a font from before Unicode, so that a name in it cannot be found. */
        OLD_LETTERS,
        /** Word or Excel from before 1997. */
        OLD_FORMAT,
        /** More than is read for a search. */
        TOO_LARGE,
        /** Locked, or not what it should be. */
        BROKEN,
        /** Reading it would have taken longer than somebody can be kept waiting. */
        NO_TIME
    }

    /**
     * Reads a file of a case, not longer than until a moment.
     *
     * @param until as {@link System#nanoTime()} counts
     */
    Reading of(String number, String fileId, long until);

    /** Whether a file falls with somebody without saying, since it is sealed under that person's key too, or is gone already. */
    boolean fallsWith(String fileId, String personId);
}
