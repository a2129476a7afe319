package vigil.eventlog;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vigil.eventlog.proof.NoteKey;
import vigil.eventlog.proof.ProofCheck;

/**
 * {@code java -jar vigil.jar verify FILE [KEY]}: checks a proof file with no server and no database. Ends with 0 when
 * everything in it is proven, 1 when something is wrong, 2 when it could not be looked at.
 */
public final class Verify {

    private static final String USAGE = "Usage: verify FILE [KEY], where KEY is the log's public key as its office publishes it.";

    private final PrintStream out;

    public Verify(PrintStream out) {
        this.out = out;
    }

    /** The exit code. */
    public int run(List<String> arguments) {
        if (arguments.isEmpty() || arguments.size() > 2) {
            out.println(USAGE);
            return 2;
        }
        try {
            Optional<NoteKey> trusted = arguments.size() == 2 ? Optional.of(NoteKey.parse(arguments.get(1))) : Optional.empty();
            return report(ProofCheck.of(Path.of(arguments.getFirst()), trusted), trusted.isPresent());
        } catch (IOException | InvalidPathException e) {
            out.println("The file cannot be looked at: " + e.getMessage());
            return 2;
        } catch (IllegalArgumentException e) {
            out.println("KEY cannot be used: " + e.getMessage());
            return 2;
        }
    }

    private int report(ProofCheck.Result result, boolean trusted) {
        result.findings().forEach(finding ->
                out.printf("WRONG %s at %s: %s%n", finding.code(), finding.where(), finding.what()));
        if (!result.sound()) return 1;
        result.statement().ifPresent(statement -> {
            out.printf("Proven by the checkpoint of %s at %d events:%n", statement.at().origin(), statement.at().size());
            statement.events().forEach((stream, count) -> out.printf("  stream %s: all its %d events%n", stream, count));
        });
        result.signer().ifPresent(key -> out.printf("Signed with the key %s%n", key));
        if (!trusted) out.println("This key came with the file. Compare it with the one the office publishes, or give that one as KEY.");
        return 0;
    }
}
