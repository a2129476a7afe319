package vigil.alarms.ladder;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vigil.kernel.Role;
import vigil.law.Duty;

/** The steps at which people are told of a duty that nears its end or has passed it. */
public final class Ladder {

    /** Limits shorter than this are counted in hours and have steps of their own. */
    private final List<Rung> ofHours;

    private final List<Rung> ofDays;

    /** What is owed at once has no end: its steps count from the beginning. */
    private final AtOnce atOnce;

    private Ladder(Sheet sheet) {
        this.atOnce = sheet.atOnce();
        this.ofHours = sheet.hours();
        this.ofDays = sheet.days();
    }

    private record Sheet(@JsonProperty("at-once") AtOnce atOnce, List<Rung> hours, List<Rung> days) {}

    record AtOnce(Set<String> rules, List<Rung> steps) {

        AtOnce {
            rules = Set.copyOf(rules);
            if (steps.stream().anyMatch(rung -> rung.before() != null)) {
                throw new IllegalArgumentException("what is owed at once has no end before which anybody could be told");
            }
        }
    }

    /**
     * A step that a duty has reached.
     *
     * @param end of the duty, or the beginning of one that is owed at once; another one is another occasion
     */
    public record Reached(Rung rung, Instant at, Instant end) {

        /** Names the occasion: what is owed, its end and the step. */
        public String occasion(String owed) {
            return owed + '|' + end + '|' + rung.id();
        }

        /** Names the occasion of what is owed at once, together with what else began to be owed on the same day. */
        public String occasionOf(String owed) {
            return owed + '|' + rung.id();
        }

        /** The roles that are told. */
        public List<Role> roles(Duty.Whose bearer) {
            return rung.tell().stream()
                    .flatMap(told -> roles(told, bearer).stream())
                    .distinct()
                    .toList();
        }

        /** How urgent it has become. */
        public vigil.alarms.Stage stage() {
            return rung.stage();
        }

        /** Whether it is told in quiet hours too. */
        public boolean statutory() {
            return rung.statutory();
        }

        private static List<Role> roles(Rung.Told told, Duty.Whose bearer) {
            return switch (told) {
                case LEADER -> List.of(Role.LEADER);
                case DEPARTMENT -> List.of(Role.OFFICER);
                case BEARER ->
                    switch (bearer) {
                        case DEPARTMENT -> List.of(Role.OFFICER);
                        case PROVINCE -> List.of(Role.PROVINCIAL);
                        case ENTERPRISE -> List.of(Role.PROVINCIAL, Role.OFFICER);
                    };
            };
        }
    }

    /** The ladder of the file on the class path. */
    public static Ladder load() {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream file = Objects.requireNonNull(Ladder.class.getResourceAsStream("/alarms/ladder.yaml"))) {
            return new Ladder(yaml.readValue(file, Sheet.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The highest step a duty has reached. Lower ones that nobody was told of, because the server stood still, are passed
     * over: one word about what is late is enough.
     *
     * @param since when it began to be owed, {@code null} when that is not known
     */
    public Optional<Reached> reached(@Nullable Instant since, Instant end, boolean inHours, Instant now) {
        Instant begin = since == null ? Instant.EPOCH : since;
        return highest(inHours ? ofHours : ofDays, begin, end, now);
    }

    /**
     * The highest step reached by a duty that has no end because it is owed at once; empty for a rule without such steps.
     *
     * @param rule its id
     * @param since when it began to be owed, {@code null} when that is not known: then nobody is reminded
     */
    public Optional<Reached> reachedAtOnce(String rule, @Nullable Instant since, Instant now) {
        if (since == null || !atOnce.rules().contains(rule)) return Optional.empty();
        return highest(atOnce.steps(), since, since, now);
    }

    /** When the next step after an instant is reached; empty when none is left. The rest as in {@link #reached}. */
    public Optional<Instant> next(@Nullable Instant since, Instant end, boolean inHours, Instant now) {
        return next(inHours ? ofHours : ofDays, since == null ? Instant.EPOCH : since, end, now);
    }

    /** The same for what is owed at once; the rest as in {@link #reachedAtOnce}. */
    public Optional<Instant> nextAtOnce(String rule, @Nullable Instant since, Instant now) {
        if (since == null || !atOnce.rules().contains(rule)) return Optional.empty();
        return next(atOnce.steps(), since, since, now);
    }

    private static Optional<Instant> next(List<Rung> rungs, Instant begin, Instant end, Instant now) {
        return rungs.stream()
                .flatMap(rung -> Optional.ofNullable(rung.at(begin, end)).stream())
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    private static Optional<Reached> highest(List<Rung> rungs, Instant begin, Instant end, Instant now) {
        return rungs.stream()
                .flatMap(rung -> Optional.ofNullable(rung.at(begin, end))
                        .map(at -> new Reached(rung, at, end))
                        .stream())
                .filter(reached -> !reached.at().isAfter(now))
                .max(Comparator.comparing(Reached::at));
    }

    /** The rules whose duties are owed at once. */
    Set<String> rulesAtOnce() {
        return atOnce.rules();
    }

    /** The longest time before an end at which anybody is told. */
    public java.time.Duration outlook() {
        return java.util.stream.Stream.concat(ofHours.stream(), ofDays.stream())
                .flatMap(rung -> Optional.ofNullable(rung.before()).stream())
                .max(Comparator.naturalOrder())
                .orElse(java.time.Duration.ZERO);
    }
}
