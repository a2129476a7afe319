package vigil.eventlog.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import vigil.eventlog.check.Finding.Area;
import vigil.eventlog.proof.Statements;
import vigil.eventlog.proof.Checkpoint;
import vigil.eventlog.proof.LogKeys;
import vigil.eventlog.proof.Note;
import vigil.eventlog.proof.Statement;
import vigil.eventlog.read.CommitCheck;
import vigil.eventlog.tree.Frontier;

/** Every statement the log has signed, in order of the sizes they speak of: it is held to its word. */
final class Words {

    private final LogKeys keys;
    private final List<Finding> findings;
    private final Deque<Statement> waiting = new ArrayDeque<>();

    Words(LogKeys keys, List<Finding> findings) {
        this.keys = keys;
        this.findings = findings;
    }

    void gather(Statements statements) {
        statements.each(text -> {
            try {
                Note note = Note.parse(text);
                Statement statement = Statement.parse(note.text());
                boolean signed = keys.known().isEmpty() || note.signedBy(keys.known(), statement.at().origin()).isPresent();
                if (signed) waiting.add(statement);
                else found(statement, "is not signed by a key of this log");
            } catch (IllegalArgumentException e) {
                findings.add(new Finding(Area.STATEMENT, "size unknown", "is no statement: " + e.getMessage()));
            }
        });
    }

    int size() {
        return waiting.size();
    }

    void at(Frontier frontier, CommitCheck seen) {
        while (!waiting.isEmpty() && waiting.peek().at().size() <= frontier.size()) {
            Statement statement = waiting.remove();
            Checkpoint now = new Checkpoint(statement.at().origin(), frontier.size(), frontier.root());
            if (!statement.at().equals(now)) found(statement, "speaks of a root the log does not lead to");
            for (Map.Entry<String, Long> said : statement.events().entrySet()) {
                long counted = seen.count(said.getKey());
                if (counted == said.getValue()) continue;
                found(statement, "stream " + said.getKey() + " has " + counted + " events there, not " + said.getValue());
            }
        }
    }

    void end(long size) {
        waiting.forEach(statement -> found(statement, "speaks of more events than the log has, which ends after " + size));
    }

    private void found(Statement statement, String what) {
        findings.add(new Finding(Area.STATEMENT, "size " + statement.at().size(), what));
    }
}
