package vigil.law;

import org.jspecify.annotations.Nullable;

/**
 * How many people were hurt, per class, as somebody states or as the list of victims shows.
 *
 * @param disputed in words, when sources disagree ("5 or 7 injured")
 */
public record Casualties(int dead, int severe, int light, int missing, @Nullable String disputed) {

    public static final Casualties NONE = new Casualties(0, 0, 0, 0, null);

    public Casualties {
        if (dead < 0 || severe < 0 || light < 0 || missing < 0) {
            throw new IllegalArgumentException("a number of people is not negative");
        }
    }

    public int total() {
        return dead + severe + light + missing;
    }

    /** Per class the larger number: stated casualties count until the victims are listed. */
    public Casualties atLeast(Casualties other) {
        return new Casualties(
                Math.max(dead, other.dead),
                Math.max(severe, other.severe),
                Math.max(light, other.light),
                Math.max(missing, other.missing),
                disputed);
    }

    /** Whether the numbers agree, whatever the words. */
    public boolean sameNumbersAs(Casualties other) {
        return dead == other.dead && severe == other.severe && light == other.light && missing == other.missing;
    }
}
