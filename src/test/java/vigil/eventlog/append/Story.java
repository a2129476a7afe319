package vigil.eventlog.append;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vigil.eventlog.format.Commit;

/** What happened in a history, line by line, for whoever has to understand one that failed. */
interface Story {

    /** Nobody listens: millions of histories need no words. */
    Story UNTOLD = _ -> {};

    void tell(Supplier<String> line);

    /** Commits as {@code 3(b2)}: position 3, the place 2 of stream b. */
    static String of(List<Commit> commits) {
        return commits.isEmpty()
                ? "nothing"
                : commits.stream()
                        .map(commit -> commit.position() + of(commit.body().entries().getFirst().stream(),
                                commit.body().entries().getFirst().sequence()) + commit.writer().replace("server-", " by "))
                        .collect(Collectors.joining(", "));
    }

    private static String of(String stream, long sequence) {
        return "(" + stream + sequence + ")";
    }

    static String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Written() -> "written";
            case Outcome.Collided(int index) -> "number " + index + " collided";
            case Outcome.Rejected(int index, String reason) -> "number " + index + " rejected, " + reason;
            case Outcome.Unclear(Throwable cause) -> "unclear, " + cause.getMessage();
        };
    }
}
