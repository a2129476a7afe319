package vigil.eventlog.append;

/** What is known after a batch was sent; the numbers count commits of the batch. */
public sealed interface Outcome {

    /** All are held by a majority. */
    record Written() implements Outcome {}

    /** Those before {@code index} are held by a majority; that one met something with its position or its events' places. */
    record Collided(int index) implements Outcome {}

    /** Those before {@code index} are held by a majority; that one can never be stored. */
    record Rejected(int index, String reason) implements Outcome {}

    /** Some, all or none may be stored, now or later. */
    record Unclear(Throwable cause) implements Outcome {}
}
