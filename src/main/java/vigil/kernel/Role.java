package vigil.kernel;

/** What a signed-in person is to the office; rights are granted to roles, never to names. */
public enum Role {
    /** Case officer of the national department (O). */
    OFFICER,
    /** Case officer of a provincial department, limited to that province (P). */
    PROVINCIAL,
    /** Signs letters and directives, approves closure (L). */
    LEADER,
    /** Reads and verifies everything, writes nothing (A). */
    AUDITOR,
    /** Watches over personal data, approves erasure (D). */
    DATA_PROTECTION,
    /** Runs the server; sees no case (M). */
    ADMINISTRATOR
}
