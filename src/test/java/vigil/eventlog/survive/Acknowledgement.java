package vigil.eventlog.survive;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.eventlog.format.Commit;

/**
 * What a writer was told when its commit was appended, and how it says so on one line.
 *
 * @param link link hash of the commit, hex
 */
record Acknowledgement(String stream, long sequence, UUID commit, long position, String link) {

    /** Ends with a full stop: a line cut off by a kill is none. */
    private static final Pattern LINE = Pattern.compile("acknowledged (\\S+) (\\d+) (\\S{36}) (\\d+) ([0-9a-f]{64})\\.");

    static Acknowledgement of(String stream, long sequence, Commit commit) {
        return new Acknowledgement(
                stream, sequence, commit.body().id(), commit.position(), commit.link().hex());
    }

    String line() {
        return "acknowledged " + stream + " " + sequence + " " + commit + " " + position + " " + link + ".";
    }

    static Optional<Acknowledgement> read(String line) {
        Matcher found = LINE.matcher(line);
        if (!found.matches()) return Optional.empty();
        return Optional.of(new Acknowledgement(
                found.group(1),
                Long.parseLong(found.group(2)),
                UUID.fromString(found.group(3)),
                Long.parseLong(found.group(4)),
                found.group(5)));
    }
}
