package vigil.vault.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Which keys to make together with those that are asked for. Each text that is added to a case waits until its key is kept; where
 * two follow each other within the time that a key is remembered, more are likely, so the keys of the next ones are made with the
 * second's and need not be waited for. A key that no text ever uses seals nothing and harms nothing.
 */
final class KeysAhead {

    private static final int HOW_MANY = 8;
    private static final int MOST_DIGITS = 9;

    private KeysAhead() {}

    /**
     * The owners asked for, and behind them the next ones.
     *
     * @param known whether the key of an owner was made or read here lately
     */
    static List<String> with(List<String> owners, Predicate<String> known) {
        List<String> all = new ArrayList<>(owners);
        for (String owner : owners) {
            next(owner, known).filter(next -> !known.test(next) && !all.contains(next)).forEach(all::add);
        }
        return all;
    }

    /** Of {@code 75-2024-0001~4} those with 5 and what follows, when 3 is known. */
    private static Stream<String> next(String owner, Predicate<String> known) {
        int digits = owner.lastIndexOf(Keys.PART) + Keys.PART.length();
        String number = owner.substring(digits);
        boolean counted = digits >= Keys.PART.length() && number.length() <= MOST_DIGITS && number.matches("[0-9]+");
        if (!counted) return Stream.empty();
        String stem = owner.substring(0, digits);
        long place = Long.parseLong(number);
        if (!known.test(stem + (place - 1))) return Stream.empty();
        return LongStream.rangeClosed(place + 1, place + HOW_MANY).mapToObj(each -> stem + each);
    }
}
