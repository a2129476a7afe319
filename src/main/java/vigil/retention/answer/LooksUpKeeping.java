package vigil.retention.answer;

import java.util.List;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentRule;
import vigil.accident.ClosureCommand.ApproveDestruction;
import vigil.accident.ClosureCommand.ProposeDestruction;
import vigil.accident.ClosureEvent.Doomed;
import vigil.commands.Preparation;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.law.AccidentFile.Kept;
import vigil.retention.FilesAsKept;
import vigil.retention.fold.KeptCase;
import vigil.retention.fold.KeptCase.File;

/** Fills in until when the law keeps the files that are to be destroyed; it hangs on other cases and on persons too. */
@Component
class LooksUpKeeping implements Preparation, FilesAsKept {

    private final KnownFromLog known;
    private final Reckoning reckoning;

    LooksUpKeeping(KnownFromLog known, Reckoning reckoning) {
        this.known = known;
        this.reckoning = reckoning;
    }

    @Override
    public boolean concerns(Command command) {
        return command instanceof ProposeDestruction || command instanceof ApproveDestruction;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        KeptCase kept = kept(stream);
        return new Prepared(
                switch (command) {
                    case ProposeDestruction c -> new ProposeDestruction(c.fileIds(), c.reason(), proposed(kept, c));
                    case ApproveDestruction c ->
                        new ApproveDestruction(c.proposalId(), c.decision(), decided(kept, c.proposalId()));
                    default -> command;
                },
                List.of());
    }

    @Override
    public List<Doomed> of(String number, List<String> fileIds) {
        KeptCase kept = kept(number);
        return fileIds.stream().map(id -> doomed(kept, file(kept, id))).toList();
    }

    private KeptCase kept(String number) {
        return known.accident(number).orElseThrow(() -> AccidentRule.FILE_UNKNOWN.broken());
    }

    private List<Doomed> proposed(KeptCase kept, ProposeDestruction c) {
        if (c.fileIds() == null) {
            return kept.files().stream().filter(file -> !file.destroyed()).map(file -> doomed(kept, file)).toList();
        }
        return c.fileIds().stream().distinct().map(id -> doomed(kept, file(kept, id))).toList();
    }

    private List<Doomed> decided(KeptCase kept, String proposalId) {
        return kept.proposals().stream()
                .filter(proposal -> proposal.proposalId().equals(proposalId))
                .flatMap(proposal -> proposal.fileIds().stream())
                .map(id -> doomed(kept, file(kept, id)))
                .toList();
    }

    private static File file(KeptCase kept, String fileId) {
        return kept.files().stream()
                .filter(file -> file.fileId().equals(fileId))
                .findFirst()
                .orElseThrow(() -> AccidentRule.FILE_UNKNOWN.broken("fileIds"));
    }

    private Doomed doomed(KeptCase kept, File file) {
        Kept until = reckoning.of(kept, file, known).orElseThrow(AccidentRule.CASE_MUST_BE_CLOSED::broken);
        return new Doomed(file.fileId(), file.sha256(), file.size(), until.until(), until.basis());
    }
}
