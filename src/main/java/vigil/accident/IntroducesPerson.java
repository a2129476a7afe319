package vigil.accident;

import org.jspecify.annotations.Nullable;

/** A command that may bring a new person with it; the person is registered in the same commit as the case's events. */
public interface IntroducesPerson {

    /** The new person, or {@code null} when a known one is named. */
    @Nullable NewPerson person();

    /** The known or just registered person, or {@code null} as long as the person is new. */
    @Nullable String personId();

    /** The same command with the person known under an id. */
    AccidentCommand registered(String personId, Described as);

    /**
     * What is kept of a person in clear, because the statistics need it.
     *
     * @param nationality ISO 3166-1 alpha-2
     */
    record Described(
            @Nullable Integer birthYear, NewPerson.@Nullable Sex sex, @Nullable String nationality) {}
}
