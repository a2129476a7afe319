package vigil.documents;

import vigil.fields.FieldError.Reason;

/** Why a file that was sent is not kept. */
public enum UploadFault {
    /** None of the kinds that this office keeps. */
    KIND_NOT_KEPT,
    /** Its name or its declared type says something else than its content. */
    CONTENT_IS_OTHER,
    /** It holds macros. */
    HOLDS_MACROS,
    /** It is a program, or an archive that holds one. */
    IS_A_PROGRAM,
    /** Locked with a password, broken, or inflating without end. */
    CANNOT_BE_LOOKED_INTO,
    /** The virus scanner has found something. */
    INFECTED;

    /** The same to the one who sent it. */
    public Reason reason() {
        return Reason.valueOf(name());
    }

    /** Whether it is more than a slip: such attempts are kept in the log. */
    public boolean harmful() {
        return this == HOLDS_MACROS || this == IS_A_PROGRAM || this == INFECTED;
    }
}
