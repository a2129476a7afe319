package vigil.security;

/**
 * Somebody whose password was right and whose second step is still to come; may go nowhere else.
 *
 * @param account the account's name
 */
public record HalfWay(String account) {

    /** The only authority of somebody half-way in. */
    static final String AUTHORITY = "HALF_WAY";

    /** Where the next step is. */
    public static final String NEXT_STEP = "/sign-in/next";
}
