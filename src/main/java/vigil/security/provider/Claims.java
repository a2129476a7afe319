package vigil.security.provider;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Actor;
import vigil.kernel.Names;
import vigil.kernel.Role;
import vigil.kernel.VietNam;
import vigil.security.Provinces;
import vigil.security.provider.NoAccess.Lack;

/**
 * Reads from a token's claims who somebody is, what to the office, and how far they reach. Nothing is guessed: a missing or
 * unknown word means no access, since a province forgotten by mistake must not become the whole country. Names are small letters
 * here: a provider that gives back what was typed must not make two people, who check each other, of one.
 */
final class Claims {

    /** In front of our roles, since a provider writes roles of other programs into the same claim. */
    static final String OURS = "vigil-";

    /** The reach of those for whom no province is out of scope. */
    static final String COUNTRY = "country";

    private static final Set<Role> SAY_HOW_FAR = EnumSet.of(Role.PROVINCIAL, Role.LEADER);
    private static final Pattern NUMBER = Pattern.compile("\\d{2}-\\d{4}-\\d{4,}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,79}");

    private final ProviderSettings settings;
    private final Provinces provinces;
    private final Clock clock;

    Claims(ProviderSettings settings, Provinces provinces, Clock clock) {
        this.settings = settings;
        this.provinces = provinces;
        this.clock = clock;
    }

    /**
     * The actor that a token speaks of.
     *
     * @throws NoAccess the token gives nobody a place here, or no longer
     */
    Actor actor(Map<String, Object> claims) {
        String name = text(claims, settings.nameClaim())
                .filter(text -> NAME.matcher(text).matches())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> !Actor.RESERVED.contains(text))
                .orElseThrow(() -> new NoAccess(Lack.NAME));
        Role role = role(claims);
        Instant end = end(claims);
        if (end != null && !clock.instant().isBefore(end)) throw new NoAccess(Lack.ENDED);
        return new Actor(name, role, province(claims, role), cases(claims, role));
    }

    /**
     * The actor that a program's token speaks of; a person's must show a second factor.
     *
     * @throws NoAccess it gives nobody a place here, or was given for less than is asked for
     */
    Actor bearer(Map<String, Object> claims) {
        Actor actor = actor(claims);
        boolean ofAProgram = settings.secondFactor().notAskedOf().stream().anyMatch(actor.id()::equalsIgnoreCase);
        if (!ofAProgram) assured(claims);
        return actor;
    }

    /**
     * The actor who has just signed in.
     *
     * @throws NoAccess they have no place here, or signed in with less than is asked for
     */
    Actor signedIn(Map<String, Object> claims) {
        Actor actor = actor(claims);
        assured(claims);
        return actor;
    }

    /** The actor of a session, said again; a provider may leave out by what they signed in, and may not say less than then. */
    Actor again(Map<String, Object> claims) {
        Actor actor = actor(claims);
        if (value(claims, settings.secondFactor().claim()) != null) assured(claims);
        return actor;
    }

    private void assured(Map<String, Object> claims) {
        SecondFactor asked = settings.secondFactor();
        if (asked.isAsked() && words(claims, asked.claim()).stream().noneMatch(asked.shownBy()::contains)) {
            throw new NoAccess(Lack.SECOND_FACTOR);
        }
    }

    /**
     * When the account's last day, counted in Viet Nam, is over; {@code null} when it has none.
     *
     * @throws NoAccess the claim says something else than one day as {@code 2026-12-31}
     */
    @Nullable Instant end(Map<String, Object> claims) {
        if (value(claims, settings.untilClaim()) == null) return null;
        try {
            LocalDate last = LocalDate.parse(text(claims, settings.untilClaim()).orElse(""));
            return last.plusDays(1).atStartOfDay(VietNam.ZONE).toInstant();
        } catch (DateTimeException notADay) {
            throw new NoAccess(Lack.UNTIL);
        }
    }

    /** The only cases of an auditor who is let in for some; a claim that names none must not become all of them. */
    private Set<String> cases(Map<String, Object> claims, Role role) {
        if (value(claims, settings.casesClaim()) == null) return Set.of();
        if (role != Role.AUDITOR) throw new NoAccess(Lack.CASES_NOT_FOR_ROLE);
        Set<String> numbers = words(claims, settings.casesClaim()).stream()
                .flatMap(word -> Arrays.stream(word.split("[,\\s]+", -1)))
                .collect(Collectors.toSet());
        boolean allRead = !numbers.isEmpty() && numbers.stream().allMatch(number -> NUMBER.matcher(number).matches());
        if (!allRead) throw new NoAccess(Lack.CASES);
        return numbers;
    }

    private Role role(Map<String, Object> claims) {
        List<String> ours = words(claims, settings.rolesClaim()).stream()
                .filter(word -> word.startsWith(OURS))
                .distinct()
                .toList();
        if (ours.isEmpty()) throw new NoAccess(Lack.ROLE);
        if (ours.size() > 1) throw new NoAccess(Lack.ONE_ROLE_ONLY);
        return Arrays.stream(Role.values())
                .filter(role -> ours.getFirst().equals(OURS + Names.of(role)))
                .findFirst()
                .orElseThrow(() -> new NoAccess(Lack.ROLE_UNKNOWN));
    }

    private @Nullable String province(Map<String, Object> claims, Role role) {
        String said = text(claims, settings.provinceClaim()).orElse("");
        if (!SAY_HOW_FAR.contains(role)) {
            if (said.isEmpty() || said.equals(COUNTRY)) return null;
            throw new NoAccess(Lack.PROVINCE_NOT_FOR_ROLE);
        }
        if (said.isEmpty()) throw new NoAccess(Lack.PROVINCE);
        if (said.equals(COUNTRY)) {
            if (role == Role.PROVINCIAL) throw new NoAccess(Lack.PROVINCE);
            return null;
        }
        return provinces.today(said).orElseThrow(() -> new NoAccess(Lack.PROVINCE_UNKNOWN));
    }

    private static Optional<String> text(Map<String, Object> claims, String path) {
        List<String> words = words(claims, path);
        return words.size() == 1 ? Optional.of(words.getFirst().strip()) : Optional.empty();
    }

    /** A provider writes a list with one word as the word alone, or the other way round. */
    private static List<String> words(Map<String, Object> claims, String path) {
        return switch (value(claims, path)) {
            case String text -> List.of(text);
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }

    private static @Nullable Object value(Map<String, Object> claims, String path) {
        Object value = claims.get(path);
        int dot = path.indexOf('.');
        return value == null && dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? inner.get(path.substring(dot + 1))
                : value;
    }
}
